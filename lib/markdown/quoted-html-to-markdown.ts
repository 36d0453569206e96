type ElementNode = { tag: string; attributes: string; children: (ElementNode | string)[] };

/** Markdown that renders as a post's HTML; private-use characters stand for its asides. */
export function htmlToMarkdown(html: string): string {
  return formatBlocks(parseHtml(html)).join('\n\n');
}

function parseHtml(html: string): ElementNode['children'] {
  const stack: ElementNode[] = [{ tag: '', attributes: '', children: [] }];
  for (const [text, closes, tag, attributes = ''] of html.matchAll(/<(\/?)([a-z]\w*)([^>]*)>|[^<]+/g)) {
    if (tag === undefined) stack.at(-1)!.children.push(text);
    else if (closes) stack.pop();
    else {
      const node = { tag, attributes, children: [] };
      stack.at(-1)!.children.push(node);
      if (tag !== 'br' && tag !== 'hr') stack.push(node);
    }
  }
  return stack[0]!.children;
}

const BLOCK_TAG = /^(p|h\d|blockquote|ul|ol|pre|hr)$/;

/** The blocks of an element, and each run of words between them. */
function formatBlocks(children: ElementNode['children']): string[] {
  const formatted: string[] = [];
  let words: ElementNode['children'] = [];
  const endWords = () => {
    const text = formatInline(words).trim();
    if (text !== '') formatted.push(text);
    words = [];
  };
  for (const [at, child] of children.entries()) {
    if (typeof child === 'string' || !BLOCK_TAG.test(child.tag)) words.push(child);
    else {
      endWords();
      formatted.push(formatBlock(child, at % 4 === 0));
    }
  }
  endWords();
  return formatted;
}

function formatBlock({ tag, attributes, children }: ElementNode, isOther: boolean): string {
  if (tag === 'hr') return '***';
  if (tag === 'p') return formatInline(children);
  if (tag === 'blockquote') return prefixLines(formatBlocks(children).join('\n\n'), '> ', '> ');
  if (tag === 'pre') return formatFence(plainText(children));
  if (tag.startsWith('h')) return `${'#'.repeat(Number(tag[1]) - 2)} ${formatInline(children)}`;
  const first = Number(/start="(\d+)"/.exec(attributes)?.[1] ?? 1);
  const items = children.filter((child) => typeof child === 'object');
  const isLoose = items.some((item) =>
    item.children.some((one) => typeof one === 'object' && one.tag === 'p'),
  );
  const written = items.map((item, at) => {
    // Two lists beside each other are told apart by their marks.
    const mark = tag === 'ul' ? (isOther ? '* ' : '- ') : `${first + at}${isOther ? ')' : '.'} `;
    return prefixLines(
      formatBlocks(item.children).join(isLoose ? '\n\n' : '\n'),
      mark,
      ' '.repeat(mark.length),
    );
  });
  return written.join(isLoose ? '\n\n' : '\n');
}

const prefixLines = (text: string, first: string, next: string) =>
  text
    .split('\n')
    .map((line, at) => (at === 0 ? first : next) + line)
    .join('\n')
    .replace(/[ ]+$/gm, '');

function formatFence(code: string): string {
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${code.replace(/\n$/, '')}\n${fence}`;
}

const EMPHASIS_MARKS: Record<string, string> = { em: '*', strong: '**', s: '~~' };

function formatInline(children: ElementNode['children']): string {
  return children
    .map((child) => {
      if (typeof child === 'string') return escapeMarkdown(decodeEntities(child));
      const { tag, attributes } = child;
      if (tag === 'br') return '';
      if (tag === 'code') return formatCodeSpan(plainText(child.children));
      const words = formatInline(child.children);
      if (tag === 'a') return `[${words}](<${decodeEntities(/href="([^"]*)"/.exec(attributes)?.[1] ?? '')}>)`;
      return (EMPHASIS_MARKS[tag] ?? '') + words + (EMPHASIS_MARKS[tag] ?? '');
    })
    .join('');
}

function formatCodeSpan(code: string): string {
  const longest = Math.max(0, ...(code.match(/`+/g) ?? []).map(({ length }) => length));
  const mark = '`'.repeat(longest + 1);
  const space = /^`|`$|^ .* $/.test(code) ? ' ' : '';
  return mark + space + code + space + mark;
}

const plainText = (children: ElementNode['children']): string =>
  children
    .map((child) => (typeof child === 'string' ? decodeEntities(child) : plainText(child.children)))
    .join('');

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const decodeEntities = (html: string) =>
  html.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ENTITIES[name]!);

const escapeMarkdown = (text: string) =>
  text
    .replace(/[\\`*_~[\]<>&|]/g, '\\$&')
    .replace(/^(\s*)([-+#]|\d+(?=[.)]))/gm, (_, space: string, sign: string) =>
      /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
    );
