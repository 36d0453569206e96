import * as z from 'zod';
import { requestKey } from '@/lib/action/once';
import { issueOf, lines, notOurs, text } from '@/lib/action/text';
import { address } from '@/lib/clubs/policy';
import { lineIn, type Line, type Mistake } from '@/lib/outline/lines';
import type { Labels } from '@/lib/outline/names';
import { inRoman, numberIn } from '@/lib/outline/numerals';
import type { Key } from '@/lib/words';

export const longestBook = 400;
const mostParts = 60;
const mostMistakes = 5;

const mistake = (key: Key, about: Mistake['about'] = {}): Mistake => ({ key, about });
const tooLong = mistake('answers.books.long', { most: longestBook });

export const isMistake = (told: Labels | Mistake): told is Mistake => 'key' in told;

const year = z
  .string('answers.books.yearAsNumber')
  .trim()
  .regex(/^(-?\d{1,4})?$/, 'answers.books.yearSuchAs')
  .transform((sent) => (sent === '' ? null : Number(sent)))
  .refine((sent) => sent === null || sent <= 2200, 'answers.books.farYear');

const outline = lines(1, 20_000).transform((sent, context) => {
  const told = outlineIn(sent);
  if (!isMistake(told)) return { typed: sent, labels: told };
  context.addIssue(issueOf(told));
  return z.NEVER;
});

export const adding = z.strictObject({
  club: address,
  title: text(1, 200),
  author: text(1, 200),
  year,
  blurb: text(1, 300),
  outline,
  /** The outline whose places whoever sends this was shown; only that one is added. */
  seen: lines(0, 20_000).catch(''),
  requestKey,
});

export const deleting = z.strictObject({
  club: address,
  /** One button of the list sends which book, the next one that it is meant. */
  book: z.uuid({ error: notOurs }).optional(),
  sure: z.uuid({ error: notOurs }).optional(),
});

/**
 * An outline as typed, one line a part ("Part One: 9"), several chapters ("24 chapters", "1–24") or one ("Prologue");
 * or what is wrong with it, line by line. A title cannot be entered: everybody would see it, however far they have come.
 */
export function outlineIn(typed: string): Labels | Mistake {
  const written = typed
    .split('\n')
    .map((line, at) => ({ line: line.trim(), at: at + 1 }))
    .filter(({ line }) => line !== '');
  const [only] = written;
  if (only && written.length === 1) return outlineAlone(only.line);
  const outline: Draft = { chapters: [], parts: [], typed: [], series: new Map() };
  const mistakes: Mistake[] = [];
  for (const { line, at } of written) {
    const told = put(outline, lineIn(line));
    if (told) mistakes.push(mistake('answers.books.line', { at: String(at), mistake: told }));
    if (told === tooLong || mistakes.length === mostMistakes) break;
  }
  return mistakes.length > 0 ? inRows(mistakes) : (mistakeInAll(outline) ?? labelsOf(outline));
}

/** With the names of its parts as they were typed, for what is said about them. */
type Draft = Labels & { typed: string[]; series: Map<string, number> };
const labelsOf = ({ chapters, parts }: Draft): Labels => ({ chapters, parts });

/** A single line with a number in it says how many chapters there are, or is not clear. */
function outlineAlone(line: string): Labels | Mistake {
  const outline: Draft = { chapters: [], parts: [], typed: [], series: new Map() };
  const read = lineIn(/^\p{Nd}+\.?$/u.test(line) ? `${line.replace(/\.$/, '')} chapters` : line);
  const number = read.is === 'chapter' ? numberIn(read.label.replace(/^Chapter /, '')) : null;
  const told =
    number !== null && number !== 1
      ? mistake('answers.books.bareNumber', { number: String(number) })
      : put(outline, read);
  if (told) return mistake('answers.books.line', { at: '1', mistake: told });
  return mistakeInAll(outline) ?? labelsOf(outline);
}

const inRows = ([first, ...rest]: Mistake[]): Mistake =>
  rest.length === 0 ? first! : mistake('answers.books.lines', { first: first!, rest: inRows(rest) });

/** Adds what one line says; returns what is wrong with it. */
function put(outline: Draft, line: Line): Mistake | null {
  if (line.is === 'unclear') return line.mistake;
  if (line.is === 'chapter') return add(outline, line);
  if (line.is === 'count') return number(outline, line.count);
  if (line.is === 'range') return range(outline, line);
  outline.parts.push({ label: line.label, firstChapter: outline.chapters.length + 1 });
  outline.typed.push(line.typed);
  return line.holds && put(outline, line.holds);
}

/** Numbered chapters count on through the whole book, past those with names of their own. */
function number(outline: Draft, count: number): Mistake | null {
  if (count < 1) return mistake('answers.books.noChapter');
  const from = lastNumber(outline) + 1;
  return addAll(outline, { from, to: from + count - 1, roman: false });
}

const lastNumber = ({ chapters }: Draft) =>
  Number(chapters.findLast((chapter) => /^Chapter \d+$/.test(chapter))?.slice('Chapter '.length) ?? 0);

type Range = { from: number; to: number; roman: boolean };

/** A range begins again at 1, as in a new volume, or counts on. */
function range(outline: Draft, { from, to, roman }: Range): Mistake | null {
  const last = roman ? lastRoman(outline) : lastNumber(outline);
  if ((from !== 1 && from !== last + 1) || to < from)
    return mistake('answers.books.range', { from: String(last + 1) });
  return addAll(outline, { from, to, roman });
}

const lastRoman = ({ chapters }: Draft) => numberIn(chapters.at(-1) ?? '') ?? 0;

function addAll({ chapters }: Draft, { from, to, roman }: Range): Mistake | null {
  if (chapters.length + to - from + 1 > longestBook) return tooLong;
  for (let n = from; n <= to; n += 1) chapters.push(roman ? inRoman(n) : `Chapter ${n}`);
  return null;
}

/** A number in a name counts on from the one before: "Letter 1", "Letter 2". */
function add({ chapters, series }: Draft, { label, ...name }: Line & { is: 'chapter' }): Mistake | null {
  if (chapters.length >= longestBook) return tooLong;
  if (name.series !== undefined && name.nth !== undefined) {
    if (name.nth !== (series.get(name.series) ?? 0) + 1)
      return mistake('answers.books.unclear', { line: label });
    series.set(name.series, name.nth);
  }
  chapters.push(label);
  return null;
}

function mistakeInAll({ parts, typed, chapters }: Draft): Mistake | null {
  if (parts.length > mostParts) return mistake('answers.books.manyParts', { most: mostParts });
  const empty = parts.findIndex(
    (part, at) => (parts[at + 1]?.firstChapter ?? chapters.length + 1) === part.firstChapter,
  );
  return empty < 0 ? null : mistake('answers.books.emptyPart', { label: typed[empty] ?? '' });
}
