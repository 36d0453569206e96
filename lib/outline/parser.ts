import type { MessageKey } from '@/lib/i18n';
import { formatRoman, parseNumeral } from '@/lib/label-words/numeral-translation';
import { parseLine, type Line, type Mistake } from './line-parser';
import type { OutlineLabels } from './place-names';

export const MAX_CHAPTERS = 600;
export const MAX_PARTS = 60;
const MAX_MISTAKES = 20;

const mistake = (key: MessageKey, about: Mistake['values'] = {}): Mistake => ({ key, values: about });
const tooManyChapters = mistake('answers.books.long', { most: MAX_CHAPTERS });

export const isMistake = (result: OutlineLabels | Mistake): result is Mistake => 'key' in result;

/**
 * An outline as typed, one line a part ("Part One: 9"), several chapters ("24 chapters", "1–24") or one ("Prologue");
 * or what is wrong with it, line by line. A title cannot be entered: everybody would see it, however far they have come.
 */
export function parseOutline(typed: string): OutlineLabels | Mistake {
  const written = typed
    .split('\n')
    .map((line, at) => ({ line: line.trim(), at: at + 1 }))
    .filter(({ line }) => line !== '');
  const [only] = written;
  if (only && written.length === 1) return parseSingleLine(only.line);
  const outline: OutlineDraft = { chapters: [], parts: [], typed: [], series: new Map() };
  const mistakes: Mistake[] = [];
  for (const { line, at } of written) {
    const told = addLine(outline, parseLine(line));
    if (told) mistakes.push(mistake('answers.books.line', { at: String(at), mistake: told }));
    if (told === tooManyChapters || mistakes.length === MAX_MISTAKES) break;
  }
  return mistakes.length > 0 ? joinMistakes(mistakes) : (outlineMistake(outline) ?? draftLabels(outline));
}

/** With the names of its parts as they were typed, for what is said about them. */
type OutlineDraft = OutlineLabels & { typed: string[]; series: Map<string, number> };
const draftLabels = ({ chapters, parts }: OutlineDraft): OutlineLabels => ({ chapters, parts });

/** A single line with a number in it says how many chapters there are, or is not clear. */
function parseSingleLine(line: string): OutlineLabels | Mistake {
  const outline: OutlineDraft = { chapters: [], parts: [], typed: [], series: new Map() };
  const read = parseLine(/^\p{Nd}+\.?$/u.test(line) ? `${line.replace(/\.$/, '')} chapters` : line);
  const number = read.is === 'chapter' ? parseNumeral(read.label.replace(/^Chapter /, '')) : null;
  const told =
    number !== null && number !== 1
      ? mistake('answers.books.bareNumber', { number: String(number) })
      : addLine(outline, read);
  if (told) return mistake('answers.books.line', { at: '1', mistake: told });
  return outlineMistake(outline) ?? draftLabels(outline);
}

const joinMistakes = ([first, ...rest]: Mistake[]): Mistake =>
  rest.length === 0 ? first! : mistake('answers.books.lines', { first: first!, rest: joinMistakes(rest) });

/** Adds what one line says; returns what is wrong with it. */
function addLine(outline: OutlineDraft, line: Line): Mistake | null {
  if (line.is === 'unclear') return line.mistake;
  if (line.is === 'chapter') return addNamed(outline, line);
  if (line.is === 'count') return addNumbered(outline, line.count);
  if (line.is === 'range') return addRange(outline, line);
  outline.parts.push({ label: line.label, firstChapter: outline.chapters.length + 1 });
  outline.typed.push(line.typed);
  return line.holds && addLine(outline, line.holds);
}

/** Numbered chapters count on through the whole book, past those with names of their own. */
function addNumbered(outline: OutlineDraft, count: number): Mistake | null {
  if (count < 1) return mistake('answers.books.noChapter');
  const from = lastNumber(outline) + 1;
  return addChapters(outline, { from, to: from + count - 1, roman: false });
}

const lastNumber = ({ chapters }: OutlineDraft) =>
  Number(chapters.findLast((chapter) => /^Chapter \d+$/.test(chapter))?.slice('Chapter '.length) ?? 0);

type Range = { from: number; to: number; roman: boolean };

/** A range begins again at 1, as in a new volume, or counts on. */
function addRange(outline: OutlineDraft, { from, to, roman }: Range): Mistake | null {
  const last = roman ? lastRomanNumber(outline) : lastNumber(outline);
  if ((from !== 1 && from !== last + 1) || to < from)
    return mistake('answers.books.range', { from: String(last + 1) });
  return addChapters(outline, { from, to, roman });
}

const lastRomanNumber = ({ chapters }: OutlineDraft) => parseNumeral(chapters.at(-1) ?? '') ?? 0;

function addChapters({ chapters }: OutlineDraft, { from, to, roman }: Range): Mistake | null {
  if (chapters.length + to - from + 1 > MAX_CHAPTERS) return tooManyChapters;
  for (let n = from; n <= to; n += 1) chapters.push(roman ? formatRoman(n) : `Chapter ${n}`);
  return null;
}

/** A number in a name counts on from the one before: "Letter 1", "Letter 2". */
function addNamed(
  { chapters, series }: OutlineDraft,
  { label, ...name }: Line & { is: 'chapter' },
): Mistake | null {
  if (chapters.length >= MAX_CHAPTERS) return tooManyChapters;
  if (name.series !== undefined && name.nth !== undefined) {
    if (name.nth !== (series.get(name.series) ?? 0) + 1)
      return mistake('answers.books.unclear', { line: label });
    series.set(name.series, name.nth);
  }
  chapters.push(label);
  return null;
}

function outlineMistake({ parts, typed, chapters }: OutlineDraft): Mistake | null {
  if (parts.length > MAX_PARTS) return mistake('answers.books.manyParts', { most: MAX_PARTS });
  const empty = parts.findIndex(
    (part, at) => (parts[at + 1]?.firstChapter ?? chapters.length + 1) === part.firstChapter,
  );
  return empty < 0 ? null : mistake('answers.books.emptyPart', { label: typed[empty] ?? '' });
}
