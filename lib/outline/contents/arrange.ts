import { parseChapterNumber } from '../place-names';
import type { ContentsEntry } from './entry';

/** What is known of a book beside its contents. */
type BookNames = { title?: string; author?: string };

/** The neutral name of a chapter that has neither a number nor a usual name among chapters that have one. */
export const UNNUMBERED = 'Unnumbered chapter';

/**
 * Decides by its neighbours what each entry is, and gives labels to those that have none: entries with chapters below
 * them are parts, parts without chapters are chapters, sections of a chapter go, and the book's own title is matter.
 */
export function arrangeContents<Entry extends ContentsEntry>(
  entries: Entry[],
  book: BookNames = {},
): Entry[] {
  const named = entries.map((entry): Entry =>
    isBookName(entry, book) ? { ...entry, kind: 'matter' } : entry,
  );
  return labelChapters(labelParts(withoutEmptyParts(joinNestedParts(nest(named)))));
}

function isBookName({ title, label }: ContentsEntry, book: BookNames): boolean {
  const own = [book.title, book.title?.split(/[:;–—(]/)[0], book.author].map((name) => letters(name ?? ''));
  return label === null && title !== null && letters(title) !== '' && own.includes(letters(title));
}

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Entries with chapters below them are parts; sections below a chapter are left out. */
function nest<Entry extends ContentsEntry>(entries: Entry[]): Entry[] {
  const kept: Entry[] = [];
  for (let at = 0; at < entries.length; at += 1) {
    const entry = entries[at]!;
    const below = childrenAt(entries, at);
    if (entry.kind === 'matter' || below.length === 0 || entry.kind === 'part') {
      kept.push(entry);
      continue;
    }
    const isPart = below.some(({ kind, label }) => kind === 'part' || (kind === 'chapter' && label !== null));
    if (isPart || (entry.label === null && below.filter(({ kind }) => kind === 'chapter').length > 1)) {
      kept.push({ ...entry, kind: 'part' });
    } else {
      kept.push(entry);
      at += below.length;
    }
  }
  return kept;
}

function childrenAt<Entry extends ContentsEntry>(entries: Entry[], at: number): Entry[] {
  const rest = entries.slice(at + 1);
  const end = rest.findIndex(({ depth }) => depth <= entries[at]!.depth);
  return end < 0 ? rest : rest.slice(0, end);
}

/** A part that begins with another part gives it its name: "Volume One, Part Two". */
function joinNestedParts<Entry extends ContentsEntry>(entries: Entry[]): Entry[] {
  const joined: Entry[] = [];
  let outer: Entry | null = null;
  for (const [at, entry] of entries.entries()) {
    if (entry.kind === 'matter' || entry.kind === 'chapter') {
      joined.push(entry);
      continue;
    }
    if (outer !== null && entry.depth <= outer.depth) outer = null;
    const next = entries.slice(at + 1).find(({ kind }) => kind !== 'matter');
    const holdsParts = next?.kind === 'part' && next.depth > entry.depth;
    if (holdsParts && outer === null) outer = entry;
    else joined.push(outer === null ? entry : joinParts(outer, entry));
  }
  return joined;
}

const joinParts = <Entry extends ContentsEntry>(outer: Entry, inner: Entry): Entry => ({
  ...inner,
  label: [outer.label, inner.label].filter((label) => label !== null).join(', ') || null,
  title: [outer.title, inner.title].filter((title) => title !== null).join(' · ') || null,
});

/** A part in which nothing is told but its own text is a chapter: the books of an epic. */
const withoutEmptyParts = <Entry extends ContentsEntry>(entries: Entry[]): Entry[] =>
  entries.map((entry, at): Entry => {
    if (entry.kind !== 'part') return entry;
    const next = entries.slice(at + 1).find(({ kind }) => kind !== 'matter');
    return next?.kind === 'chapter' && !isAfterMatter(entries, at) ? entry : { ...entry, kind: 'chapter' };
  });

// A chapter beyond a part's own end is not in it.
function isAfterMatter(entries: ContentsEntry[], at: number) {
  const next = entries.slice(at + 1).find(({ kind }) => kind !== 'matter');
  return next !== undefined && next.depth < entries[at]!.depth;
}

function labelParts<Entry extends ContentsEntry>(entries: Entry[]): Entry[] {
  const taken = new Set(entries.filter(({ kind }) => kind === 'part').map(({ label }) => label));
  let count = 0;
  return entries.map((entry): Entry => {
    if (entry.kind !== 'part') return entry;
    count += 1;
    if (entry.label !== null) return entry;
    const label = taken.has(`Part ${count}`) ? `Section ${count}` : `Part ${count}`;
    return { ...entry, label };
  });
}

/** Chapters that have titles alone are numbered through the book, unless others of the book have numbers. */
function labelChapters<Entry extends ContentsEntry>(entries: Entry[]): Entry[] {
  const chapters = entries.filter(({ kind }) => kind === 'chapter');
  const isNumbered = chapters.some(({ label }) => label !== null && hasNumber(label));
  let number = 0;
  return entries.map((entry): Entry => {
    if (entry.kind !== 'chapter' || entry.label !== null) return entry;
    number += 1;
    return { ...entry, label: isNumbered ? UNNUMBERED : `Chapter ${number}` };
  });
}

const hasNumber = (label: string) => parseChapterNumber(label) !== null || /^\p{L}+ \S+$|^第/u.test(label);
