import { EpubError } from './refusal';
import { readXml, resolveHref } from './xml';

/** What an EPUB says of itself, with the paths of its files in reading order. */
export type PackageDocument = {
  title: string | null;
  author: string | null;
  year: number | null;
  isbns: string[];
  language: string | null;
  spine: { file: string; isLinear: boolean }[];
  /** The table of contents of EPUB 3 and that of EPUB 2; each may be missing. */
  navigation: string | null;
  ncx: string | null;
  cover: string | null;
  /** What the guide of EPUB 2 calls a file: "cover", "toc", "copyright-page". */
  guide: { file: string; type: string }[];
};

type Item = { file: string; type: string; properties: string[] };

/** Reads `META-INF/container.xml` and the package document that it names. Throws an `EpubError` where either is missing. */
export function readPackage(files: Map<string, string>): PackageDocument {
  const path = findPackage(files);
  const source = path === null ? undefined : files.get(path);
  if (path === null || source === undefined) throw new EpubError('notEpub');
  return parsePackage(path, source);
}

function findPackage(files: Map<string, string>): string | null {
  let path: string | null = null;
  readXml(files.get('META-INF/container.xml') ?? '', {
    open: (name, attributes) => {
      if (name === 'rootfile') path ??= resolveHref('', attributes['full-path'] ?? '')?.file ?? null;
    },
  });
  return path ?? [...files.keys()].find((name) => name.toLowerCase().endsWith('.opf')) ?? null;
}

function parsePackage(path: string, source: string): PackageDocument {
  const items = new Map<string, Item>();
  const spine: { id: string; isLinear: boolean }[] = [];
  const guide: PackageDocument['guide'] = [];
  const said = new Map<string, string[]>();
  let element: string | null = null;
  let toc: string | undefined;
  let coverId: string | undefined;
  readXml(source, {
    open: (name, attributes) => {
      element = SAID.has(name) ? name : null;
      if (element) said.set(name, [...(said.get(name) ?? []), '']);
      const file = resolveHref(path, attributes.href ?? '')?.file;
      if (name === 'item' && file !== undefined && attributes.id !== undefined)
        items.set(attributes.id, {
          file,
          type: attributes['media-type'] ?? '',
          properties: words(attributes.properties),
        });
      if (name === 'spine') toc = attributes.toc;
      if (name === 'itemref' && attributes.idref !== undefined)
        spine.push({ id: attributes.idref, isLinear: attributes.linear !== 'no' });
      if (name === 'reference' && file !== undefined)
        guide.push({ file, type: (attributes.type ?? '').toLowerCase() });
      if (name === 'meta' && attributes.name === 'cover') coverId = attributes.content;
    },
    close: () => (element = null),
    text: (text) => {
      const texts = element === null ? undefined : said.get(element);
      if (texts) texts[texts.length - 1] += text;
    },
  });
  const all = [...items.values()];
  const readAll = (name: string) => (said.get(name) ?? []).map(trim).filter((text) => !UNKNOWN.test(text));
  const first = (name: string) => readAll(name)[0] ?? null;
  return {
    title: first('title'),
    author: readAll('creator').join(', ') || null,
    year: parseYear(first('date')),
    isbns: [...new Set((said.get('identifier') ?? []).flatMap(findIsbn))],
    language: first('language'),
    spine: spine.flatMap(({ id, isLinear }) => {
      const item = items.get(id);
      return item ? [{ file: item.file, isLinear }] : [];
    }),
    navigation: all.find(({ properties }) => properties.includes('nav'))?.file ?? null,
    ncx: (items.get(toc ?? '') ?? all.find(({ type }) => type === 'application/x-dtbncx+xml'))?.file ?? null,
    cover:
      (all.find(({ properties }) => properties.includes('cover-image')) ?? items.get(coverId ?? ''))?.file ??
      null,
    guide,
  };
}

/** Nothing, and what programs write where they know nothing. */
const UNKNOWN = /^(?:unknown(?: title| author)?|unbekannt|untitled)?$/i;
const SAID = new Set(['title', 'creator', 'date', 'identifier', 'language']);
const words = (text: string | undefined) => (text ?? '').split(/\s+/).filter((word) => word !== '');
const trim = (text: string) => text.replace(/\s+/g, ' ').trim();

function parseYear(date: string | null): number | null {
  const year = Number(/^(\d{4})/.exec(date ?? '')?.[1] ?? NaN);
  return year > 0 && year <= 2200 ? year : null;
}

function findIsbn(identifier: string): string[] {
  const digits = identifier
    .replace(/^urn:isbn:/i, '')
    .replace(/[\s-]/g, '')
    .toUpperCase();
  return /^(?:97[89]\d{10}|\d{9}[\dX])$/.test(digits) ? [digits] : [];
}
