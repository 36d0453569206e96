import {
  boxOf,
  overlaps,
  textWidth,
  type Candidate,
  type LineBook,
  type PartTexts,
  type PlacedText,
} from './line-texts';

const GAP = 0.7;

/** The names of parts above a line of `width` rem: all if they fit, else numerals, else the first, the reader's and the last. */
export function partTextsAt(book: LineBook, width: number): PlacedText[] {
  const { parts } = book;
  if (parts.length === 0) return [];
  const ownPart = Math.max(0, indexOfOwnPart(book));
  const place = (at: number, text: string) => placeText(book, { at, text, width, isOwn: at === ownPart });
  const own = ownForms(parts[ownPart]!).map((text) => place(ownPart, text));
  const named = parts.map(({ name }, at) => place(at, name));
  const numbered = parts.map(({ numeral, name }, at) => place(at, numeral ?? name));
  const whole = [named, numbered].flatMap((others) =>
    own.map((text) => others.map((other, at) => (at === ownPart ? text : other))),
  );
  const chosen = whole.find(isFree) ?? sparse(own, [numbered[0]!, numbered.at(-1)!], width);
  return chosen.map(({ box: _, ...text }) => text);
}

/** The part of the bookmark; -1 before the first part. */
const indexOfOwnPart = ({ parts, readThrough }: LineBook) =>
  parts.findLastIndex(({ firstChapter }) => firstChapter <= Math.max(readThrough, 1));

const ownForms = ({ full, name, numeral }: PartTexts) => [
  ...new Set([full, name, ...(numeral === null ? [] : [numeral])]),
];

const isFree = (texts: Candidate[]) =>
  texts.every(({ box }, at) => texts.slice(at + 1).every((other) => !overlaps(box, other.box)));

function sparse(own: Candidate[], ends: Candidate[], width: number): Candidate[] {
  const fits = ({ box }: Candidate) => box.start >= -GAP && box.end <= width + GAP;
  const kept = [own.find(fits) ?? own.at(-1)!];
  for (const one of ends)
    if (fits(one) && kept.every(({ box, at }) => at !== one.at && !overlaps(box, one.box))) kept.push(one);
  return kept;
}

/** A name begins where its part does, or ends with the line where it would run over the end of it. */
function placeText(
  { parts, numbers }: LineBook,
  { at, text, width, isOwn }: { at: number; text: string; width: number; isOwn: boolean },
): Candidate {
  const before = (parts[at]!.firstChapter - 1) / numbers.length;
  const start = before * width;
  const overrun = start + textWidth(text) > width;
  return overrun
    ? { text, isOwn, at: 100, align: 'end', box: boxOf(width - textWidth(text), text, GAP) }
    : { text, isOwn, at: Math.round(10_000 * before) / 100, align: 'start', box: boxOf(start, text, GAP) };
}
