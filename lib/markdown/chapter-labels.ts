import { parseCjkLabel } from '../label-words/cjk-numbers';
import { parseNumberWord } from '../label-words/number-in-label';
import { numberedChapterWord } from '../label-words/numbered-chapters';
import { unnumberedChapterName } from '../label-words/unnumbered-chapters';

/**
 * What somebody who writes may call a book's places: labels from place 1 on, with `first` the place of a part's first
 * chapter; the titles that the writer has come to; and what the pages call each place, 0..N, in each language.
 */
export type ChapterLabels = {
  chapters: string[];
  parts: LabelledPart[];
  titles?: { chapters: { title: string; place: number }[]; parts: LabelledPart[] };
  listNames?: () => string[][];
};
type LabelledPart = { label: string; first: number };

/** The place, 0..N, for which a label stands; null where the book has no such label. */
export type PlaceParser = (label: string) => number | null;

type LabelledChapter = { place: number; name: string; number: number | null };

/**
 * Reads a label as its author means it: what the pages call a place is that place, "9", "IX", "chapter nine" the chapter
 * with that number in its own label, "Part Two" the last of that part. Of several, it is the latest.
 */
export function createPlaceParser(labels: ChapterLabels): PlaceParser {
  const read = once(() => indexLabels(labels));
  return (typed) => {
    const { chapters, titles, placeByName, word } = read();
    const spoken = placeByName.get(soundOf(typed));
    if (spoken !== undefined) return spoken;
    const name = foldLabel(typed);
    if (BEGINNINGS.has(name)) return latestPlace(chapters, (chapter) => chapter.name === name) ?? 0;
    const place = new RegExp(`^${word} (\\d{1,4})$`).exec(name);
    if (place) return Number(place[1]);
    return latest([
      findPlace(chapters, typed),
      name === '' ? null : latestPlace(titles, (title) => title.name === name),
      findPlaceInPart(chapters, labels, typed),
      findLastPlaceOfPart(labels, name),
    ]);
  };
}

function indexLabels(labels: ChapterLabels) {
  const toLabelled = (label: string, place: number) => parseChapterLabel(label, place);
  return {
    chapters: labels.chapters.map((label, index) => toLabelled(label, index + 1)),
    titles: (labels.titles?.chapters ?? [])
      .map(({ title, place }) => toLabelled(title, place))
      .toSorted((a, b) => a.place - b.place),
    placeByName: indexNames(labels.listNames?.() ?? []),
    word: ordinalWord(labels),
  };
}

/** Two languages may have one name for two places: then it is the later one. */
function indexNames(names: string[][]): Map<string, number> {
  const places = new Map<string, number>();
  for (const inOneLanguage of names)
    for (const [place, name] of inOneLanguage.entries())
      places.set(soundOf(name), Math.max(place, places.get(soundOf(name)) ?? 0));
  places.delete('');
  return places;
}

