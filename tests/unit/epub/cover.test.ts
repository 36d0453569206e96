import { Inflate } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { readEpub } from '@/lib/books/epub';
import { drawCover } from '@/lib/covers/image';
import { plainPicture } from '../../helpers/pictures';
import { epubFiles, inPieces, zip, type EpubFile } from './make-epub';

const MB = 1024 * 1024;
const CHAPTERS: EpubFile[] = [
  { file: 'one.xhtml', heading: 'Chapter 1' },
  { file: 'two.xhtml', heading: 'Chapter 2' },
];
const picture = await plainPicture().jpeg().toBuffer();
const other = await plainPicture(50, 50).png().toBuffer();

const MANIFEST_END = '</manifest>';
const withItem =
  (item: string, meta = '') =>
  (files: Record<string, string>) => ({
    ...files,
    'OEBPS/book.opf': files['OEBPS/book.opf']!.replace(MANIFEST_END, item + MANIFEST_END).replace(
      '</metadata>',
      `${meta}</metadata>`,
    ),
  });
/** The first entry of an archive begins with its head, of 30 bytes and its name. */
const PICTURE_NAME = 'OEBPS/c.jpg';
const same = (files: Record<string, string>) => files;

async function coverOf(
  change: (files: Record<string, string>) => Record<string, string>,
  pictures: Record<string, Uint8Array>,
  files = CHAPTERS,
) {
  const read = await readEpub(inPieces(zip({ ...change(epubFiles({ files })), ...pictures })));
  if ('refusal' in read) throw new Error(read.refusal);
  expect(read.entries).toHaveLength(2);
  return read.cover;
}

describe('the cover of an EPUB', () => {
  const pictures = { 'OEBPS/a.png': new Uint8Array(other), 'OEBPS/c.jpg': new Uint8Array(picture) };

  test.each([
    [
      'EPUB 3 names it',
      withItem('<item id="c" href="c.jpg" media-type="image/jpeg" properties="cover-image"/>'),
    ],
    [
      'EPUB 2 names it',
      withItem('<item id="c" href="c.jpg" media-type="image/jpeg"/>', '<meta name="cover" content="c"/>'),
    ],
  ])('is the picture that the package names: %s', async (_how, change) => {
    const cover = await coverOf(change, pictures);
    expect(cover?.equals(picture)).toBe(true);
    expect(await drawCover(cover!)).toMatchObject({ type: 'image/webp' });
  });

  test('is the first picture of the first page where nothing names one', async () => {
    const first = {
      file: 'one.xhtml',
      heading: 'Chapter 1',
      body: '<h1>Chapter 1</h1><p>Words.</p><img src="c.jpg"/>',
    };
    expect((await coverOf(same, pictures, [first, CHAPTERS[1]!]))?.equals(picture)).toBe(true);
  });

  test('may be missing', async () => {
    expect(await coverOf(same, {})).toBeNull();
    expect(await coverOf(same, pictures)).toBeNull();
  });

  test('that is too large, or outside the archive, is none, and the book is read', async () => {
    const named = withItem('<item id="c" href="c.jpg" media-type="image/jpeg" properties="cover-image"/>');
    expect(
      await coverOf(named, { 'OEBPS/c.jpg': new Uint8Array(5 * MB + 1).fill(7, 0, 400_000) }),
    ).toBeNull();
    const outside = withItem(
      '<item id="c" href="../../c.jpg" media-type="image/jpeg" properties="cover-image"/>',
    );
    expect(await coverOf(outside, { '../../c.jpg': new Uint8Array(picture) })).toBeNull();
  });

  test.each([
    ['packed in a way that nobody unpacks', (entry: Buffer) => entry.writeUInt16LE(12, 8)],
    ['damaged', (entry: Buffer) => entry.fill(0xff, 30 + PICTURE_NAME.length, 60)],
  ])('that is %s is none, and the book is read', async (_how, breakEntry) => {
    const named = withItem('<item id="c" href="c.jpg" media-type="image/jpeg" properties="cover-image"/>');
    const archive = Buffer.from(
      zip({ [PICTURE_NAME]: new Uint8Array(60_000), ...named(epubFiles({ files: CHAPTERS })) }),
    );
    breakEntry(archive);
    const read = await readEpub(inPieces(archive));
    expect(read).toMatchObject({ title: 'The House', cover: null });
  });

  test('is found behind more pictures than are kept, if it is called so', async () => {
    const item = (href: string) =>
      withItem(`<item id="c" href="${href}" media-type="image/jpeg" properties="cover-image"/>`);
    const many = Object.fromEntries(
      [1, 2, 3, 4].map((nth) => [`OEBPS/${nth}.jpg`, new Uint8Array(4 * MB).fill(nth, 0, 9)]),
    );
    const last = (name: string) => ({ ...many, [`OEBPS/${name}`]: new Uint8Array(picture) });

    expect((await coverOf(item('Cover.jpg'), last('Cover.jpg')))?.equals(picture)).toBe(true);
    expect(await coverOf(item('front.jpg'), last('front.jpg'))).toBeNull();
  });

  test('that unpacks without end is given up at once', async () => {
    const texts = epubFiles({ files: CHAPTERS });
    const unpacked = vi.spyOn(Inflate.prototype, 'push');
    await readEpub(inPieces(zip(texts)));
    const withoutPicture = unpacked.mock.calls.length;
    const read = await readEpub(inPieces(zip({ ...texts, 'OEBPS/c.jpg': new Uint8Array(40 * MB) })));
    const withPicture = unpacked.mock.calls.length - withoutPicture;
    unpacked.mockRestore();

    expect(read).toMatchObject({ title: 'The House', cover: null });
    // It comes in forty pieces, of a megabyte each.
    expect(withPicture - withoutPicture).toBeLessThan(10);
  });
});
