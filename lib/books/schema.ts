import * as z from 'zod';
import { issueOf, lines, text } from '@/lib/action/text';
import { address } from '@/lib/clubs/policy';
import type { Key, Sentence } from '@/lib/words';

export type Outline = { chapters: string[]; parts: { label: string; firstChapter: number }[] };

export const longestBook = 400;
const longestLabel = 60;
const mostParts = 60;

type Mistake = Exclude<Sentence, string>;

const mistake = (key: Key, about: Mistake['about'] = {}): Mistake => ({ key, about });
const tooWordy = mistake('answers.books.wordy', { most: longestLabel });
const tooLong = mistake('answers.books.long', { most: longestBook });

export const isMistake = (told: Outline | Mistake): told is Mistake => 'key' in told;

const year = z
  .string('answers.books.yearAsNumber')
  .trim()
  .regex(/^(-?\d{1,4})?$/, 'answers.books.yearSuchAs')
  .transform((sent) => (sent === '' ? null : Number(sent)))
  .refine((sent) => sent === null || sent <= 2200, 'answers.books.farYear');

const outline = lines(1, 20_000).transform((sent, context): Outline => {
  const told = outlineIn(sent);
  if (!isMistake(told)) return told;
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
});

/**
 * An outline as typed, one line a part ("Part One: 9"), several chapters ("24 chapters") or one ("Prologue"); or what
 * is wrong with it, in a sentence. A title cannot be entered: everybody would see it, however far they have come.
 */
export function outlineIn(typed: string): Outline | Mistake {
  const written = typed
    .split('\n')
    .map((line, at) => ({ line: line.trim(), at: at + 1 }))
    .filter(({ line }) => line !== '');
  const [only] = written;
  if (written.length === 1 && only && /^\d+$/.test(only.line)) only.line += ' chapters';
  const outline: Outline = { chapters: [], parts: [] };
  for (const { line, at } of written) {
    const mistake = put(outline, line);
    if (mistake) return { key: 'answers.books.line', about: { at: String(at), mistake } };
  }
  return mistakeInAll(outline) ?? outline;
}

/** Adds what one line says; returns what is wrong with it. */
function put(outline: Outline, line: string): Mistake | null {
  if (line.length > longestLabel + 10) return tooWordy;
  const several = /^(\d+) chapters?$/i.exec(line);
  if (several) return number(outline, several[1]);
  const part = /^([^:]*):\s*(\d*)$/.exec(line);
  if (part) return begin(outline, part[1]?.trim(), part[2]);
  if (line.includes(':')) return mistake('answers.books.afterColon');
  if (/^\d+$/.test(line)) return mistake('answers.books.bareNumber', { number: line });
  return label(line) ?? add(outline, line);
}

function begin(outline: Outline, name = '', count = ''): Mistake | null {
  const wrong = label(name);
  if (wrong) return wrong;
  outline.parts.push({ label: name, firstChapter: outline.chapters.length + 1 });
  return count === '' ? null : number(outline, count);
}

/** Numbered chapters count on through the whole book, past those with names of their own. */
function number(outline: Outline, digits = ''): Mistake | null {
  const count = Number(digits);
  if (count < 1) return mistake('answers.books.noChapter');
  if (outline.chapters.length + count > longestBook) return tooLong;
  const before = outline.chapters.filter((chapter) => /^Chapter \d+$/.test(chapter)).length;
  for (let n = 1; n <= count; n += 1) outline.chapters.push(`Chapter ${before + n}`);
  return null;
}

function add(outline: Outline, chapter: string): Mistake | null {
  if (outline.chapters.length >= longestBook) return tooLong;
  outline.chapters.push(chapter);
  return null;
}

function label(words: string): Mistake | null {
  if (!/[\p{L}\p{N}]/u.test(words)) return mistake('answers.books.nameless');
  return words.length > longestLabel ? tooWordy : null;
}

function mistakeInAll({ parts, chapters }: Outline): Mistake | null {
  if (parts.length > mostParts) return mistake('answers.books.manyParts', { most: mostParts });
  const empty = parts.find(
    (part, at) => (parts[at + 1]?.firstChapter ?? chapters.length + 1) === part.firstChapter,
  );
  return empty ? mistake('answers.books.emptyPart', { label: empty.label }) : null;
}
