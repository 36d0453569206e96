import { describe, expect, test } from 'vitest';
import { readEpub } from '@/lib/books/epub';
import { epubFiles, inPieces, zip, type EpubFile } from './make-epub';

const read = async (files: Record<string, string | Uint8Array>, size?: number) =>
  readEpub(inPieces(zip(files), size));

async function outlineOf(files: Record<string, string>) {
  const outline = await read(files);
  if ('refusal' in outline) return outline.refusal;
  return outline.entries.map(({ kind, label, title }) =>
    [kind, label ?? '', title ?? ''].join('|').replace(/\|+$/, ''),
  );
}

const chapters: EpubFile[] = [1, 2, 3].map((number) => ({
  file: `c${number}.xhtml`,
  heading: `Chapter ${number}`,
}));
const link = (file: string, text: string, below = '') => `<li><a href="${file}">${text}</a>${below}</li>`;
const nav = (...items: string[]) => `<nav epub:type="toc"><ol>${items.join('')}</ol></nav>`;
const point = (src: string, text: string, below = '') =>
  `<navPoint id="x"><navLabel><text>${text}</text></navLabel><content src="${src}"/>${below}</navPoint>`;

describe('an EPUB', () => {
  test('says what it is, and how much of the text each chapter has', async () => {
    const files = chapters.map((each, at) => ({ ...each, letters: 1000 * (at + 1) }));
    const outline = await read(
      epubFiles({ files, nav: nav(...chapters.map(({ file, heading }) => link(file, heading!))) }),
    );
    expect(outline).toMatchObject({
      title: 'The House',
      author: 'Ines Prado',
      year: 1998,
      isbns: ['9783161484100'],
    });
    const entries = 'refusal' in outline ? [] : outline.entries;
    expect(entries.map(({ spine }) => spine)).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
    expect(entries.map(({ share }) => Math.round(share * 6))).toEqual([1, 2, 3]);
  });

  test('is read by its navigation, with parts, entities and what is no part of the story', async () => {
    const files = [{ file: 'cover.xhtml' }, ...chapters, { file: 'thanks.xhtml' }];
    const toc = nav(
      link('cover.xhtml', 'Cover'),
      `<li><span>Part One&nbsp;&ndash; Winter</span><ol>${link('c1.xhtml', 'Chapter 1: Tea &amp; Ash')}${link('c2.xhtml', 'Chapter 2')}</ol></li>`,
      link('c3.xhtml', 'Epilogue'),
      link('thanks.xhtml', 'Acknowledgements'),
    );
    expect(await outlineOf(epubFiles({ files, nav: toc }))).toEqual([
      'matter||Cover',
      'part|Part One|Winter',
      'chapter|Chapter 1|Tea & Ash',
      'chapter|Chapter 2',
      'chapter|Epilogue',
      'matter||Acknowledgements',
    ]);
  });

  test('is read by the richer of its two tables', async () => {
    const ncx = chapters.map(({ file, heading }) => point(file, heading!)).join('');
    const all = ['chapter|Chapter 1', 'chapter|Chapter 2', 'chapter|Chapter 3'];
    expect(await outlineOf(epubFiles({ files: chapters, nav: nav('<li>No link</li>'), ncx }))).toEqual(all);
    expect(
      await outlineOf(epubFiles({ files: chapters, nav: nav(link('c1.xhtml', 'Chapter 1')), ncx })),
    ).toEqual(all);
  });

  test('whose chapters are anchors of one file has each of them', async () => {
    const body = [1, 2, 3]
      .map((number) => `<h2 id="c${number}">${number}</h2><p>${'a'.repeat(number * 100)}</p>`)
      .join('');
    const toc = nav(...[1, 2, 3].map((number) => link(`all.xhtml#c${number}`, `Chapter ${number}`)));
    const outline = await read(epubFiles({ files: [{ file: 'all.xhtml', body }], nav: toc }));
    const shares = 'refusal' in outline ? [] : outline.entries.map(({ share }) => share);
    expect(shares).toHaveLength(3);
    expect(shares[2]! / shares[0]!).toBeCloseTo(3, 1);
  });

  test('without a table is read from its files', async () => {
    expect(
      await outlineOf(
        epubFiles({ files: [...chapters, { file: 'end.xhtml', heading: 'The&#160;<br/>Letter' }] }),
      ),
    ).toEqual([
      'chapter|Chapter 1',
      'chapter|Chapter 2',
      'chapter|Chapter 3',
      'chapter|Unnumbered chapter|The Letter',
    ]);
  });

  test('may come in pieces of any size', async () => {
    const files = epubFiles({
      files: chapters,
      ncx: chapters.map(({ file, heading }) => point(file, heading!)).join(''),
    });
    const whole = await read(files, 1e6);
    for (const size of [1, 7, 64]) expect(await read(files, size)).toEqual(whole);
  });
});

describe('a file that is no EPUB, or a hostile one', () => {
  const good = epubFiles({ files: chapters, nav: nav(link('c1.xhtml', 'Chapter 1')) });

  test.each<[string, Uint8Array, string]>([
    ['a picture', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), 'notEpub'],
    ['nothing', new Uint8Array(), 'notEpub'],
    ['another archive', zip({ 'word/document.xml': '<x/>' }), 'notEpub'],
    ['half of one', zip(good).subarray(0, 900), 'damaged'],
    [
      'one without a text',
      zip({ ...good, ...Object.fromEntries(chapters.map(({ file }) => [`OEBPS/${file}`, ''])) }),
      'noContents',
    ],
    [
      'a text that unpacks without end',
      zip({ ...good, 'OEBPS/big.xhtml': new Uint8Array(40_000_000) }),
      'tooLarge',
    ],
    [
      'many texts that unpack to too much',
      zip({
        ...good,
        ...Object.fromEntries(
          Array.from({ length: 30 }, (_, at) => [`OEBPS/x${at}.xhtml`, new Uint8Array(4_000_000)]),
        ),
      }),
      'tooLarge',
    ],
    [
      'more files than a book has',
      zip({ ...good, ...Object.fromEntries(Array.from({ length: 10_050 }, (_, at) => [`f${at}.png`, ''])) }),
      'tooLarge',
    ],
  ])('%s', async (_what, bytes, reason) => {
    expect(await readEpub(inPieces(bytes, 65_536))).toEqual({ refusal: reason });
  });

  test('no entity of its own is expanded, and nothing outside is read', async () => {
    const bomb =
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>';
    const files = epubFiles({
      files: chapters,
      nav: `${bomb}${nav(link('c1.xhtml', 'Chapter 1: &b; &f;'), link('../../../etc/passwd', 'Chapter 2'), link('https://elsewhere.example/', 'Chapter 3'))}`,
    });
    expect(await outlineOf(files)).toEqual([
      'chapter|Chapter 1|&b; &f;',
      'chapter|Chapter 2',
      'chapter|Chapter 3',
    ]);
  });

  test('a protected book says so', async () => {
    const secret = Object.fromEntries(chapters.map(({ file }) => [`OEBPS/${file}`, '']));
    const extra = {
      ...secret,
      'META-INF/encryption.xml': '<encryption><CipherReference URI="OEBPS/c1.xhtml"/></encryption>',
    };
    expect(await outlineOf(epubFiles({ files: chapters, extra }))).toBe('protected');
  });
});