const soundOf = (name: string) =>
  (
    name
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(' ');

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

const latest = (places: (number | null)[]) => {
  const found = places.filter((place) => place !== null);
  return found.length > 0 ? Math.max(...found) : null;
};

/** The label to write for a place, which `createPlaceParser` reads as that place: the shortest that does. */
export function createLabelWriter(labels: ChapterLabels): (place: number) => string {
  const parsePlace = createPlaceParser(labels);
  const word = ordinalWord(labels);
  return (place) => {
    const candidates = place === 0 ? ['beginning'] : labelCandidates(labels, place);
    return candidates.find((label) => isWritable(label) && parsePlace(label) === place) ?? `${word} ${place}`;
  };
}

const BEGINNINGS = new Set(['beginning', 'anfang']);

function labelCandidates({ chapters, parts, listNames }: ChapterLabels, place: number): string[] {
  const label = chapters[place - 1] ?? '';
  const number = parseChapterLabel(label, place).number;
  const part = parts.findLast(({ first }) => first <= place);
  const numeral = number === null ? [] : [String(number)];
  const inPart = part ? [`${part.label}, ${label}`] : [];
  const spoken = (listNames?.() ?? []).flatMap((names) => names[place] ?? []);
  // Where several parts have such a chapter, its author sees which one is meant.
  const isShared = chapters.filter((other) => other === label).length > 1;
  return isShared ? [...inPart, ...numeral, label, ...spoken] : [...numeral, label, ...inPart, ...spoken];
}

const isWritable = (label: string) => /^[^{}\n|\\<>&]{1,120}$/.test(label) && label.trim() === label;

// Two places may share every label that they have. What then tells them apart is no word of the book's own.
function ordinalWord({ chapters }: ChapterLabels): string {
  const names = chapters.map(foldLabel);
  return ['place', 'ordinal', 'outline place'].find(
    (word) => !names.some((name) => name.startsWith(`${word} `)),
  )!;
}

function parseChapterLabel(label: string, place: number): LabelledChapter {
  const numbers = splitLabel(label)
    .map(parseNumberWord)
    .filter((number) => number !== null);
  return { place, name: foldLabel(label), number: parseCjkLabel(label) ?? numbers.at(-1) ?? null };
}

/** A label without what is beside the point: size of letters, accents, an article, its language, how its number is written. */
function foldLabel(label: string): string {
  const cjk = parseCjkLabel(label.trim());
  if (cjk !== null) return `${label.trim().normalize('NFKC').slice(-1)} ${cjk}`;
  const words = splitLabel(label).map((word) => parseNumberWord(word) ?? inEnglish(word.toLowerCase()));
  const isArticle = /^(?:the|der|die|das|dem|den)$/.test(String(words[0])) && words.length > 1;
  const bare = words.slice(isArticle ? 1 : 0);
  // "Zweiter Teil" is "Part Two".
  const isOrdinal = bare.length === 2 && typeof bare[0] === 'number' && PART_WORDS.has(String(bare[1]));
  return (isOrdinal ? bare.toReversed() : bare).join(' ');
}

// A German page calls "Part Two" "Teil zwei", so that is what its reader types.
const partWords = new Map([
  ['teil', 'part'],
  ['buch', 'book'],
  ['band', 'volume'],
  ['akt', 'act'],
]);
const PART_WORDS = new Set(partWords.values());
const inEnglish = (word: string) =>
  partWords.get(word) ??
  numberedChapterWord('en', word) ??
  unnumberedChapterName('en', word)?.toLowerCase() ??
  word;

const splitLabel = (label: string) =>
  label
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/ß/g, 'ss')
    .match(/[\p{L}\p{N}]+(?:-(?=\p{L})[\p{L}\p{N}]+)*/gu) ?? [];

const NUMBERED_CHAPTER = /^(?:(?:chapters?|chap|ch|kapitel|kap|nr|no|章) )?(\d{1,4})(?: kapitel| chapter)?$/;

function findPlace(chapters: LabelledChapter[], typed: string): number | null {
  const name = foldLabel(typed);
  if (name === '') return null;
  const number = NUMBERED_CHAPTER.exec(name)?.[1];
  const isBare = number === name;
  const byName = isBare ? null : latestPlace(chapters, (chapter) => chapter.name === name);
  return byName ?? (number ? latestPlace(chapters, (chapter) => chapter.number === Number(number)) : null);
}

function findPlaceInPart(chapters: LabelledChapter[], labels: ChapterLabels, typed: string): number | null {
  const places = [...typed.matchAll(/[,:;/–—、]|\s-\s/g)].flatMap(({ 0: { length }, index }) => {
    const chapter = typed.slice(index + length);
    return placesOfPart(labels, foldLabel(typed.slice(0, index))).map(({ first, last }) =>
      findPlace(
        chapters.filter(({ place }) => place >= first && place <= last),
        chapter,
      ),
    );
  });
  return latest(places);
}

const findLastPlaceOfPart = (labels: ChapterLabels, name: string) =>
  latest(placesOfPart(labels, name).map(({ last }) => last));

/** From where to where the parts of a name go. */
function placesOfPart({ chapters, parts, titles }: ChapterLabels, name: string) {
  const named = [...parts, ...(titles?.parts ?? [])].filter(
    ({ label }) => name !== '' && foldLabel(label) === name,
  );
  return named.map(({ first }) => {
    const next = parts.find((part) => part.first > first)?.first ?? chapters.length + 1;
    return { first, last: next - 1 };
  });
}

const latestPlace = (chapters: LabelledChapter[], matches: (chapter: LabelledChapter) => boolean) =>
  chapters.findLast(matches)?.place ?? null;
