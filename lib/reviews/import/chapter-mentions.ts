import { numberAt, numberBefore } from '../../label-words/number-in-prose';

/** A book's outline as the importer needs it. Places 1..N in order; `part` counts from 1. */
export type Outline = { place: number; label: string; part?: number }[];
export type NamedPlace = { place: number; named: string };

const CHAPTER =
  /^(?:chapters?|chaps?|chs?|chpt|chptr|kapiteln?s?|kap|chapitres?|capitulos?|capitol[oi]|hoofdstuk(?:ken)?|rozdzial)$/;
const PART =
  /^(?:parts?|pt|teile?n?s?|partie|parte|deel|volumes?|vols?|bande?s?|books?|acts?|akte?s?|sections?|abschnitte?s?)$/;
const SHARES: Record<string, number> = {
  half: 2,
  halfte: 2,
  third: 3,
  drittel: 3,
  quarter: 4,
  viertel: 4,
  fifth: 5,
  funftel: 5,
};
const JOINING_WORD = /^(?:to|and|or|through|thru|until|till|bis|und|oder|a|et|y|e)$/;
const LAST_WORD =
  /^(?:last|final|closing|concluding|penultimate|letzten?r?s?|ending|endings|end|ende|finale|schluss|epilogue?|epilog|nachwort|climax|conclusion|dernier|ultimo)$/;
const PLACE_WORD =
  /^(?:chapters?|kapiteln?|parts?|teile?n?|pages?|seiten?|scenes?|szenen?|lines?|paragraphs?|half|halfte|third|drittel|quarter|viertel|act|section|book|volume)$/;

/**
 * The furthest chapter or part that bare words name: a text that names one goes at least so far. What is named as late
 * but not in figures ("the last third"), or is not in the book, is its end. Null where nothing is named.
 */
export function findFurthestMention(words: string[], last: number, outline: Outline = []): NamedPlace | null {
  const bounds = words.flatMap((word, at): NamedPlace[] => {
    if (CHAPTER.test(word))
      return numberedMentions(words, at, (number) => chapterPlace(number, last, outline));
    if (PART.test(word)) return numberedMentions(words, at, (number) => partPlace(number, last, outline));
    const share = SHARES[word];
    if (share) return shareMentions(words, at, share, last);
    if (LAST_WORD.test(word) && !isIdiom(words, at) && PLACE_WORD.test(words[at + 1] ?? ''))
      return [{ place: last, named: `the ${word} ${words[at + 1]}` }];
    return labelMentions(word, outline);
  });
  return bounds.reduce<NamedPlace | null>((a, b) => (a && a.place >= b.place ? a : b), null);
}

/** How many of the words name a chapter, so that they are known for what they are. */
export function mentionWordIndexes(words: string[]): Set<number> {
  const indexes = new Set<number>();
  for (const [at, word] of words.entries()) {
    if (!CHAPTER.test(word) && !PART.test(word)) continue;
    const numbers = findNumbersAround(words, at);
    if (numbers.values.length > 0) for (let i = numbers.from; i < numbers.to; i++) indexes.add(i);
  }
  return indexes;
}

/** "After turning the last page" tells nothing of it. */
const isIdiom = (words: string[], at: number) =>
  /^turn/.test(words[at - 2] ?? '') && /^page/.test(words[at + 1] ?? '');

function numberedMentions(
  words: string[],
  at: number,
  placeOfNumber: (number: number) => number,
): NamedPlace[] {
  return findNumbersAround(words, at).values.map((number) => ({
    place: placeOfNumber(number),
    named: `${words[at]} ${number}`,
  }));
}

/** "the sixteenth chapter", "chapters 3 to 7 and 9": the numbers, and the words that say them. */
function findNumbersAround(words: string[], at: number) {
  const values: number[] = [];
  const before = CHAPTER.test(words[at]!) || isOrdinal(words, at - 1) ? numberBefore(words, at) : null;
  if (before !== null) values.push(before);
  let to = at + 1;
  for (let read = to; ;) {
    const found =
      numberAt(words, read) ??
      (JOINING_WORD.test(words[read] ?? '') ? numberUnlessLetter(words, ++read) : null);
    if (!found) break;
    values.push(found.value);
    to = read += found.takes;
  }
  return { values, from: before === null ? at : at - 2, to };
}

// "One part" is none in particular, and neither is "her second book".
const isOrdinal = (words: string[], at: number) =>
  /(?:first|second|third|th|st|nd|rd|te[nrsm]?)$/.test(words[at] ?? '') &&
  !/^books?$/.test(words[at + 1] ?? '');

// "A" joins too, and a letter after it may be a name.
const numberUnlessLetter = (words: string[], at: number) =>
  (words[at] ?? '').length > 1 || /\d/.test(words[at] ?? '') ? numberAt(words, at) : null;

/** The latest chapter whose label carries the number; in a book whose labels are not known, the number itself. */
function chapterPlace(number: number, last: number, outline: Outline): number {
  const places = outline.filter(({ label }) => labelHasNumber(label, number)).map(({ place }) => place);
  if (outline.length > 0) return places.length > 0 ? Math.max(...places) : last;
  return number >= 1 && number <= last ? number : last;
}

function labelHasNumber(label: string, number: number): boolean {
  const words = label
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return words.some((_, at) => numberAt(words, at)?.value === number);
}

/** A part may be meant to its end. */
function partPlace(number: number, last: number, outline: Outline): number {
  const places = outline.filter(({ part }) => part === number).map(({ place }) => place);
  return places.length > 0 ? Math.max(...places) : last;
}

function shareMentions(words: string[], at: number, share: number, last: number): NamedPlace[] {
  const nth = numberBefore(words, at);
  const isPlace = nth !== null || LAST_WORD.test(words[at - 1] ?? '');
  if (!isPlace) return [];
  const place = nth === null ? last : Math.min(last, Math.ceil((last * nth) / share));
  return [{ place, named: `the ${words[at - 1]} ${words[at]}` }];
}

/** "the Prologue": a chapter by a name that is not a number. */
function labelMentions(word: string, outline: Outline): NamedPlace[] {
  if (word.length < 4) return [];
  const places = outline.filter(({ label }) => label.toLowerCase() === word).map(({ place }) => place);
  return places.length > 0 ? [{ place: Math.max(...places), named: word }] : [];
}
