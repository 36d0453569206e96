import { parseRoman } from '@/lib/label-words/numeral-translation';
import type { ContentsEntry } from './entry';
import { parseContentsLine } from './parse-line';

type LineEntry = Omit<ContentsEntry, 'depth'>;

const RANGE =
  /^(.*?)[\s(\[,:–—-]*\b(?:chapters?|chaps?|ch|kapitel|kap|chapitres?|capítulos?)\.?\s+(\d{1,3}|[IVXLCDM]+)\s*(?:[–—-]|to|bis)\s*(\d{1,3}|[IVXLCDM]+)[)\]]?\.?$/iu;
const MOST = 600;

/** "Book I – The Letter (chapters 1–10)" as its part and ten chapters, "Chapters 1–9" as nine; any other line as it is. */
export function expandRange(line: string): LineEntry[] {
  const [, before = '', first = '', last = ''] = RANGE.exec(line) ?? [];
  const from = parseNumber(first);
  const to = parseNumber(last);
  const heading = before.trim() === '' ? null : parseContentsLine(before);
  const holds = heading === null || heading.kind === 'part' || heading.label === null;
  if (from === null || to === null || to < from || to - from >= MOST || !holds)
    return [parseContentsLine(line)];
  const chapters = Array.from({ length: to - from + 1 }, (_, at): LineEntry => {
    return { kind: 'chapter', label: `Chapter ${from + at}`, title: null };
  });
  return heading === null ? chapters : [{ ...heading, kind: 'part' }, ...chapters];
}

const parseNumber = (text: string) => (/^\d+$/.test(text) ? Number(text) : parseRoman(text.toUpperCase()));
