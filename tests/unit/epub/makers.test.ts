import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEpub } from '@/lib/books/epub';
import { epubFiles, inPieces, zip, type EpubFile } from './make-epub';

/** What a made-up book has in its outline, in its order. */
type Entry = { kind: 'part' | 'chapter'; label: string; depth: number };
type Maker = (entries: Entry[]) => Record<string, string>;

async function readOutline(files: Record<string, string>) {
  const outline = await readEpub(inPieces(zip(files)));
  if ('refusal' in outline) throw new Error(outline.refusal);
  return outline.entries.map(({ kind, label, title }) => [kind, label, title ?? ''].join('|'));
}

const WORDS = `<p>${'Words of a made-up book, and no more. '.repeat(9)}</p>`;
const fileName = (at: number) => `f${at}.xhtml`;
const pages = (entries: Entry[], tag: (entry: Entry) => string): EpubFile[] =>
  entries.map((entry, at) => ({
    file: fileName(at),
    body: `<${tag(entry)}>${entry.label}</${tag(entry)}>${entry.kind === 'part' ? '' : WORDS}`,
  }));
const headingTag = ({ depth }: Entry) => `h${depth + 1}`;

/** Entries as nested lists; each `open` begins one, which holds what is deeper. */
function nested(
  entries: Entry[],
  address: (at: number) => string,
  [before, after]: [string, string],
  item: (label: string, href: string) => [string, string],
) {
  const build = (from: number, to: number): string => {
    let at = from;
    let list = '';
    while (at < to) {
      let end = at + 1;
      while (end < to && entries[end]!.depth > entries[at]!.depth) end += 1;
      const [open, close] = item(entries[at]!.label, address(at));
      const below = end > at + 1 ? before + build(at + 1, end) + after : '';
      list += open + below + close;
      at = end;
    }
    return list;
  };
  return build(0, entries.length);
}

const navList = (entries: Entry[], address: (at: number) => string) =>
  `<nav epub:type="toc"><ol>${nested(entries, address, ['<ol>', '</ol>'], (label, href) => [`<li><a href="${href}">${label}</a>`, '</li>'])}</ol></nav>`;
const ncxPoints = (entries: Entry[], address: (at: number) => string) =>
  nested(entries, address, ['', ''], (label, href) => [
    `<navPoint><navLabel><text>${label}</text></navLabel><content src="${href}"/>`,
    '</navPoint>',
  ]);

/** How programs write the same book. */
const makers: Record<string, Maker> = {
  'a navigation document': (entries) =>
    epubFiles({ files: pages(entries, headingTag), nav: navList(entries, fileName) }),
  'an NCX alone': (entries) =>
    epubFiles({ files: pages(entries, headingTag), ncx: ncxPoints(entries, fileName) }),
  'a flat table': (entries) =>
    epubFiles({
      files: pages(entries, headingTag),
      nav: navList(
        entries.map((entry) => ({ ...entry, depth: 0 })),
        fileName,
      ),
    }),
  'anchors of one file': (entries) =>
    epubFiles({
      files: [
        {
          file: 'all.xhtml',
          body: entries
            .map(({ label, kind }, at) => `<h2 id="a${at}">${label}</h2>${kind === 'part' ? '' : WORDS}`)
            .join(''),
        },
      ],
      nav: navList(entries, (at) => `all.xhtml#a${at}`),
    }),
  'no table, a file for each': (entries) => epubFiles({ files: pages(entries, () => 'h2') }),
  'no table, all in one file': (entries) =>
    epubFiles({
      files: [
        {
          file: 'all.xhtml',
          body: pages(entries, headingTag)
            .map(({ body }) => body)
            .join(''),
        },
      ],
    }),
  'no table and no headings': (entries) => epubFiles({ files: pages(entries, () => 'p') }),
  'a table that begins to read': (entries) =>
    epubFiles({
      files: pages(entries, headingTag),
      nav: navList([{ kind: 'chapter', label: 'Begin Reading', depth: 0 }], fileName),
    }),
};

/** Books with parts or without, whose numbers go on or begin again, with what stands before and after. */
const books = fc
  .record({
    parts: fc.array(fc.integer({ min: 2, max: 5 }), { minLength: 2, maxLength: 4 }),
    hasParts: fc.boolean(),
    restarts: fc.boolean(),
    partWord: fc.constantFrom('Part', 'Book', 'Act'),
    chapterWord: fc.constantFrom('Chapter', 'Scene', 'Letter'),
    hasPrologue: fc.boolean(),
    hasEpilogue: fc.boolean(),
  })
  .map((shape): Entry[] => {
    const { parts, hasParts, restarts, partWord, chapterWord, hasPrologue, hasEpilogue } = shape;
    let count = 0;
    const middle = parts.flatMap((size, at): Entry[] => {
      if (hasParts && restarts) count = 0;
      const chapters = Array.from({ length: size }, (): Entry => {
        count += 1;
        return { kind: 'chapter', label: `${chapterWord} ${count}`, depth: hasParts ? 1 : 0 };
      });
      return hasParts ? [{ kind: 'part', label: `${partWord} ${at + 1}`, depth: 0 }, ...chapters] : chapters;
    });
    return [
      ...(hasPrologue ? [{ kind: 'chapter' as const, label: 'Prologue', depth: 0 }] : []),
      ...middle,
      ...(hasEpilogue ? [{ kind: 'chapter' as const, label: 'Epilogue', depth: 0 }] : []),
    ];
  });

