import { splitFrontMatter } from './front-matter';
import { isHiddenElement, TagReader } from './tag-reader';
import { CoverStack, isSpoilerTag, replaceWrittenSigns } from './spoiler-regions';
import type { Block, DocumentHead } from './block';
import { endsSentence, appendRaised } from './text-tools';

/** Reads Markdown or plain text. */
export function parseMarkdownBlocks(text: string): { head: DocumentHead; blocks: Block[] } {
  const { head, body } = splitFrontMatter(text.replace(/^\ufeff/, '').replace(/\r\n?|\u2028|\u2029/g, '\n'));
  const paragraphs: string[][] = [[]];
  for (const line of stripTags(replaceWrittenSigns(stripRemarks(body))).split('\n')) {
    if (line.trim() !== '') paragraphs.at(-1)!.push(line.trim());
    else if (paragraphs.at(-1)!.length > 0) paragraphs.push([]);
  }
  return { head, blocks: paragraphs.flatMap(parseParagraph) };
}

/** Remarks that a reader never sees: those of CriticMarkup, of Obsidian and of Markdown itself. */
const stripRemarks = (text: string) =>
  text
    .replace(/\{(?:>>[^{}]{0,5000}<<|--[^{}]{0,5000}--)\}/g, '')
    .replace(/^\[(?:\/\/|comment|_)\]: *(?:#|<>) *[("'].*$/gim, '');

/** Markdown may hold tags: what they hide goes, what they cover is marked, and the rest is what they show. */
function stripTags(text: string): string {
  const html = text.replace(/<(?!\/?[a-z][^<>]{0,500}>|!--)/gi, '&lt;');
  const tags = new TagStripper();
  new TagReader(html, tags).read();
  return tags.text;
}

class TagStripper {
  text = '';
  private hidden = { tag: '', depth: 0 };
  private raised = -1;
  private readonly covers = new CoverStack();

  open(tag: string, attributes: Record<string, string>) {
    if (this.hidden.depth > 0) this.hidden.depth += Number(tag === this.hidden.tag);
    else if (!isSpoilerTag(tag, attributes) && isHiddenElement(tag, attributes))
      this.hidden = { tag, depth: 1 };
    else {
      this.text += this.covers.open(tag, attributes);
      if (tag === 'sup') this.raised = this.text.length;
    }
  }

  close(tag: string) {
    if (this.hidden.depth > 0) return void (this.hidden.depth -= Number(tag === this.hidden.tag));
    if (tag === 'sup' && this.raised >= 0) {
      this.text = appendRaised(this.text.slice(0, this.raised), this.text.slice(this.raised));
      this.raised = -1;
    }
    this.text += this.covers.close(tag);
  }

  t(text: string) {
    if (this.hidden.depth === 0) this.text += text;
  }
}

function parseParagraph(lines: string[]): Block[] {
  const wrapped = isWrapped(lines);
  const blocks: Block[] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    const block = parseLineBlock(line);
    if (/^[-=*_~ ]{3,}$/.test(line)) markHeading(last, line);
    else if (last && continuesBlock(last, block, wrapped)) last.text += ` ${block.text}`;
    else blocks.push(block);
  }
  return blocks;
}

const continuesBlock = (last: Block, next: Block, wrapped: boolean) =>
  next.kind === 'quote' ? last.kind === 'quote' : next.kind === 'text' && wrapped && last.kind !== 'heading';

/** Whether the lines of a paragraph were broken by an editor, in mid-sentence, and not by its author. */
function isWrapped(lines: string[]): boolean {
  const broken = lines.slice(0, -1).filter((l) => l.length >= 40 && l.length <= 130 && !endsSentence(l));
  return broken.length * 2 > lines.length - 1;
}

function markHeading(block: Block | undefined, line: string) {
  if (block?.kind !== 'text' || !/^(?:=+|-+)$/.test(line)) return;
  Object.assign(block, { kind: 'heading', rank: line.startsWith('=') ? 1 : 2 });
}

function parseLineBlock(line: string): Block {
  const [, sign = '', words = line] =
    /^(#{1,6}(?=\s)|>[> ]*|(?:[-*+•]|\d{1,3}[.)])(?=\s))(.*)$/.exec(line) ?? [];
  const kind = sign.startsWith('#') ? 'heading' : sign.startsWith('>') ? 'quote' : sign ? 'item' : 'text';
  return { kind, rank: kind === 'heading' ? sign.length : 7, text: stripMarkup(words) };
}

/** Markdown's links, images and emphasis as the words they show. Every repetition is bounded. */
const stripMarkup = (line: string) =>
  line
    .replace(/!\[[^[\]]{0,300}\]\((?:[^()\s]|\([^()\s]{0,200}\)){0,1000}[^()]{0,200}\)/g, '')
    .replace(
      /\[([^[\]]{0,500})\](?:\((?:[^()\s]|\([^()\s]{0,200}\)){0,1000}[^()]{0,200}\)|\[[^[\]]{0,100}\])/g,
      '$1',
    )
    .replace(/\[\^[^[\]]{1,30}\]/g, '')
    .replace(/\\(?=[\\`*_{}[\]()#+.!>-])/g, '')
    .replace(/\*|`|~~|__|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '');
