import type { Bound } from './chapters';
import { laterOf } from './parts';
import type { Block } from './text';

const FIGURE_ALONE = /^[^\p{L}\p{N}]{0,3}([ivxlc]{1,7}|\d{1,3})[^\p{L}\p{N}]{0,3}$/iu;
const LABEL = /^[^.:–—-]{1,40}(?:[.:]|\s[–—-]|$)/;

type ChapterIn = (text: string) => Bound | null;

/** What stands under a heading, or after a label, that names a chapter tells of that chapter, to the next of its rank. */
export function withChapters(blocks: Block[], chapterIn: ChapterIn): Block[] {
  const open: { rank: number; bound: Bound }[] = [];
  return blocks.map((block) => {
    const names = chapterNamedBy(block, chapterIn);
    if (block.kind === 'heading' || names)
      while (open.length > 0 && open.at(-1)!.rank >= block.rank) open.pop();
    if (names) open.push({ rank: block.rank, bound: names });
    const bounds = open.map(({ bound }) => ({
      proposedMark: bound.place,
      because: `stands under ${bound.named}`,
    }));
    return { ...block, least: [block.least, ...bounds].reduce(laterOf, undefined) };
  });
}

function chapterNamedBy({ kind, text }: Block, chapterIn: ChapterIn): Bound | null {
  const figure = FIGURE_ALONE.exec(text)?.[1];
  if (figure && kind === 'heading') return chapterIn(`chapter ${figure}`);
  if (kind === 'heading') return chapterIn(text);
  const label = LABEL.exec(text.slice(0, 60))?.[0];
  return label ? chapterIn(label) : null;
}
