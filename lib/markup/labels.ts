import { numberIn } from './numerals';
import { pieceName } from './piece-names';

/** A book's neutral labels: its chapters from place 1 on, and its parts with the place of the first chapter of each. */
export type Labels = { chapters: string[]; parts: { label: string; first: number }[] };

/** The place, 0..N, for which a label stands; null where the book has no such label. */
export type PlaceOf = (label: string) => number | null;

type Chapter = { place: number; name: string; number: number | null };

/**
 * Reads a label as its author means it. "9", "IX", "chapter nine" are the chapter that carries that number in its own
 * label, whatever its place; "Prologue" is the chapter of that label; "Part Two, chapter 1" the one within that part.
 * Where several are meant, it is the latest of them.
 */
export function placeReader(labels: Labels): PlaceOf {
  const chapters = labels.chapters.map((label, index) => chapterOf(label, index + 1));
  const word = ordinalWord(labels);
  return (typed) => {
    const name = nameOf(typed);
    if (beginnings.has(name)) return latest(chapters, (chapter) => chapter.name === name) ?? 0;
    const place = new RegExp(`^${word} (\\d{1,4})$`).exec(name);
    if (place) return Number(place[1]);
    return within(chapters, typed) ?? inPart(chapters, labels, typed);
  };
}

/** The label to write for a place, which `placeReader` reads as that same place: the shortest that does. */
export function labelWriter(labels: Labels): (place: number) => string {
  const placeOf = placeReader(labels);
  const word = ordinalWord(labels);
  return (place) => {
    const candidates = place === 0 ? ['beginning'] : candidatesFor(labels, place);
    return candidates.find((label) => isWritable(label) && placeOf(label) === place) ?? `${word} ${place}`;
  };
}

/** Labels that say what a book calls its places, for a sentence that has to name some: the first and the last. */
export const outerLabels = ({ chapters }: Labels) => ({
  first: chapters[0] ?? '',
  last: chapters.at(-1) ?? '',
});

const beginnings = new Set(['beginning', 'anfang']);

function candidatesFor({ chapters, parts }: Labels, place: number): string[] {
  const label = chapters[place - 1] ?? '';
  const number = chapterOf(label, place).number;
  const part = parts.findLast(({ first }) => first <= place);
  return [...(number === null ? [] : [String(number)]), label, ...(part ? [`${part.label}, ${label}`] : [])];
}

const isWritable = (label: string) => /^[^{}\n|\\<>&]{1,120}$/.test(label) && label.trim() === label;

// Two places may share every label that they have. What then tells them apart is no word of the book's own.
function ordinalWord({ chapters }: Labels): string {
  const names = chapters.map(nameOf);
  return ['place', 'ordinal', 'outline place'].find(
    (word) => !names.some((name) => name.startsWith(`${word} `)),
  )!;
}

function chapterOf(label: string, place: number): Chapter {
  const numbers = wordsOf(label)
    .map(numberIn)
    .filter((number) => number !== null);
  return { place, name: nameOf(label), number: numbers.at(-1) ?? null };
}

/** A label without what is beside the point: size of letters, accents, an article, its language, how its number is written. */
function nameOf(label: string): string {
  const words = wordsOf(label).map((word) => numberIn(word) ?? inEnglish(word.toLowerCase()));
  const isArticle = /^(?:the|der|die|das|dem|den)$/.test(String(words[0])) && words.length > 1;
  return words.slice(isArticle ? 1 : 0).join(' ');
}

// A German page calls "Part Two" "Teil zwei", so that is what its reader types.
const partWords = new Map([
  ['teil', 'part'],
  ['buch', 'book'],
  ['band', 'volume'],
]);
const inEnglish = (word: string) => partWords.get(word) ?? pieceName('en', word)?.toLowerCase() ?? word;

const wordsOf = (label: string) =>
  label
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/ß/g, 'ss')
    .match(/[\p{L}\p{N}]+(?:-(?=\p{L})[\p{L}\p{N}]+)*/gu) ?? [];

const counted = /^(?:(?:chapters?|chap|ch|kapitel|kap|nr|no) )?(\d{1,4})(?: kapitel| chapter)?$/;

function within(chapters: Chapter[], typed: string): number | null {
  const name = nameOf(typed);
  if (name === '') return null;
  const number = counted.exec(name)?.[1];
  const isBare = number === name;
  const byName = isBare ? null : latest(chapters, (chapter) => chapter.name === name);
  return byName ?? (number ? latest(chapters, (chapter) => chapter.number === Number(number)) : null);
}

function inPart(chapters: Chapter[], { parts }: Labels, typed: string): number | null {
  const places = [...typed.matchAll(/[,:;/–—]|\s-\s/g)].flatMap(({ 0: { length }, index }) => {
    const [part, chapter] = [nameOf(typed.slice(0, index)), typed.slice(index + length)];
    return parts.flatMap(({ label, first }, at) => {
      if (nameOf(label) !== part || part === '') return [];
      const next = parts[at + 1]?.first ?? Infinity;
      return [
        within(
          chapters.filter(({ place }) => place >= first && place < next),
          chapter,
        ),
      ];
    });
  });
  const found = places.filter((place) => place !== null);
  return found.length > 0 ? Math.max(...found) : null;
}

const latest = (chapters: Chapter[], fits: (chapter: Chapter) => boolean) =>
  chapters.findLast(fits)?.place ?? null;
