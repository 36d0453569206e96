import { arrangeContents } from './arrange';
import { expandRange } from './chapter-range';
import type { ContentsEntry } from './entry';
import { parseContentsLine } from './parse-line';

const LEADERS =
  /(?:\s*(?:[.·•_‥…]\s*){3,}|\s*[…‥]+\s*|\t+|\s{3,})\s*(?:(?:pages?|pp?|s|seite|pág)\.?\s*)?(\d{1,4}|[ivxlc]+)\s*$/iu;
const LAST_NUMBER = /^(.*?\S)(?:\s*[,–—-])?\s+(?:(?:pages?|pp?|s|seite|pág)\.?\s*)?(\d{1,4})$/iu;
const FIRST_NUMBER = /^(\d{1,4})\.?\s+(\S.*)$/u;
const COLUMN_NAME = /^(?:pages?|seiten?|page no\.?|(?:no\.|#|chapter)?\s*title\s+pages)$/iu;

/** Reads a table of contents as it was copied from a shop, an e-book, an encyclopaedia or a printed page. */
export function parsePastedContents(text: string): ContentsEntry[] {
  const lines = withoutPageNumbers(withoutFirstPages(splitLines(text).map(cleanContentsLine)));
  const entries = lines
    .filter((line) => line !== '' && !COLUMN_NAME.test(line))
    .flatMap(expandRange)
    .map((entry) => ({ ...entry, depth: 0 }));
  return arrangeContents(joinTitlesBelow(withoutHeadline(entries)));
}

const splitLines = (text: string) => text.split(/\r\n|[\n\r\v\f\u2028\u2029]/);

/** A line without bullets, ticks, references to notes, and the leader to its page. */
export const cleanContentsLine = (line: string) =>
  line
    .replace(/\[\d+\]/g, '')
    .replace(/^[\s•‣◦▪▸►*–—·-]+(?=\S)/u, '')
    .replace(LEADERS, '')
    .trim();

/** The last numbers of lines are pages when they rise from line to line and most lines have one. */
function withoutPageNumbers(lines: string[]): string[] {
  const pages = lines.map((line) => (isLabel(line) ? NaN : Number(LAST_NUMBER.exec(line)?.[2] ?? NaN)));
  const known = pages.filter((page) => !Number.isNaN(page));
  const rises = known.every((page, at) => at === 0 || page >= known[at - 1]!);
  const first = known[0] ?? 0;
  const isCount = known.every((page, at) => page === first + at);
  const written = lines.filter((line) => line !== '' && !isLabel(line)).length;
  if (!rises || isCount || known.length < 3 || known.length < written * 0.6) return lines;
  return lines.map((line) => (isLabel(line) ? line : (LAST_NUMBER.exec(line)?.[1] ?? line)));
}

/** Numbers before the lines are pages when they rise and hardly ever by one. */
function withoutFirstPages(lines: string[]): string[] {
  const written = lines.filter((line) => line !== '');
  const pages = written.map((line) => Number(FIRST_NUMBER.exec(line)?.[1] ?? NaN));
  const steps = pages.slice(1).map((page, at) => page - pages[at]!);
  const isPages =
    steps.every((step) => step > 0) && steps.filter((step) => step === 1).length * 4 < steps.length;
  return isPages && steps.length > 1 ? lines.map((line) => FIRST_NUMBER.exec(line)?.[2] ?? line) : lines;
}

/** Whether a line is a number with its word, and nothing else. */
function isLabel(line: string): boolean {
  const { label, title } = parseContentsLine(line);
  return label !== null && title === null;
}

/** "Contents" above everything is the name of the list. */
const withoutHeadline = (entries: ContentsEntry[]) =>
  entries[0]?.kind === 'matter' && /^(table of )?contents$|^inhalt/iu.test(entries[0].title ?? '')
    ? entries.slice(1)
    : entries;

/** A title on the line below its number belongs to it, where most numbers have one. */
function joinTitlesBelow(entries: ContentsEntry[]): ContentsEntry[] {
  const isNumber = (entry: ContentsEntry | undefined) => entry?.label != null && entry.title === null;
  const isTitle = (entry: ContentsEntry | undefined) => entry?.kind === 'chapter' && entry.label === null;
  const numbers = entries.filter((entry) => isNumber(entry));
  const withTitle = entries.filter((entry, at) => isNumber(entry) && isTitle(entries[at + 1]));
  if (withTitle.length < 2 || withTitle.length < numbers.length * 0.6) return entries;
  return entries.flatMap((entry, at) => {
    if (isTitle(entry) && isNumber(entries[at - 1])) return [];
    const below = entries[at + 1];
    return [isNumber(entry) && isTitle(below) ? { ...entry, title: below!.title } : entry];
  });
}
