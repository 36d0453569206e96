import { parseNumberWord } from '@/lib/label-words/number-in-label';
import { parseContentsLine } from '@/lib/outline/contents/parse-line';
import type { FileText, Heading } from './text-length';

type CountedLine = Heading & { number: number; isPage: boolean; start: number };

/** Letters between two numbers. Pages are counted in the text as well, and are shorter than chapters. */
const SHORTEST_CHAPTER = 300;
const LONGEST_PAGE = 2500;
const FEWEST = 3;

/**
 * The paragraphs that are the numbers of chapters and nothing else, as LibreOffice writes them, for each file: they
 * count from one, and may begin again in each part. None where they rather count pages.
 */
export function countedLines(texts: FileText[], isPart: (line: Heading) => boolean): Set<Heading>[] {
  const none = texts.map(() => new Set<Heading>());
  let start = 0;
  let next = 1;
  let mayRestart = false;
  const found: (CountedLine & { file: number; line: Heading })[] = [];
  texts.forEach(({ lines, headings, length }, file) => {
    for (const line of [...headings, ...lines].sort((one, other) => one.at - other.at)) {
      mayRestart ||= isPart(line);
      const number = soleNumber(line.text);
      if (number !== next && !(number === 1 && mayRestart)) continue;
      found.push({ ...line, line, file, number, isPage: /\d/.test(line.text), start: start + line.at });
      next = number + 1;
      mayRestart = false;
    }
    start += length;
  });
  if (found.length < FEWEST || isTooShort(found, start)) return none;
  for (const { file, line } of found) none[file]!.add(line);
  return none;
}

function isTooShort(found: CountedLine[], total: number): boolean {
  const lengths = found.map(({ start }, at) => (found[at + 1]?.start ?? total) - start).sort((a, b) => a - b);
  const least = found.some(({ isPage }) => isPage) ? LONGEST_PAGE : SHORTEST_CHAPTER;
  return lengths[Math.floor(lengths.length / 2)]! < least;
}

/** "7", "7.", "VII", "Seven". */
function soleNumber(text: string): number | null {
  const bare = text.replace(/[.:]$/, '');
  return /^(?:\d{1,3}|[\p{L}-]{1,20})$/u.test(bare) ? parseNumberWord(bare) : null;
}

/** Such a line as a table of contents has it: "Seven" alone is no chapter there. */
export const countedTitle = ({ text }: Heading): string =>
  parseContentsLine(text).label === null ? `Chapter ${soleNumber(text)}` : text;
