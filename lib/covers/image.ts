import 'server-only';
import sharp from 'sharp';
import { MAX_PICTURE_BYTES } from './schema';

// Other loaders of the library read formats that run programs or fetch files, such as SVG: nothing here gets to them.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
});
sharp.cache(false);
sharp.concurrency(1);

/** A scan of a whole page at 600 dpi has 35 million. */
const MAX_PIXELS = 40_000_000;
const SIZES = { small: 120, large: 360 } as const;
const MAX_SECONDS = 10;

export type CoverImage = { type: 'image/webp'; small: Buffer<ArrayBuffer>; large: Buffer<ArrayBuffer> };
/** Why a picture is no cover. Each is the key of a sentence (`answers.covers`). */
export type PictureMistake = 'tooLarge' | 'notPicture' | 'damaged' | 'tooManyPixels';

/** The pixels of the larger size, at most. */
export const MAX_DRAWN_PIXELS = SIZES.large * SIZES.large * 2;

/**
 * A picture drawn anew in two sizes: 120 and 360 pixels wide. Nothing of the file itself is kept, so neither what a camera
 * noted nor what was hidden behind the picture. Of one that moves, the first frame.
 */
export async function drawCover(
  bytes: Uint8Array,
  maxPixels = MAX_PIXELS,
): Promise<CoverImage | { mistake: PictureMistake }> {
  if (bytes.length > MAX_PICTURE_BYTES) return { mistake: 'tooLarge' };
  if (!isKnownFormat(bytes)) return { mistake: 'notPicture' };
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > maxPixels) return { mistake: 'tooManyPixels' };
    const small = await draw(bytes, SIZES.small);
    return { type: 'image/webp', small, large: await draw(bytes, SIZES.large) };
  } catch {
    // The library's messages tell of the file; whoever sent it can only send another.
    return { mistake: 'damaged' };
  }
}

const draw = async (bytes: Uint8Array, width: number) =>
  Buffer.from(
    await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', pages: 1 })
      .autoOrient()
      .resize({ width, height: width * 2, fit: 'inside' })
      .flatten({ background: '#fff' })
      .webp({ quality: 82 })
      .timeout({ seconds: MAX_SECONDS })
      .toBuffer(),
  );

/** By its first bytes, whatever the name of the file says. */
function isKnownFormat(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  return (
    head.startsWith('\xff\xd8\xff') || head.startsWith('\x89PNG\r\n\x1a\n') || /^RIFF.{4}WEBP$/s.test(head)
  );
}
