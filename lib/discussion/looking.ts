'use server';

import * as z from 'zod';
import { absent, change, stay, type Reply } from '@/lib/action';
import { id, notOurs } from '@/lib/action/text';
import { coverAgain, lookAt, react as setFeeling, type Reader } from '@/lib/gate';
import { inReading } from './admission';
import { felt, looked } from './schema';

const pressed = {
  /** The page the button stands on. */
  here: z.string({ error: notOurs }).regex(/^[\w/?=-]{1,500}$/, notOurs),
  look: looked.optional(),
  cover: id().optional(),
  react: felt.optional(),
};

/** One press of one of a page's many buttons: look at an item, cover it again, or say what one feels. */
export const press = inReading(pressed, async ({ look, cover, react, here: from }, reader, path) => {
  const here = isWithin(from, path) ? from : path;
  if (look) return (await lookAt(reader, look)) ? at(here, look.id) : absent;
  if (cover) return (await coverAgain(reader, cover)) ? at(here, cover) : absent;
  return react ? feel(reader, react, here) : absent;
});

const at = (here: string, itemId: string) => stay(here, `i-${itemId}`);

/** Only the buttons of that post change, and they are told how: components/reading/Felt.tsx. */
async function feel(reader: Reader, pressed: z.infer<typeof felt>, here: string): Promise<Reply> {
  const reactions = await setFeeling(reader, pressed);
  if (!reactions) return absent;
  const { postId } = pressed;
  return change(here, `${postId}-${pressed.feeling}`, { [postId]: JSON.stringify(reactions) });
}

const isWithin = (here: string, path: string) =>
  here === path || here.startsWith(`${path}/`) || here.startsWith(`${path}?`);
