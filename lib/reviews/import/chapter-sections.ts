import type { NamedPlace } from './chapter-mentions';
import { laterMinimum } from './page-parts';
import type { Block } from './block';

const FIGURE_ALONE = /^[^\p{L}\p{N}]{0,3}([ivxlc]{1,7}|\d{1,3})[^\p{L}\p{N}]{0,3}$/iu;
const LABEL = /^[^.:–—-]{1,40}(?:[.:]|\s[–—-]|$)/;

type FindChapter = (text: string) => NamedPlace | null;

/** A section under a heading or label that names a chapter tells of that chapter, up to the next heading of its rank. */
export function markChapterSections(blocks: Block[], findChapter: FindChapter): Block[] {
  const open: { rank: number; bound: NamedPlace }[] = [];
  return blocks.map((block) => {
    const named = findNamedChapter(block, findChapter);
    if (block.kind === 'heading' || named)
      while (open.length > 0 && open.at(-1)!.rank >= block.rank) open.pop();
    if (named) open.push({ rank: block.rank, bound: named });
    const bounds = open.map(({ bound }) => ({
      proposedMark: bound.place,
      because: `stands under ${bound.named}`,
    }));
    return { ...block, least: [block.least, ...bounds].reduce(laterMinimum, undefined) };
  });
}

function findNamedChapter({ kind, text }: Block, findChapter: FindChapter): NamedPlace | null {
  const figure = FIGURE_ALONE.exec(text)?.[1];
  // Beside a heading, one letter alone is no figure.
  if (figure && (kind === 'heading' || (kind === 'text' && /^(?:\d+|..+)$/.test(figure))))
    return findChapter(`chapter ${figure}`);
  if (kind === 'heading') return findChapter(text);
  const label = LABEL.exec(text.slice(0, 60))?.[0];
  return label ? findChapter(label) : null;
}
