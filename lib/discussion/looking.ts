'use server';

import * as z from 'zod';
import { absent, change, stay, type Reply } from '@/lib/action';
import { id, notOurs } from '@/lib/action/text';
import { coverAgain, lookAt, react as setFeeling, type Reader } from '@/lib/gate';
import { inReading } from './admission';
import { putQuestion, wasAsked } from './question';
import { felt, looked } from './schema';

const pressed = {
  /** The page the button stands on. */
  here: z.string({ error: notOurs }).regex(/^[\w/?=-]{1,500}$/, notOurs),
  /** The first press, "Look anyway"; the second one, with the proof that its question was put. */
  ask: looked.optional(),
  look: looked.optional(),
  asked: z.string({ error: notOurs }).max(200, notOurs).optional(),
  cover: id().optional(),
  react: felt.optional(),
};
type Pressed = z.infer<z.ZodObject<typeof pressed>>;

/** One press of one of a page's many buttons: look at an item, cover it again, or say what one feels. */
export const press = inReading(pressed, async (sent, reader, path) => {
  const here = isWithin(sent.here, path) ? sent.here : path;
  if (sent.look || sent.ask) return look(reader, sent, here);
  if (sent.cover) return (await coverAgain(reader, sent.cover)) ? at(here, sent.cover) : absent;
  return sent.react ? feel(reader, sent.react, here) : absent;
});

/** Looking takes two presses: whatever comes without its question, or too soon after it, is asked. */
async function look(reader: Reader, { look: item, ask, asked }: Pressed, here: string): Promise<Reply> {
  if (reader.veil === 'sealed') return absent;
  const wanted = (item ?? ask)!;
  if (!item || !wasAsked(reader.userId, item, asked))
    return putQuestion(reader.userId, wanted, here, `i-${wanted.id}-q`);
  return (await lookAt(reader, item)) ? at(here, item.id) : absent;
}

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
