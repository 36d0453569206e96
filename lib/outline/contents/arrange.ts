import { parseChapterNumber } from '../place-names';
import type { ContentsEntry } from './entry';
import { parseContentsLine } from './parse-line';

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
  const nested = nestEpilogues(nest(nestByWords(splitCombined(named))));
  return labelChapters(labelParts(withoutEmptyParts(joinNestedParts(nested))));
}

/** Without depths, a part that begins with a part of another word holds it: "Volume I", "Book One", "Chapter 1". */
function nestByWords<Entry extends ContentsEntry>(entries: Entry[]): Entry[] {
  if (entries.some(({ depth }) => depth !== entries[0]!.depth)) return entries;
  const told = entries.filter(({ kind }) => kind !== 'matter');
  const outer = told.find((entry, at) => isPartWord(entry) && isInner(entry, told[at + 1]));
  if (!outer) return entries;
  const word = seriesWord(outer.label!);
  return entries.map((entry): Entry => {
    if (entry.kind !== 'part') return { ...entry, depth: 2 };
    return { ...entry, depth: entry.label !== null && seriesWord(entry.label) === word ? 0 : 1 };
  });
}

const isPartWord = ({ kind, label }: ContentsEntry) => kind === 'part' && label !== null;

const isInner = (outer: ContentsEntry, inner: ContentsEntry | undefined) =>
  inner?.kind === 'part' && inner.label !== null && seriesWord(inner.label) !== seriesWord(outer.label!);

/** "Part One, Chapter 2" on one line is a chapter, and before the first of a part the part itself. */
function splitCombined<Entry extends ContentsEntry>(entries: Entry[]): Entry[] {
  const parseChapter = ({ kind, title }: Entry) =>
    kind === 'part' && title !== null ? asChapter(title) : null;
  if (entries.filter((entry) => parseChapter(entry) !== null).length < 2) return entries;
  let part: string | null = null;
  return entries.flatMap((entry) => {
    const chapter = parseChapter(entry);
    const isNew = entry.kind === 'part' && entry.label !== part;
    if (entry.kind === 'part') part = entry.label;
    if (chapter === null) return [entry];
    const below = { ...entry, ...chapter, depth: entry.depth + 1 };
    return isNew ? [{ ...entry, title: null }, below] : [below];
  });
}

/** What a title is that begins with a word for a chapter and its number. */
function asChapter(title: string) {
  const read = /^\p{L}{2,}\.? /u.test(title) && !/^[IVXLCDM]+ /.test(title) ? parseContentsLine(title) : null;
  return read?.kind === 'chapter' && read.label !== null ? read : null;
}

/** The title of the book, also with a space after each letter, or its author: "by Ines Prado". */
function isBookName({ title, label }: ContentsEntry, book: BookNames): boolean {
  const own = [book.title, book.title?.split(/[:;–—(]/)[0], book.author].map((name) => letters(name ?? ''));
  const spaced = `${label ?? ''} ${title ?? ''}`.trim();
  const line = /^\p{L}(?: \p{L}){2,}$/u.test(spaced) ? spaced : label === null ? (title ?? '') : '';
  const [, author = ''] = /^(?:by|von|par) (.+)$/iu.exec(line) ?? [];
  const isAuthor = letters(author) !== '' && letters(book.author ?? '').endsWith(letters(author));
  return isAuthor || (letters(line) !== '' && own.includes(letters(line)));
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
    if (below.some((inner) => isMisplaced(inner, entry))) {
      kept.push(entry);
      continue;
    }
    const isPart = below.some((inner) => inner.kind === 'part' || isChapterWithin(inner, entry));
    if (isPart || holdsNamedChapters(entry, below)) {
      kept.push(toPart(entry));
    } else {
      kept.push(entry);
      at += below.length;
    }
  }
  return kept;
}

