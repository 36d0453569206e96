import { isMatter } from '@/lib/outline/contents/matter-words';
import { countedLines, countedTitle } from './number-only-paragraphs';
import { parseContentsLine } from '@/lib/outline/contents/parse-line';
import type { TocEntry } from './contents';
import type { PackageDocument } from './package-document';
import type { FileText, Heading } from './text-length';

/**
 * A table of contents made of what the files call their chapters: by headings, by a first line that is the label of a
 * chapter, by their own names. A file without any of these goes on with what came before.
 */
export function contentsFromFiles({ spine, guide }: PackageDocument, texts: FileText[]): TocEntry[] {
  const isNamed = texts.some((text) => chapterLines(text).some(isChapter));
  const counted = isNamed ? [] : countedLines(texts, isPartLine);
  const named = spine.map(({ file, isLinear }, at) => {
    const text = texts[at]!;
    return isLinear && text.length > 0 ? findNames(file, text, counted[at]) : [];
  });
  const hasNames = named.flat().filter(({ title }) => title !== '').length > 2;
  return spine.flatMap(({ file }, at) =>
    named[at]!.filter(({ title }) => title !== '' || !hasNames).map(({ title, offset }) => ({
      title,
      depth: 0,
      target: { file, anchor: '', offset },
      type: guide.find((each) => each.file === file)?.type ?? '',
    })),
  );
}

type Name = { title: string; offset: number };

/** The chapters that a file holds; an empty title where it does not say what it is. */
function findNames(file: string, text: FileText, counted = new Set<Heading>()): Name[] {
  const numbers = [...counted].map((line) => ({ ...line, text: countedTitle(line) }));
  const all = [...chapterLines(text).filter((line) => !counted.has(line)), ...numbers];
  const headings = joinTitles(all.sort((one, other) => one.at - other.at));
  const several = chaptersWithin(headings);
  if (several.length > 1) return several.map(({ text: title, at }) => ({ title, offset: at }));
  const labelled = headings.find((heading) => isLabelled(heading.text)) ?? headings[0];
  const fileName = file
    .split('/')
    .at(-1)!
    .replace(/\.\w+$/, '')
    .replace(/[-_]+/g, ' ');
  const known = [text.lines[0]?.at === 0 ? text.lines[0].text : '', fileName].find(
    (name) => isLabelled(name) || isMatter(name),
  );
  return [{ title: labelled?.text ?? known ?? '', offset: 0 }];
}

const chapterLines = ({ headings, lines }: FileText) => [...headings, ...lines.filter(isChapterLine)];

const isPartLine = ({ text }: Heading) => isPart(text);

/** Whether a heading names a chapter, so that a number alone is something else. */
function isChapter({ text }: Heading): boolean {
  const { kind, label } = parseContentsLine(text);
  return kind === 'chapter' && label !== null && !isPiece(label);
}

/** Whether a line of the text can only be the heading of a chapter or a part: no sentence, and no number alone. */
function isChapterLine({ text }: Heading): boolean {
  const { kind, label, title, isBare } = parseContentsLine(text);
  if (kind === 'matter' || label === null || isBare) return false;
  return isPiece(label) ? title === null : title === null || !/^\p{Ll}/u.test(title);
}

/** A number and the title that stands right below it are one heading. */
function joinTitles(headings: Heading[]): Heading[] {
  const joined: Heading[] = [];
  for (const heading of headings) {
    const above = joined.at(-1);
    if (above?.text === heading.text && above.end === heading.at) continue;
    const isBelow = above !== undefined && above.end === heading.at && !isLabelled(heading.text);
    if (isBelow && isLabel(above.text))
      joined[joined.length - 1] = { ...above, text: `${above.text}: ${heading.text}`, end: heading.end };
    else joined.push(heading);
  }
  return joined;
}

/** The headings of the chapters and parts of one file; those of a chapter's sections, which stand lower, are none. */
function chaptersWithin(headings: Heading[]): Heading[] {
  const labelled = headings.filter(({ text }) => isLabelled(text));
  const numbered = labelled.filter(({ text }) => !isPart(text) && !isPiece(parseContentsLine(text).label));
  const level = Math.min(...numbered.map((each) => each.level), LOWEST);
  return labelled.filter((each) => isPart(each.text) || each.level <= level);
}

const LOWEST = 5;
const isPart = (text: string) => parseContentsLine(text).kind === 'part';
const isLabelled = (text: string) => text !== '' && parseContentsLine(text).label !== null;

function isLabel(text: string): boolean {
  const { label, title } = parseContentsLine(text);
  return label !== null && title === null;
}

/**
 * Whether the files name more than a table of contents that has hardly a chapter in it: "Begin reading", or the parts
 * alone.
 */
export function namesMore(files: TocEntry[], table: TocEntry[]): boolean {
  const told = table.map(({ title }) => parseContentsLine(title)).filter(({ kind }) => kind !== 'matter');
  const chapters = told.filter(({ kind, label }) => kind === 'chapter' && !isPiece(label));
  const named = files.filter(({ title }) => isLabelled(title));
  return chapters.length <= 2 && named.length > Math.max(2, told.length);
}

const isPiece = (label: string | null) =>
  label !== null && /^\p{L}{3,}$/u.test(label) && !/^[IVXLCDM]+$/.test(label);
