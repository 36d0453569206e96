import type { PartView, ThreadPlace } from '@/lib/gate';

/** How far the reader is with a chapter, or with a group of them. */
export type ReadingState = 'finished' | 'here' | 'ahead';

export type ListedChapter = {
  name: string;
  title: string | null;
  state: ReadingState;
  /** A Marked reader is told that something waits in it. */
  hasHidden: boolean;
  threadCount: number;
  /** The list of its threads, if it has any. */
  href: string | null;
};

/** A part, or a stretch of one with many chapters. `isOpen`: the reader's bookmark is in it. */
export type ChapterGroup = {
  name: string | null;
  state: ReadingState;
  hasHidden: boolean;
  isOpen: boolean;
  groups: ChapterGroup[];
  chapters: ListedChapter[];
};

type Source = {
  parts: { name: string | null; chapters: PartView['chapters'] }[];
  placeName: (place: number) => string;
  nameRange: (from: string, to: string) => string;
  readThrough: number;
  waiting: Set<number>;
  threads: ThreadPlace[];
  /** The list of a place's threads. */
  hrefOf: (place: number) => string;
};

/** More chapters than this in a row are listed in stretches. */
const MOST_IN_A_ROW = 30;
const STRETCH = 20;

/** The chapters of a book by parts; one group without a name where a book has few chapters and no parts. */
export const groupChapters = (source: Source): ChapterGroup[] =>
  source.parts.flatMap(({ name, chapters }) => {
    const stretches = chapters.length > MOST_IN_A_ROW ? cutStretches(source, chapters) : [];
    if (stretches.length > 0 && name === null) return stretches;
    return {
      ...toGroup(source, name, chapters),
      ...(stretches.length > 0 && { groups: stretches, chapters: [] }),
    };
  });

function cutStretches(source: Source, chapters: PartView['chapters']): ChapterGroup[] {
  const starts = chapters.flatMap((_, at) => (at % STRETCH === 0 ? [at] : []));
  return starts.map((start) => {
    const stretch = chapters.slice(start, start + STRETCH);
    const [first, last] = [stretch[0]!, stretch.at(-1)!].map(({ ordinal }) => source.placeName(ordinal));
    return toGroup(source, first === last ? first! : source.nameRange(first!, last!), stretch);
  });
}

function toGroup(source: Source, name: string | null, chapters: PartView['chapters']): ChapterGroup {
  const { readThrough } = source;
  const listed = chapters.map((chapter) => toListed(source, chapter));
  // Somebody who has finished nothing is about to begin at the first chapter.
  const own = Math.max(readThrough, 1);
  const isOpen = chapters.some(({ ordinal }) => ordinal === own);
  const isFinished = (chapters.at(-1)?.ordinal ?? 0) <= readThrough;
  const isHere = listed.some(({ state }) => state === 'here');
  return {
    name,
    state: isHere ? 'here' : isFinished ? 'finished' : 'ahead',
    hasHidden: listed.some(({ hasHidden }) => hasHidden),
    isOpen,
    groups: [],
    chapters: listed,
  };
}

function toListed(
  { placeName, readThrough, waiting, threads, hrefOf }: Source,
  { ordinal, title }: PartView['chapters'][number],
): ListedChapter {
  // One's own thread ahead leaves no trace here.
  const there = ordinal > readThrough ? undefined : threads.find(({ place }) => place === ordinal);
  return {
    name: placeName(ordinal),
    title,
    state: ordinal === readThrough ? 'here' : ordinal < readThrough ? 'finished' : 'ahead',
    hasHidden: waiting.has(ordinal),
    threadCount: there?.threads ?? 0,
    href: there ? hrefOf(ordinal) : null,
  };
}