describe('one book is read alike', () => {
  test.each(Object.entries(makers))('from %s', async (_how, make) => {
    await fc.assert(
      fc.asyncProperty(books, async (entries) => {
        expect(await readOutline(make(entries))).toEqual(
          entries.map(({ kind, label }) => `${kind}|${label}|`),
        );
      }),
      { numRuns: 25 },
    );
  });
});

describe('an EPUB whose maker is careless', () => {
  const chapters = [1, 2, 3].map((number) => ({ file: `c${number}.xhtml`, heading: `Chapter ${number}` }));
  const THREE = ['chapter|Chapter 1|', 'chapter|Chapter 2|', 'chapter|Chapter 3|'];
  const toc = (...links: [string, string][]) =>
    `<nav epub:type="toc"><ol>${links.map(([file, text]) => `<li><a href="${file}">${text}</a></li>`).join('')}</ol></nav>`;

  test('and closes its scripts in one tag is read to its end', async () => {
    const files = epubFiles({ files: chapters, nav: toc(['c1.xhtml', 'Chapter 1']) });
    const withScripts = Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        content.replace('<head>', '<head><script src="a.js"/><style/>'),
      ]),
    );
    const outline = await readEpub(inPieces(zip(withScripts)));
    expect('refusal' in outline ? outline.refusal : outline.entries[0]!.share).toBeGreaterThan(0);
  });

  test('and sets the number of a chapter above its title has both', async () => {
    const body = (number: number, title: string) => `<h1>${number}</h1><h2>${title}</h2>${WORDS}`;
    const files = [1, 2, 3].map((number) => ({ file: `c${number}.xhtml`, body: body(number, 'The Moor') }));
    expect(await readOutline(epubFiles({ files }))).toEqual(
      [1, 2, 3].map((number) => `chapter|Chapter ${number}|The Moor`),
    );
  });

  test('and breaks a line between a number and its title has both', async () => {
    const nav = toc(['c1.xhtml', '1<br/>The Moor'], ['c2.xhtml', '2<br/>Ash'], ['c3.xhtml', '3<br/>River']);
    expect((await readOutline(epubFiles({ files: chapters, nav })))[1]).toBe('chapter|Chapter 2|Ash');
  });

  test('and lists its parts alone has the chapters that stand in them', async () => {
    const part = (number: number): EpubFile => ({
      file: `p${number}.xhtml`,
      body: `<h1>Part ${number}</h1>${[1, 2, 3].map((one) => `<h2>Chapter ${one}</h2>${WORDS}`).join('')}`,
    });
    const nav = toc(['p1.xhtml', 'Part 1'], ['p2.xhtml', 'Part 2']);
    expect(await readOutline(epubFiles({ files: [part(1), part(2)], nav }))).toEqual([
      ...['part|Part 1|', ...THREE],
      ...['part|Part 2|', ...THREE],
    ]);
  });

  test('and parts a chapter into two files has one chapter', async () => {
    const files = [...chapters, { file: 'split.xhtml' }, { file: 'c4.xhtml', heading: 'Chapter 4' }];
    expect(await readOutline(epubFiles({ files }))).toEqual([...THREE, 'chapter|Chapter 4|']);
  });

  test('and says in a file what it is, in whatever language, has it as no part of the story', async () => {
    const cover = { file: 'x.xhtml', body: `<section epub:type="dedication"><p>Mollelle.</p></section>` };
    const nav = toc(
      ['x.xhtml', 'Omistus'],
      ...chapters.map((one): [string, string] => [one.file, one.heading]),
    );
    expect((await readOutline(epubFiles({ files: [cover, ...chapters], nav })))[0]).toBe('matter||Omistus');
  });

  test('and numbers the sections of its chapters has the chapters', async () => {
    const sections = [1, 2, 3].map((number) => `<h3>${number}</h3>${WORDS}`).join('');
    const files = chapters.map(({ file, heading }) => ({ file, body: `<h2>${heading}</h2>${sections}` }));
    expect(await readOutline(epubFiles({ files }))).toEqual(THREE);
  });
});
