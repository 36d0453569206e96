import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { drawCover } from '@/lib/covers/image';
import { MAX_PICTURE_BYTES } from '@/lib/covers/schema';
import { pictureBomb, plainPicture } from '../../helpers/pictures';

async function drawn(bytes: Uint8Array) {
  const cover = await drawCover(bytes);
  if ('mistake' in cover) throw new Error(cover.mistake);
  return cover;
}
const sizeOf = async (bytes: Buffer) => {
  const { format, width, height, pages } = await sharp(bytes).metadata();
  return { format, width, height, pages };
};

describe('a picture', () => {
  test.each(['jpeg', 'png', 'webp'] as const)('of format %s is drawn in two sizes', async (format) => {
    const { type, small, large } = await drawn(await plainPicture().toFormat(format).toBuffer());
    expect(type).toBe('image/webp');
    expect(await sizeOf(small)).toMatchObject({ format: 'webp', width: 120, height: 180 });
    expect(await sizeOf(large)).toMatchObject({ format: 'webp', width: 360, height: 540 });
  });

  test('that is very long stays within its frame', async () => {
    const { large } = await drawn(await plainPicture(20, 3000).png().toBuffer());
    const { width, height } = await sizeOf(large);
    expect([width! <= 360, height! <= 720]).toEqual([true, true]);
  });

  test('from a camera loses where it was taken, and stands upright', async () => {
    const exif = {
      IFD0: { Artist: 'Nell Farrow' },
      IFD3: { GPSLatitude: '51/1 30/1 0/1', GPSLatitudeRef: 'N' },
    };
    const photo = await plainPicture(900, 600)
      .withExif(exif)
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const tagged = await sharp(await plainPicture().withExif(exif).jpeg().toBuffer()).metadata();
    expect(tagged.exif!.includes('Nell Farrow')).toBe(true);
    const { small, large } = await drawn(photo);
    expect(await sizeOf(large)).toMatchObject({ width: 360, height: 540 });
    for (const bytes of [small, large]) {
      const { exif: left, xmp, icc, iptc, orientation } = await sharp(bytes).metadata();
      expect([left, xmp, icc, iptc, orientation]).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
      expect(bytes.toString('latin1')).not.toMatch(/Nell|Exif|GPS/);
    }
  });

  test('that is a program, too, is a picture alone afterwards', async () => {
    const script = '<script>alert(document.cookie)</script>';
    const polyglot = Buffer.concat([await plainPicture().jpeg().toBuffer(), Buffer.from(script)]);
    const commented = await plainPicture()
      .withExif({ IFD0: { ImageDescription: script } })
      .jpeg()
      .toBuffer();
    for (const bytes of [polyglot, commented]) {
      const { small, large } = await drawn(bytes);
      expect(Buffer.concat([small, large]).toString('latin1')).not.toContain('<script');
    }
  });

  test('that moves stands still: its first frame', async () => {
    const frame = (background: string) =>
      sharp({ create: { width: 120, height: 180, channels: 3, background } })
        .png()
        .toBuffer();
    const frames = [await frame('#ff0000'), await frame('#0000ff')];
    const moving = await sharp(frames, { join: { animated: true } })
      .webp()
      .toBuffer();
    expect((await sharp(moving).metadata()).pages).toBe(2);
    const { large } = await drawn(moving);
    expect((await sizeOf(large)).pages).toBeUndefined();
    const [red, , blue] = (await sharp(large).stats()).channels.map(({ mean }) => mean);
    expect([red! > 200, blue! < 50]).toEqual([true, true]);
  });
});

describe('what is no cover', () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/passwd"/></svg>';

  test.each([
    ['SVG', svg],
    ['SVG behind a comment', `<!-- \xff\xd8\xff -->${svg}`],
    ['GIF', 'GIF89a\x01\x00\x01\x00\x00\x00\x00;'],
    ['TIFF', 'II*\x00\x08\x00\x00\x00'],
    ['PDF', '%PDF-1.7'],
    ['HTML', '<!doctype html>'],
    ['nothing', ''],
  ])('%s is refused by its first bytes', async (_what, text) => {
    expect(await drawCover(Buffer.from(text, 'latin1'))).toEqual({ mistake: 'notPicture' });
  });

  test('a format is no other that calls itself so', async () => {
    const asJpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from(svg)]);
    expect(await drawCover(asJpeg)).toEqual({ mistake: 'damaged' });
  });

  test('a file that was cut off is damaged', async () => {
    for (const format of ['jpeg', 'png', 'webp'] as const) {
      const whole = await plainPicture().toFormat(format).toBuffer();
      expect([format, await drawCover(whole.subarray(0, whole.length / 2))]).toEqual([
        format,
        { mistake: 'damaged' },
      ]);
    }
  });

  test('few bytes with many pixels are refused before they are unpacked', async () => {
    const before = process.memoryUsage().rss;
    for (const [width, height] of [
      [30_000, 30_000],
      [16_000, 2600],
    ] as const) {
      const bomb = pictureBomb(width, height);
      expect(bomb.length).toBeLessThan(300_000);
      expect(await drawCover(bomb)).toEqual({ mistake: 'tooManyPixels' });
    }
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024);
  });

  test('a file above the limit is too large', async () => {
    expect(await drawCover(Buffer.alloc(MAX_PICTURE_BYTES + 1))).toEqual({ mistake: 'tooLarge' });
  });
});
