import 'server-only';
import { drawCover, MAX_DRAWN_PIXELS, type CoverImage } from './image';
import { MAX_HELD_COVER } from './schema';

// A cover waits in the form until its book is saved: nothing is stored for a book that may never be, and nobody else can
// ask for it. What comes back is taken for a picture that anybody may have sent.

/** The picture of a file as a form holds it, in base64; empty where it is none, damaged, or too large. */
export async function heldCover(bytes: Uint8Array): Promise<string> {
  const image = await drawCover(bytes);
  const held = 'mistake' in image ? '' : image.large.toString('base64');
  return held.length > MAX_HELD_COVER ? '' : held;
}

/** The cover that a form has held, drawn anew; null where what came back is none. */
export async function drawHeldCover(held: string): Promise<CoverImage | null> {
  const image = await drawCover(Buffer.from(held, 'base64'), MAX_DRAWN_PIXELS);
  return 'mistake' in image ? null : image;
}
