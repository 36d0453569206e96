import { Tokenizer } from 'htmlparser2';

export type Block = { kind: 'text' | 'heading' | 'quote' | 'item'; text: string };

const DROPPED =
  /^(?:script|style|noscript|template|title|nav|footer|aside|form|header|svg|figcaption|iframe|object|button|select|textarea)$/;
const BREAKS =
  /^(?:p|br|hr|div|section|article|main|figure|ul|ol|dl|dt|dd|li|table|tr|td|th|pre|h[1-6]|blockquote)$/;
const STRUCTURE = /<(?:article|main|div|p|h[1-6]|blockquote|ul|ol|table|br)(?=[\s>/])/gi;
const SENTENCE_END = /[.!?…]["”’»)]{0,2}$/;

export const endsASentence = (text: string) => SENTENCE_END.test(text.slice(-4));

/** Cut after a full stop and before a capital, but not after an initial or a title: "Kathy H. Smith", "Mr. Smith". */
export const sentencesOf = (text: string) =>
  text.split(
    /(?<=[.!?…]["”’»)]{0,2})(?<!(?:^|[\s.])(?:\p{Lu}|Mr|Mrs|Ms|Dr|St)\.)\s(?=["“‘«(]{0,2}[\p{Lu}\p{N}])/u,
  );

/** The words of a file, without its byte order mark; null where the bytes are not UTF-8 text. */
export function textOf(bytes: Uint8Array): string | null {
  const text = decoded(bytes);
  if (text === null || text.includes('\0') || /^(?:%PDF-|\{\\rtf)/.test(text)) return null;
  const controls = text.match(/(?![\t\n\v\f\r])\p{Cc}/gu)?.length ?? 0;
  return controls * 100 > text.length ? null : text;
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The document's paragraphs, headings, quotes and list items, in order, each as one line of plain words. */
export function blocksOf(text: string, fileName: string): Block[] {
  return (isHtml(text, fileName) ? htmlBlocks(text) : markdownBlocks(text))
    .map((block) => ({ ...block, text: tidy(block.text) }))
    .filter((block) => /[\p{L}\p{N}★⭐]/u.test(block.text));
}

/** No references, image credits, invisible marks of direction or runs of space. */
const tidy = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\u00ad\u202a-\u202e\u2066-\u2069\ufeff\ufe0f]/gu, '')
    .replace(/\[(?:\d{1,3}|[a-z]|edit|citation needed)\]/gi, '')
    .replace(/\((?:image|photo|picture)s? (?:from|by|via|credit)[^()]{0,120}\)/gi, '')
    .replace(/ {2,}/g, ' ')
    .trim();

function isHtml(text: string, fileName: string): boolean {
  if (/<(?:!doctype html|html|body)[\s>]/i.test(text)) return true;
  // A Markdown file may hold a tag or two; three are a page.
  return (text.match(STRUCTURE)?.length ?? 0) >= (/\.html?$/i.test(fileName) ? 1 : 3);
}

/** Reads tokens, not a tree: a parser with a stack of open elements is quadratic on stray closing tags. */
function htmlBlocks(html: string): Block[] {
  const page = new Page();
  const tag = (start: number, end: number) => html.slice(start, end).toLowerCase();
  const unread = () => undefined;
  const tokenizer = new Tokenizer(
    {},
    {
      onopentagname: (start, end) => page.open(tag(start, end)),
      onclosetag: (start, end) => page.close(tag(start, end)),
      onselfclosingtag: () => page.closeItself(),
      ontext: (start, end) => page.say(html.slice(start, end)),
      ontextentity: (codepoint) => page.say(String.fromCodePoint(codepoint)),
      onattribdata: unread,
      onattribentity: unread,
      onattribend: unread,
      onattribname: unread,
      oncdata: unread,
      oncomment: unread,
      ondeclaration: unread,
      onend: unread,
      onopentagend: unread,
      onprocessinginstruction: unread,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return page.blocks;
}

class Page {
  blocks: Block[] = [{ kind: 'text', text: '' }];
  private quotes = 0;
  private last = '';
  private dropped = { tag: '', depth: 0 };

  open(tag: string) {
    this.last = tag;
    if (this.dropped.depth > 0) this.dropped.depth += Number(tag === this.dropped.tag);
    else if (DROPPED.test(tag)) this.dropped = { tag, depth: 1 };
    else if (BREAKS.test(tag)) {
      this.quotes += Number(tag === 'blockquote');
      this.begin(/^h[1-6]$/.test(tag) ? 'heading' : tag === 'li' ? 'item' : 'text');
    }
  }

  close(tag: string) {
    if (this.dropped.depth > 0) this.dropped.depth -= Number(tag === this.dropped.tag);
    else if (BREAKS.test(tag)) {
      this.quotes = Math.max(0, this.quotes - Number(tag === 'blockquote'));
      this.begin('text');
    }
  }

  closeItself() {
    // In HTML only foreign elements close themselves: after <nav/> the page still waits for </nav>.
    if (this.last === 'svg') this.close('svg');
  }

  say(text: string) {
    if (this.dropped.depth > 0) return;
    for (const [index, piece] of text.split(/\n\s*\n/).entries()) {
      if (index > 0) this.begin('text');
      this.blocks.at(-1)!.text += piece;
    }
  }

  private begin(kind: Block['kind']) {
    const now = this.blocks.at(-1)!;
    // An item stays one although its words stand in a paragraph of their own.
    if (/\S/.test(now.text)) this.blocks.push({ kind: this.quotes > 0 ? 'quote' : kind, text: '' });
    else if (now.kind !== 'item' || kind !== 'text') now.kind = this.quotes > 0 ? 'quote' : kind;
  }
}

function markdownBlocks(text: string): Block[] {
  const lines = withoutFrontMatter(text.replace(/\r\n?|\u2028|\u2029/g, '\n')).split('\n');
  const paragraphs: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() !== '') paragraphs.at(-1)!.push(line.trim());
    else if (paragraphs.at(-1)!.length > 0) paragraphs.push([]);
  }
  return paragraphs.flatMap(paragraphBlocks);
}

const withoutFrontMatter = (text: string) => {
  const end = text.startsWith('---\n') ? text.indexOf('\n---\n', 3) : -1;
  return end > 0 && end < 4000 ? text.slice(end + 5) : text;
};

function paragraphBlocks(lines: string[]): Block[] {
  const wrapped = isWrapped(lines);
  const blocks: Block[] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    const block = lineBlock(line);
    if (/^[-=*_~ ]{3,}$/.test(line)) markHeading(last, line);
    else if (last && continues(last, block, wrapped)) last.text += ` ${block.text}`;
    else blocks.push(block);
  }
  return blocks;
}

const continues = (last: Block, next: Block, wrapped: boolean) =>
  next.kind === 'quote' ? last.kind === 'quote' : next.kind === 'text' && wrapped && last.kind !== 'heading';

/** Whether the lines of a paragraph were broken by an editor, in mid-sentence, and not by its author. */
function isWrapped(lines: string[]): boolean {
  const broken = lines.slice(0, -1).filter((l) => l.length >= 40 && l.length <= 130 && !endsASentence(l));
  return broken.length * 2 > lines.length - 1;
}

function markHeading(block: Block | undefined, line: string) {
  if (block?.kind === 'text' && /^(?:=+|-+)$/.test(line)) block.kind = 'heading';
}

function lineBlock(line: string): Block {
  const [, sign = '', words = line] =
    /^(#{1,6}(?=\s)|>[> ]*|(?:[-*+•]|\d{1,3}[.)])(?=\s))(.*)$/.exec(line) ?? [];
  const kind = sign.startsWith('#') ? 'heading' : sign.startsWith('>') ? 'quote' : sign ? 'item' : 'text';
  return { kind, text: withoutMarkup(words) };
}

/** Markdown's links, images and emphasis, and stray tags, as the words they show. Every repetition is bounded. */
const withoutMarkup = (line: string) =>
  line
    .replace(/!\[[^[\]]{0,300}\]\((?:[^()\s]|\([^()\s]{0,200}\)){0,1000}[^()]{0,200}\)/g, '')
    .replace(
      /\[([^[\]]{0,500})\](?:\((?:[^()\s]|\([^()\s]{0,200}\)){0,1000}[^()]{0,200}\)|\[[^[\]]{0,100}\])/g,
      '$1',
    )
    .replace(/<\/?[a-z][^<>]{0,500}>|<!--[^<>]{0,500}-->/gi, '')
    .replace(/\\(?=[\\`*_{}[\]()#+.!>-])/g, '')
    .replace(/\*|`|~~|__|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '');
