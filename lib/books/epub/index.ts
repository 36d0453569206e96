import { arrangeContents } from '@/lib/outline/contents/arrange';
import type { ContentsEntry } from '@/lib/outline/contents/entry';
import { parseContentsLine } from '@/lib/outline/contents/parse-line';
import { readArchive } from './archive';
import { findCover } from './cover';
import { readContents, type TocEntry } from './contents';
import { contentsFromFiles, namesMore } from './headings';
import { readPackage, type PackageDocument } from './package-document';
import { EpubError, type EpubRefusal } from './refusal';
import { measureText, type FileText } from './text-length';

/** An entry of the proposed outline. `spine`: its files, first and last, from 0. `share`: of the text, 0..1. */
export type EpubEntry = ContentsEntry & { spine: [number, number]; share: number };
export type EpubOutline = Pick<PackageDocument, 'title' | 'author' | 'year' | 'isbns' | 'language'> & {
  entries: EpubEntry[];
  /** The bytes of the cover as they are in the file, not yet known to be a picture. */
  cover: Buffer | null;
};

/**
 * Reads the outline of a book and its cover out of an EPUB, in memory, and keeps nothing of its text. Front and back
 * matter come as `matter`. A file that cannot be read answers with the reason.
 */
export async function readEpub(
  chunks: AsyncIterable<Uint8Array>,
): Promise<EpubOutline | { refusal: EpubRefusal }> {
  try {
    const { files, pictures } = await readArchive(chunks);
    return proposeOutline(files, pictures);
  } catch (error) {
    if (error instanceof EpubError) return { refusal: error.reason };
    throw error;
  }
}

function proposeOutline(files: Map<string, string>, pictures: Map<string, Buffer>): EpubOutline {
  const book = readPackage(files);
  const texts = book.spine.map(({ file }) => measureText(files.get(file) ?? ''));
  if (texts.every(({ length }) => length === 0))
    throw new EpubError(isProtected(files) ? 'protected' : 'noContents');
  const toc = withoutRepeats(readContents(files, book));
  const isThin =
    new Set(toc.map(({ target }) => target?.file)).size * 4 < book.spine.length && !hasAnchors(toc);
  const fromFiles = contentsFromFiles(book, texts);
  const source = toc.length === 0 || isThin || namesMore(fromFiles, toc) ? fromFiles : toc;
  const placed = placeEntries(source, book, texts);
  const { title, author, year, isbns, language } = book;
  const cover = findCover(book, files, pictures);
  const entries = arrangeContents(withoutTitleSections(placed), toNames(book));
  return { title, author, year, isbns, language, cover, entries };
}

/** Some programs call a page before the text, which has no heading, "Section 1". */
function withoutTitleSections(entries: EpubEntry[]): EpubEntry[] {
  const isSection = ({ label }: EpubEntry) => label !== null && /^Section /.test(label);
  const first = entries.findIndex((entry) => !isSection(entry) && entry.kind !== 'matter');
  return entries.map((entry, at) =>
    at < first && isSection(entry) && entry.share < 0.005
      ? { ...entry, kind: 'matter', title: entry.label, label: null }
      : entry,
  );
}

const toNames = ({ title, author }: PackageDocument) => ({
  title: title ?? undefined,
  author: author ?? undefined,
});

/** Texts that are encrypted; fonts that are obfuscated are named in the same file and matter to nobody here. */
const isProtected = (files: Map<string, string>) =>
  /\.x?html?/i.test(files.get('META-INF/encryption.xml') ?? '');

const withoutRepeats = (entries: TocEntry[]) =>
  entries.filter(({ target }, at) => {
    const before = entries[at - 1]?.target;
    const isRepeat =
      target !== null && before != null && before.file === target.file && before.anchor === target.anchor;
    return !isRepeat || (entries[at - 1]?.depth ?? 0) < entries[at]!.depth;
  });

const hasAnchors = (entries: TocEntry[]) =>
  entries.filter(({ target }) => target?.anchor).length > entries.length / 2;

/** Each entry with the letters that stand between its target and the next one's. */
function placeEntries(entries: TocEntry[], { spine }: PackageDocument, texts: FileText[]): EpubEntry[] {
  const index = new Map(spine.map(({ file }, at) => [file, at]));
  const before = texts.map((_, at) => texts.slice(0, at).reduce((sum, { length }) => sum + length, 0));
  const total = Math.max(1, (before.at(-1) ?? 0) + (texts.at(-1)?.length ?? 0));
  const starts = entries.map(({ target }) => {
    const file = target === null ? undefined : index.get(target.file);
    return file === undefined ? null : { file, start: before[file]! + offsetIn(texts[file]!, target!) };
  });
  return entries.map((entry, at) => {
    const own = starts[at] ?? starts.slice(at + 1).find((start) => start !== null) ?? { file: 0, start: 0 };
    const next = starts.slice(at + 1).find((start) => start !== null && start.start > own.start);
    const end = next?.start ?? total;
    const hasText = starts[at] !== null;
    return {
      ...toContentsEntry(withFileType(entry, starts[at], texts, before)),
      spine: [
        own.file,
        Math.max(own.file, next ? next.file - (next.start === before[next.file] ? 1 : 0) : spine.length - 1),
      ],
      share: hasText ? (end - own.start) / total : 0,
    };
  });
}

type Start = { file: number; start: number } | null | undefined;

const offsetIn = ({ anchors }: FileText, { anchor, offset }: NonNullable<TocEntry['target']>) =>
  offset ?? anchors.get(anchor) ?? 0;

/** What leads to the beginning of a file is what that file says of itself. */
const withFileType = (entry: TocEntry, start: Start, texts: FileText[], before: number[]): TocEntry =>
  start && start.start === before[start.file] && entry.type === ''
    ? { ...entry, type: texts[start.file]!.type }
    : entry;

const MATTER_TYPES =
  /\b(cover|titlepage|title-page|halftitlepage|halftitle|toc|loi|lot|copyright|copyright-page|colophon|imprint|dedication|epigraph|acknowledg\w*|index|bibliography|glossary|contributors|other-credits|errata|seriespage|foreword|preface|introduction|afterword|footnotes|endnotes|rearnotes|notes|backlink|landmarks)\b/;

function toContentsEntry({ title, depth, type }: TocEntry): ContentsEntry {
  const entry = { ...parseContentsLine(title), depth };
  const isMatter = entry.label === null && MATTER_TYPES.test(type);
  return isMatter ? { ...entry, kind: 'matter', title } : entry;
}
