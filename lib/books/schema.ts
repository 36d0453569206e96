import * as z from 'zod';
import { lines, text } from '@/lib/action/text';
import { address } from '@/lib/clubs/policy';

export type Outline = { chapters: string[]; parts: { label: string; firstChapter: number }[] };

export const longestBook = 400;
const longestLabel = 60;
const mostParts = 60;

const year = z
  .string('Please give the year as a number, or leave it out.')
  .trim()
  .regex(/^(-?\d{1,4})?$/, 'Please give the year as a number, such as 2005, or leave it out.')
  .transform((sent) => (sent === '' ? null : Number(sent)))
  .refine((sent) => sent === null || sent <= 2200, 'That year is still far away.');

const outline = lines(1, 20_000).transform((sent, context): Outline => {
  const told = outlineIn(sent);
  if (typeof told !== 'string') return told;
  context.addIssue(told);
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
export function outlineIn(typed: string): Outline | string {
  const written = typed
    .split('\n')
    .map((line, at) => ({ line: line.trim(), at: at + 1 }))
    .filter(({ line }) => line !== '');
  const [only] = written;
  if (written.length === 1 && only && /^\d+$/.test(only.line)) only.line += ' chapters';
  const outline: Outline = { chapters: [], parts: [] };
  for (const { line, at } of written) {
    const mistake = put(outline, line);
    if (mistake) return `Line ${at}: ${mistake}`;
  }
  return mistakeInAll(outline) ?? outline;
}

/** Adds what one line says; returns what is wrong with it. */
function put(outline: Outline, line: string): string | null {
  if (line.length > longestLabel + 10) return tooWordy;
  const several = /^(\d+) chapters?$/i.exec(line);
  if (several) return number(outline, several[1]);
  const part = /^([^:]*):\s*(\d*)$/.exec(line);
  if (part) return begin(outline, part[1]?.trim(), part[2]);
  if (line.includes(':'))
    return 'after a colon comes only a number of chapters. Please leave titles out, for everybody would see them.';
  if (/^\d+$/.test(line))
    return `a number alone is not clear here. Write “${line} chapters” for that many, or “Chapter ${line}” for one.`;
  return label(line) ?? add(outline, line);
}

function begin(outline: Outline, name = '', count = ''): string | null {
  const mistake = label(name);
  if (mistake) return mistake;
  outline.parts.push({ label: name, firstChapter: outline.chapters.length + 1 });
  return count === '' ? null : number(outline, count);
}

/** Numbered chapters count on through the whole book, past those with names of their own. */
function number(outline: Outline, digits = ''): string | null {
  const count = Number(digits);
  if (count < 1) return 'there is at least one chapter.';
  if (outline.chapters.length + count > longestBook) return tooLong;
  const before = outline.chapters.filter((chapter) => /^Chapter \d+$/.test(chapter)).length;
  for (let n = 1; n <= count; n += 1) outline.chapters.push(`Chapter ${before + n}`);
  return null;
}

function add(outline: Outline, chapter: string): string | null {
  if (outline.chapters.length >= longestBook) return tooLong;
  outline.chapters.push(chapter);
  return null;
}

function label(words: string): string | null {
  if (!/[\p{L}\p{N}]/u.test(words)) return 'a part or a chapter needs a name, such as “Part Two”.';
  return words.length > longestLabel ? tooWordy : null;
}

const tooWordy = `a name has at most ${longestLabel} characters.`;
const tooLong = `a book has at most ${longestBook} chapters here.`;

function mistakeInAll({ parts, chapters }: Outline): string | null {
  if (parts.length > mostParts) return `A book has at most ${mostParts} parts here.`;
  const empty = parts.find(
    (part, at) => (parts[at + 1]?.firstChapter ?? chapters.length + 1) === part.firstChapter,
  );
  return empty
    ? `“${empty.label}” has no chapters. Write how many after the colon: “${empty.label}: 9”.`
    : null;
}
