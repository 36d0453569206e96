import { isHtml, parseHtmlBlocks } from './html-blocks';
import { parseMarkdownBlocks } from './markdown-blocks';
import { findSpoilerBlocks, stripForeignSigns, stripSigns } from './spoiler-regions';
import type { Block, DocumentHead } from './block';
import { tidyText } from './text-tools';

export type Document = { head: DocumentHead; blocks: Block[] };

/**
 * The document's paragraphs, headings, quotes and list items, in order, each as one line of plain words, and what it
 * says of itself. A block of a declared spoiler is marked as such: `last` is the end of the book.
 */
export function parseDocument(text: string, fileName: string, last: number): Document {
  const words = stripForeignSigns(text);
  const { head, blocks } = isHtml(words, fileName) ? parseHtmlBlocks(words) : parseMarkdownBlocks(words);
  const joined = joinBrokenWords(blocks.map((block) => ({ ...block, text: tidyText(block.text) })));
  const spoiled = findSpoilerBlocks(joined);
  const least = { proposedMark: last, because: 'stands where the document says that it spoils' };
  const marked = joined.map((block, at) => ({
    ...block,
    ...(spoiled[at] ? { least } : {}),
    text: tidyText(stripSigns(block.text)),
  }));
  return { head, blocks: marked.filter(({ text }) => /[\p{L}\p{N}★⭐]/u.test(text)) };
}

/** A word that a line, a break or a page ends in the middle of is one: "clo-" and "nes". */
function joinBrokenWords(blocks: Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (last && /\p{L}[-\u2010\u2011]$/u.test(last.text) && /^\p{Ll}/u.test(block.text))
      last.text += block.text;
    else joined.push(block);
  }
  return joined;
}