/** Chapters that have names alone; below a number they are sections of a chapter, unless hardly a word stands before them. */
function holdsNamedChapters({ label, isBare, share }: ContentsEntry, below: ContentsEntry[]): boolean {
  if (below.filter(({ kind }) => kind === 'chapter').length < 2) return false;
  if (label === null) return true;
  const told = below.reduce((sum, inner) => sum + (inner.share ?? 0), 0);
  return isBare === true && share !== undefined && share * 20 < told;
}

/** A number that counted chapters counts parts then. */
function toPart<Entry extends ContentsEntry>(entry: Entry): Entry {
  const label = entry.isBare && entry.label ? entry.label.replace(/^(?:Chapter )?/, 'Part ') : entry.label;
  return { ...entry, kind: 'part', label };
}

/** Chapters after an epilogue that are counted from one again are its own: "First Epilogue", "Chapter 1". */
function nestEpilogues<Entry extends ContentsEntry>(entries: Entry[]): Entry[] {
  const told = entries.filter(({ kind }) => kind !== 'matter');
  const isFirst = ({ kind, label }: Entry) => kind === 'chapter' && FIRST.test(label ?? '');
  return entries.map((entry): Entry => {
    const at = told.indexOf(entry);
    const next = told[at + 1];
    const followsChapter = told[at - 1]?.kind === 'chapter';
    const isHolder = entry.label === 'Epilogue' && followsChapter && next && isFirst(next);
    return isHolder && told.slice(0, at).some(isFirst) ? { ...entry, kind: 'part' } : entry;
  });
}

const FIRST = /^(?:\p{L}+ )?(?:1|I|One)$/u;

/** A numbered chapter below. Below one that is itself called a chapter, numbers alone count its sections. */
function isChapterWithin(inner: ContentsEntry, outer: ContentsEntry): boolean {
  if (inner.kind !== 'chapter' || inner.label === null) return false;
  if (outer.label === null || outer.isBare) return true;
  const word = seriesWord(inner.label);
  return !inner.isBare && word !== 'Section' && word !== seriesWord(outer.label);
}

/** Chapters that stand below one of their own kind, or below a prologue, are no sections of it: the depths are wrong. */
const isMisplaced = (inner: ContentsEntry, outer: ContentsEntry) =>
  inner.kind === 'chapter' &&
  inner.label !== null &&
  outer.label !== null &&
  !outer.isBare &&
  !inner.isBare &&
  (seriesWord(inner.label) === seriesWord(outer.label) || !hasNumber(outer.label));

/** "Volume" of "Volume I", "部" of "第一部". */
const seriesWord = (label: string) =>
  /^第/.test(label) ? label.slice(-1) : (/^\p{L}+/u.exec(label)?.[0] ?? '');

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

/**
 * A part in which nothing is told but its own text is a chapter: the books of an epic. Where most of a book's parts are
 * such, all of them are.
 */
function withoutEmptyParts<Entry extends ContentsEntry>(entries: Entry[]): Entry[] {
  const parts = entries.filter(({ kind }) => kind === 'part');
  const empty = new Set(parts.filter((part) => !holdsChapter(entries, entries.indexOf(part))));
  const isMost = empty.size * 2 > parts.length;
  return entries.map((entry, at): Entry => {
    if (entry.kind !== 'part' || !(empty.has(entry) || (isMost && holdsPieceOnly(entries, at)))) return entry;
    return { ...entry, kind: 'chapter' };
  });
}

/** Whether the next thing that is told stands within a part: a chapter beyond the part's own end does not. */
function holdsChapter(entries: ContentsEntry[], at: number): boolean {
  const next = entries.slice(at + 1).find(({ kind }) => kind !== 'matter');
  return next?.kind === 'chapter' && next.depth >= entries[at]!.depth;
}

/** Whether what stands in a part is an epilogue or the like, as after the last book of an epic. */
function holdsPieceOnly(entries: ContentsEntry[], at: number): boolean {
  const rest = entries.slice(at + 1).filter(({ kind }) => kind !== 'matter');
  const end = rest.findIndex(({ kind }) => kind === 'part');
  return (end < 0 ? rest : rest.slice(0, end)).every(({ label }) => label !== null && !hasNumber(label));
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
