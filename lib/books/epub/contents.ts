import type { PackageDocument } from './package-document';
import { readXml, resolveHref } from './xml';

/** An entry of a table of contents. `type` is the EPUB's own word for what it leads to: "bodymatter", "copyright-page". */
export type TocEntry = {
  title: string;
  depth: number;
  /** `offset`: how many letters stand before it in its file, where no anchor says so. */
  target: { file: string; anchor: string; offset?: number } | null;
  type: string;
};

/**
 * The table of contents of an EPUB, of its two the one that leads to more places of the text; empty where neither leads
 * anywhere.
 */
export function readContents(files: Map<string, string>, book: PackageDocument): TocEntry[] {
  const inSpine = new Set(book.spine.map(({ file }) => file));
  const tables = [readNavigation(files, book), readNcx(files, book)];
  const places = tables.map(
    (entries) =>
      new Set(
        entries.flatMap(({ target }) =>
          target && inSpine.has(target.file) ? [`${target.file}#${target.anchor}`] : [],
        ),
      ).size,
  );
  return (places[1]! > places[0]! ? tables[1]! : tables[0]!).filter(({ title }) => title !== '');
}

/** The lists of the navigation document of EPUB 3: contents, and landmarks, which say what some files are. */
function readNavigation(files: Map<string, string>, { navigation }: PackageDocument): TocEntry[] {
  if (navigation === null) return [];
  const lists: { type: string; entries: TocEntry[] }[] = [];
  let depth = -1;
  let entry: TocEntry | null = null;
  readXml(files.get(navigation) ?? '', {
    open: (name, attributes) => {
      if (name === 'nav') lists.push({ type: attributes['epub:type'] ?? attributes.role ?? '', entries: [] });
      if (name === 'nav') depth = -1;
      if (name === 'ol') depth += 1;
      if (name === 'ol') entry = null;
      if (name === 'img' && entry) entry.title += attributes.alt ?? '';
      if (name === 'br' && entry) entry.title += ' ';
      if ((name !== 'a' && name !== 'span') || entry) return;
      if (depth < 0) return;
      const target = attributes.href === undefined ? null : resolveHref(navigation, attributes.href);
      entry = { title: '', depth, target, type: attributes['epub:type'] ?? '' };
      lists.at(-1)?.entries.push(entry);
    },
    close: (name) => {
      if (name === 'ol') depth -= 1;
      if (name === 'li' || name === 'ol') entry = null;
    },
    text: (text) => {
      if (entry) entry.title += text;
    },
  });
  const contents = lists.find(({ type }) => /\btoc\b|doc-toc/.test(type)) ?? lists[0];
  const landmarks = lists.find(({ type }) => /landmarks/.test(type))?.entries ?? [];
  return (contents?.entries ?? []).map((each) => ({
    ...each,
    title: trim(each.title),
    type: each.type || (landmarks.find(({ target }) => isSame(target, each.target))?.type ?? ''),
  }));
}

/** The contents of EPUB 2: points that hold points. */
function readNcx(files: Map<string, string>, { ncx, guide }: PackageDocument): TocEntry[] {
  if (ncx === null) return [];
  const entries: TocEntry[] = [];
  const open: TocEntry[] = [];
  let isTitle = false;
  readXml(files.get(ncx) ?? '', {
    open: (name, attributes) => {
      const point = open.at(-1);
      if (name === 'navpoint') {
        const entry = { title: '', depth: open.length, target: null, type: '' };
        entries.push(entry);
        open.push(entry);
      }
      if (name === 'text') isTitle = true;
      if (name === 'content' && point && attributes.src !== undefined)
        point.target = resolveHref(ncx, attributes.src);
    },
    close: (name) => {
      if (name === 'navpoint') open.pop();
      if (name === 'text') isTitle = false;
    },
    text: (text) => {
      const point = open.at(-1);
      if (isTitle && point) point.title += text;
    },
  });
  return entries.map((entry) => ({
    ...entry,
    title: trim(entry.title),
    type: guide.find(({ file }) => file === entry.target?.file)?.type ?? '',
  }));
}

const trim = (text: string) => text.replace(/\s+/g, ' ').trim();
const isSame = (one: TocEntry['target'], other: TocEntry['target']) =>
  one !== null && other !== null && one.file === other.file && one.anchor === other.anchor;
