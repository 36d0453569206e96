'use server';

import * as z from 'zod';
import { absent, stay, type Reply } from '@/lib/action';
import { id, notOurs } from '@/lib/action/text';
import { coverAgain, lookAt, react, type Reader } from '@/lib/gate';
import { inReading } from './admission';
import { felt, looked } from './schema';

const pressed = {
  /** The page the button stands on. */
  here: z.string({ error: notOurs }).regex(/^[\w/?=-]{1,500}$/, notOurs),
  look: looked.optional(),
  cover: id().optional(),
  react: felt.optional(),
};

type Pressed = z.infer<z.ZodObject<typeof pressed>>;

/** One press of one of a page's many buttons: look at an item, cover it again, or say what one feels. */
export const press = inReading(pressed, async (input, reader, path): Promise<Reply> => {
  const focus = await doPressed(reader, input);
  if (focus === null) return absent;
  return stay(isWithin(input.here, path) ? input.here : path, focus);
});

/** The id of what the press was about, on the page; null when there was no such thing. */
async function doPressed(reader: Reader, { look, cover, react: feeling }: Pressed): Promise<string | null> {
  if (look) return (await lookAt(reader, look)) ? landing(look.id) : null;
  if (cover) return (await coverAgain(reader, cover)) ? landing(cover) : null;
  if (feeling) return (await react(reader, feeling)) ? `${feeling.postId}-${feeling.feeling}` : null;
  return null;
}

const landing = (itemId: string) => `i-${itemId}`;

const isWithin = (here: string, path: string) =>
  here === path || here.startsWith(`${path}/`) || here.startsWith(`${path}?`);
