import { parseNumberWord } from '../label-words/number-in-label';
import { unnumberedChapterName } from '../label-words/unnumbered-chapters';

/** A book's neutral labels: its chapters from place 1 on, and its parts with the place of the first chapter of each. */
export type ChapterLabels = { chapters: string[]; parts: { label: string; first: number }[] };

/** The place, 0..N, for which a label stands; null where the book has no such label. */
export type PlaceParser = (label: string) => number | null;

type LabelledChapter = { place: number; name: string; number: number | null };

/**
 * Reads a label as its author means it: "9", "IX", "chapter nine" are the chapter with that number in its own label,
 * "Part Two, chapter 1" the one within that part. Where several are meant, it is the latest of them.
 */
export function createPlaceParser(labels: ChapterLabels): PlaceParser {
  const chapters = labels.chapters.map((label, index) => parseChapterLabel(label, index + 1));
  const word = ordinalWord(labels);
  return (typed) => {
    const name = foldLabel(typed);
    if (BEGINNINGS.has(name)) return latestPlace(chapters, (chapter) => chapter.name === name) ?? 0;
    const place = new RegExp(`^${word} (\\d{1,4})$`).exec(name);
    if (place) return Number(place[1]);
    return findPlace(chapters, typed) ?? findPlaceInPart(chapters, labels, typed);
  };
}

/** The label to write for a place, which `createPlaceParser` reads as that place: the shortest that does. */
export function createLabelWriter(labels: ChapterLabels): (place: number) => string {
  const parsePlace = createPlaceParser(labels);
  const word = ordinalWord(labels);
  return (place) => {
    const candidates = place === 0 ? ['beginning'] : labelCandidates(labels, place);
    return candidates.find((label) => isWritable(label) && parsePlace(label) === place) ?? `${word} ${place}`;
  };
}

/** Labels that say what a book calls its places, for a sentence that has to name some: the first and the last. */
export const firstAndLastLabel = ({ chapters }: ChapterLabels) => ({
  first: chapters[0] ?? '',
  last: chapters.at(-1) ?? '',
});

const BEGINNINGS = new Set(['beginning', 'anfang']);

function labelCandidates({ chapters, parts }: ChapterLabels, place: number): string[] {
  const label = chapters[place - 1] ?? '';
  const number = parseChapterLabel(label, place).number;
  const part = parts.findLast(({ first }) => first <= place);
  return [...(number === null ? [] : [String(number)]), label, ...(part ? [`${part.label}, ${label}`] : [])];
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
  return { place, name: foldLabel(label), number: numbers.at(-1) ?? null };
}

/** A label without what is beside the point: size of letters, accents, an article, its language, how its number is written. */
function foldLabel(label: string): string {
  const words = splitLabel(label).map((word) => parseNumberWord(word) ?? inEnglish(word.toLowerCase()));
  const isArticle = /^(?:the|der|die|das|dem|den)$/.test(String(words[0])) && words.length > 1;
  return words.slice(isArticle ? 1 : 0).join(' ');
}

// A German page calls "Part Two" "Teil zwei", so that is what its reader types.
const partWords = new Map([
  ['teil', 'part'],
  ['buch', 'book'],
  ['band', 'volume'],
]);
const inEnglish = (word: string) =>
  partWords.get(word) ?? unnumberedChapterName('en', word)?.toLowerCase() ?? word;

const splitLabel = (label: string) =>
  label
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/ß/g, 'ss')
    .match(/[\p{L}\p{N}]+(?:-(?=\p{L})[\p{L}\p{N}]+)*/gu) ?? [];

const NUMBERED_CHAPTER = /^(?:(?:chapters?|chap|ch|kapitel|kap|nr|no) )?(\d{1,4})(?: kapitel| chapter)?$/;

function findPlace(chapters: LabelledChapter[], typed: string): number | null {
  const name = foldLabel(typed);
  if (name === '') return null;
  const number = NUMBERED_CHAPTER.exec(name)?.[1];
  const isBare = number === name;
  const byName = isBare ? null : latestPlace(chapters, (chapter) => chapter.name === name);
  return byName ?? (number ? latestPlace(chapters, (chapter) => chapter.number === Number(number)) : null);
}

function findPlaceInPart(
  chapters: LabelledChapter[],
  { parts }: ChapterLabels,
  typed: string,
): number | null {
  const places = [...typed.matchAll(/[,:;/–—]|\s-\s/g)].flatMap(({ 0: { length }, index }) => {
    const part = foldLabel(typed.slice(0, index));
    const chapter = typed.slice(index + length);
    return parts.flatMap(({ label, first }, at) => {
      if (foldLabel(label) !== part || part === '') return [];
      const next = parts[at + 1]?.first ?? Infinity;
      return [
        findPlace(
          chapters.filter(({ place }) => place >= first && place < next),
          chapter,
        ),
      ];
    });
  });
  const found = places.filter((place) => place !== null);
  return found.length > 0 ? Math.max(...found) : null;
}

const latestPlace = (chapters: LabelledChapter[], matches: (chapter: LabelledChapter) => boolean) =>
  chapters.findLast(matches)?.place ?? null;
