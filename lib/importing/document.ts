import { isHtml, readHtml } from './html';
import { readMarkdown } from './markdown';
import { spoiledBlocks, withoutForeignSigns, withoutSigns } from './regions';
import { tidy, type Block, type Head } from './text';

export type Document = { head: Head; blocks: Block[] };

/**
 * The document's paragraphs, headings, quotes and list items, in order, each as one line of plain words, and what it
 * says of itself. A block of a declared spoiler is marked as such: `last` is the end of the book.
 */
export function documentOf(text: string, fileName: string, last: number): Document {
  const words = withoutForeignSigns(text);
  const { head, blocks } = isHtml(words, fileName) ? readHtml(words) : readMarkdown(words);
  const whole = withBrokenWordsJoined(blocks.map((block) => ({ ...block, text: tidy(block.text) })));
  const spoiled = spoiledBlocks(whole);
  const least = { proposedMark: last, because: 'stands where the document says that it spoils' };
  const placed = whole.map((block, at) => ({
    ...block,
    ...(spoiled[at] ? { least } : {}),
    text: tidy(withoutSigns(block.text)),
  }));
  return { head, blocks: placed.filter(({ text }) => /[\p{L}\p{N}★⭐]/u.test(text)) };
}

/** A word that a line, a break or a page ends in the middle of is one: "clo-" and "nes". */
function withBrokenWordsJoined(blocks: Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (last && /\p{L}[-\u2010\u2011]$/u.test(last.text) && /^\p{Ll}/u.test(block.text))
      last.text += block.text;
    else joined.push(block);
  }
  return joined;
}
