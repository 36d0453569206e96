type Node = { tag: string; attributes: string; children: (Node | string)[] };

/** Markdown that renders as a post's HTML; private-use characters stand for its asides. */
export function sourceOf(html: string): string {
  return blocksOf(treeOf(html)).join('\n\n');
}

function treeOf(html: string): Node['children'] {
  const stack: Node[] = [{ tag: '', attributes: '', children: [] }];
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

const blocks = /^(p|h\d|blockquote|ul|ol|pre|hr)$/;

/** The blocks of an element, and each run of words between them. */
function blocksOf(children: Node['children']): string[] {
  const told: string[] = [];
  let words: Node['children'] = [];
  const endWords = () => {
    const text = inlineOf(words).trim();
    if (text !== '') told.push(text);
    words = [];
  };
  for (const [at, child] of children.entries()) {
    if (typeof child === 'string' || !blocks.test(child.tag)) words.push(child);
    else {
      endWords();
      told.push(blockOf(child, at % 4 === 0));
    }
  }
  endWords();
  return told;
}

function blockOf({ tag, attributes, children }: Node, isOther: boolean): string {
  if (tag === 'hr') return '***';
  if (tag === 'p') return inlineOf(children);
  if (tag === 'blockquote') return prefixed(blocksOf(children).join('\n\n'), '> ', '> ');
  if (tag === 'pre') return fenced(textOf(children));
  if (tag.startsWith('h')) return `${'#'.repeat(Number(tag[1]) - 2)} ${inlineOf(children)}`;
  const first = Number(/start="(\d+)"/.exec(attributes)?.[1] ?? 1);
  const items = children.filter((child) => typeof child === 'object');
  const isLoose = items.some((item) =>
    item.children.some((one) => typeof one === 'object' && one.tag === 'p'),
  );
  const written = items.map((item, at) => {
    // Two lists beside each other are told apart by their marks.
    const mark = tag === 'ul' ? (isOther ? '* ' : '- ') : `${first + at}${isOther ? ')' : '.'} `;
    return prefixed(blocksOf(item.children).join(isLoose ? '\n\n' : '\n'), mark, ' '.repeat(mark.length));
  });
  return written.join(isLoose ? '\n\n' : '\n');
}

const prefixed = (text: string, first: string, next: string) =>
  text
    .split('\n')
    .map((line, at) => (at === 0 ? first : next) + line)
    .join('\n')
    .replace(/[ ]+$/gm, '');

function fenced(code: string): string {
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${code.replace(/\n$/, '')}\n${fence}`;
}

const marks: Record<string, string> = { em: '*', strong: '**', s: '~~' };

function inlineOf(children: Node['children']): string {
  return children
    .map((child) => {
      if (typeof child === 'string') return escaped(plain(child));
      const { tag, attributes } = child;
      if (tag === 'br') return '';
      if (tag === 'code') return coded(textOf(child.children));
      const words = inlineOf(child.children);
      if (tag === 'a') return `[${words}](<${plain(/href="([^"]*)"/.exec(attributes)?.[1] ?? '')}>)`;
      return (marks[tag] ?? '') + words + (marks[tag] ?? '');
    })
    .join('');
}

function coded(code: string): string {
  const longest = Math.max(0, ...(code.match(/`+/g) ?? []).map(({ length }) => length));
  const mark = '`'.repeat(longest + 1);
  const space = /^`|`$|^ .* $/.test(code) ? ' ' : '';
  return mark + space + code + space + mark;
}

const textOf = (children: Node['children']): string =>
  children.map((child) => (typeof child === 'string' ? plain(child) : textOf(child.children))).join('');

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const plain = (html: string) => html.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => entities[name]!);

const escaped = (text: string) =>
  text
    .replace(/[\\`*_~[\]<>&|]/g, '\\$&')
    .replace(/^(\s*)([-+#]|\d+(?=[.)]))/gm, (_, space: string, sign: string) =>
      /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
    );
