import { PageMetadata } from './html-metadata';
import { CoverStack, isSpoilerTag, replaceWrittenSigns } from './spoiler-regions';
import { isHiddenElement, TagReader, type TagHandler } from './tag-reader';
import type { Block, DocumentHead } from './block';
import { endsSentence, appendRaised } from './text-tools';

// Elements around an article, and elements without text of it.
const FURNITURE_TAG = /^(?:nav|footer|aside|form|header|figcaption)$/;
const TEXTLESS_TAG = /^(?:title|button|head)$/;
const BREAKING_TAG =
  /^(?:p|br|hr|div|section|article|main|figure|figcaption|form|header|footer|nav|aside|summary|details|ul|ol|dl|dt|dd|li|table|tr|td|th|pre|h[1-6]|blockquote|address|fieldset)$/;
const STRUCTURE_TAG = /<(?:article|main|div|p|h[1-6]|blockquote|ul|ol|table|br)(?=[\s>/])/gi;

export function isHtml(text: string, fileName: string): boolean {
  if (/<(?:!doctype html|html|body)[\s>]/i.test(text)) return true;
  // A Markdown file may hold a tag or two; three are a page.
  return (text.match(STRUCTURE_TAG)?.length ?? 0) >= (/\.html?$/i.test(fileName) ? 1 : 3);
}

type DropOptions = { furniture: boolean; hidden: boolean };
const DROP_ATTEMPTS: DropOptions[] = [
  { furniture: true, hidden: true },
  { furniture: false, hidden: true },
  { furniture: false, hidden: false },
];

/** Reads a page without what surrounds the article; where that leaves nothing, with it, and then with what is hidden. */
export function parseHtmlBlocks(html: string): { head: DocumentHead; blocks: Block[] } {
  const metadata = new PageMetadata();
  new TagReader(html, metadata).read();
  const pages = DROP_ATTEMPTS.map((dropping) => () => parseBlocks(html, dropping));
  for (const page of pages) {
    const blocks = page();
    if (blocks.some(({ text }) => text.length >= 40 && endsSentence(text.trim())))
      return { head: metadata.head(blocks), blocks };
  }
  const [, blocks = []] = pages.map((page) => page()).map((found) => found);
  return { head: metadata.head(blocks), blocks };
}

function parseBlocks(html: string, dropping: DropOptions): Block[] {
  const page = new PageReader(dropping);
  new TagReader(html, page).read();
  return page.blocks.map((block) => ({ ...block, text: replaceWrittenSigns(block.text) }));
}

class PageReader implements TagHandler {
  blocks: Block[] = [{ kind: 'text', rank: 7, text: '' }];
  private quotes = 0;
  private articles = 0;
  private raised = -1;
  private dropped = { tag: '', depth: 0 };
  private readonly covers = new CoverStack();

  constructor(private readonly dropping: DropOptions) {}

  open(tag: string, attributes: Record<string, string>) {
    if (this.dropped.depth > 0) return void (this.dropped.depth += Number(tag === this.dropped.tag));
    if (this.drops(tag, attributes)) return void (this.dropped = { tag, depth: 1 });
    this.articles += Number(/^(?:article|main)$/.test(tag));
    if (BREAKING_TAG.test(tag)) this.break(tag);
    this.current.text += this.covers.open(tag, attributes);
    if (tag === 'sup') this.raised = this.current.text.length;
  }

  close(tag: string) {
    if (this.dropped.depth > 0) return void (this.dropped.depth -= Number(tag === this.dropped.tag));
    if (tag === 'sup') this.lower();
    this.current.text += this.covers.close(tag);
    this.articles = Math.max(0, this.articles - Number(/^(?:article|main)$/.test(tag)));
    if (!BREAKING_TAG.test(tag)) return;
    this.quotes = Math.max(0, this.quotes - Number(tag === 'blockquote'));
    this.begin('text');
  }

  t(text: string) {
    if (this.dropped.depth > 0) return;
    for (const [index, piece] of text.split(/\n\s*\n/).entries()) {
      if (index > 0) this.begin('text');
      this.current.text += piece;
    }
  }

  private get current(): Block {
    return this.blocks.at(-1)!;
  }

  private drops(tag: string, attributes: Record<string, string>): boolean {
    if (TEXTLESS_TAG.test(tag)) return true;
    // The article's own header holds its title, and its footer who wrote it.
    const isItsOwn = this.articles > 0 && /^(?:header|footer)$/.test(tag);
    if (this.dropping.furniture && FURNITURE_TAG.test(tag) && !isItsOwn) return true;
    const seen = this.dropping.hidden ? attributes : {};
    return !isSpoilerTag(tag, attributes) && isHiddenElement(tag, seen);
  }

  private lower() {
    if (this.raised < 0) return;
    this.current.text = appendRaised(
      this.current.text.slice(0, this.raised),
      this.current.text.slice(this.raised),
    );
    this.raised = -1;
  }

  private break(tag: string) {
    this.quotes += Number(tag === 'blockquote');
    const rank = Number(/^h([1-6])$/.exec(tag)?.[1] ?? 7);
    this.begin(rank < 7 ? 'heading' : tag === 'li' ? 'item' : 'text', rank);
  }

  private begin(kind: Block['kind'], rank = 7) {
    this.raised = -1;
    const block = { kind: this.quotes > 0 ? ('quote' as const) : kind, rank };
    // An item stays one although its words stand in a paragraph of their own.
    if (/\S/.test(this.current.text)) this.blocks.push({ ...block, text: '' });
    else if (this.current.kind !== 'item' || kind !== 'text') Object.assign(this.current, block);
  }
}
