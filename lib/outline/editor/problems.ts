import { UNNUMBERED } from '../contents/arrange';
import type { Message } from '@/lib/i18n';
import { MAX_CHAPTERS, MAX_PARTS } from '../parser';
import { parseNumberedLabel, seriesOf } from './numbers';
import { MAX_TITLE, outlineOf, type EditorRow } from './rows';

export const MAX_LABEL = 60;

/** What is wrong with a row, or with all (null). One that `isQuestion` may be right in this book, and hinders nothing. */
export type RowProblem = { key: string | null; message: Message; isQuestion: boolean };

/** All that is wrong with the rows, in their order. */
export function findProblems(rows: EditorRow[]): RowProblem[] {
  const kept = rows.filter(({ isKept }) => isKept);
  return [...sizeProblems(kept), ...kept.flatMap(rowProblems), ...emptyParts(kept), ...numberQuestions(kept)];
}

const problem = (key: string | null, message: Message): RowProblem => ({ key, message, isQuestion: false });
const question = (key: string, message: Message): RowProblem => ({ key, message, isQuestion: true });

function sizeProblems(kept: EditorRow[]): RowProblem[] {
  const { chapters, parts } = outlineOf(kept);
  return [
    ...(chapters.length === 0 ? [problem(null, 'answers.books.noChapters')] : []),
    ...(chapters.length > MAX_CHAPTERS
      ? [problem(null, { key: 'answers.books.tooManyChapters', values: { most: MAX_CHAPTERS } })]
      : []),
    ...(parts.length > MAX_PARTS
      ? [problem(null, { key: 'answers.books.manyParts', values: { most: MAX_PARTS } })]
      : []),
  ];
}

// As lib/validation/text.ts has it for a line.
const INVISIBLE = /[\p{Cc}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u;

function rowProblems({ key, label, title }: EditorRow): RowProblem[] {
  const words = [
    ...(!/[\p{L}\p{N}]/u.test(label) ? [problem(key, 'answers.books.unlabelled')] : []),
    ...tooLong(key, label, MAX_LABEL, 'answers.books.longLabel'),
    ...tooLong(key, title ?? '', MAX_TITLE, 'answers.books.longTitle'),
  ];
  const isInvisible = INVISIBLE.test(label) || INVISIBLE.test(title ?? '');
  return isInvisible ? [...words, problem(key, 'answers.typed.invisible')] : words;
}

function tooLong(
  key: string,
  words: string,
  most: number,
  message: 'answers.books.longLabel' | 'answers.books.longTitle',
) {
  const length = [...words].length;
  return length > most ? [problem(key, { key: message, values: { most, length } })] : [];
}

const emptyParts = (kept: EditorRow[]): RowProblem[] =>
  kept
    .filter(({ kind }, at) => kind === 'part' && kept[at + 1]?.kind !== 'chapter')
    .map(({ key, label }) => problem(key, { key: 'answers.books.partWithoutChapters', values: { label } }));

/** Numbers that leave one out or come twice. In each part they may begin again. */
function numberQuestions(kept: EditorRow[]): RowProblem[] {
  const last = new Map<string, { number: number; label: string; part: number }>();
  let part = 0;
  return kept.flatMap(({ key, kind, label }): RowProblem[] => {
    if (kind === 'part') part += 1;
    if (kind === 'chapter' && label === UNNUMBERED) return [question(key, 'answers.books.unnumbered')];
    const numbered = kind === 'chapter' ? parseNumberedLabel(label) : null;
    if (!numbered) return [];
    const before = last.get(seriesOf(numbered));
    last.set(seriesOf(numbered), { number: numbered.number, label, part });
    return numberQuestion(key, label, numbered.number, before, part);
  });
}

type Counted = { number: number; label: string; part: number };

function numberQuestion(
  key: string,
  label: string,
  number: number,
  before: Counted | undefined,
  part: number,
): RowProblem[] {
  const expected = before ? before.number + 1 : 1;
  if (number === expected || (number === 1 && before?.part !== part)) return [];
  if (!before) return [question(key, { key: 'answers.books.startsLate', values: { label } })];
  const values = { label, before: before.label };
  return [
    question(key, { key: number > expected ? 'answers.books.gap' : 'answers.books.backwards', values }),
  ];
}
