'use server';

import * as z from 'zod';
import { notFoundResult, updateInPlace, refreshPage, type ActionResult } from '@/lib/actions';
import { id, malformedForm } from '@/lib/validation/text';
import { coverAgain, lookAt, react, type Reader } from '@/lib/gate';
import { readingAction } from '../readings/reading-action';
import { askToConfirm, isConfirmed } from './look-confirmation';
import { pageWithin, within } from './form-page';
import { reactionChange, lookedAtItem } from './schema';

const itemActionInput = {
  /** The page the button stands on. */
  here: pageWithin,
  /** The first press, "Look anyway"; the second one, with the proof that its question was put. */
  ask: lookedAtItem.optional(),
  look: lookedAtItem.optional(),
  asked: z.string({ error: malformedForm }).max(200, malformedForm).optional(),
  cover: id().optional(),
  react: reactionChange.optional(),
};
type ItemActionInput = z.infer<z.ZodObject<typeof itemActionInput>>;

/** One press of one of a page's many buttons: look at an item, cover it again, or say what one feels. */
export const itemAction = readingAction(itemActionInput, async (sent, reader, path) => {
  const here = within(sent.here, path);
  if (sent.look || sent.ask) return lookAtItem(reader, sent, here);
  if (sent.cover)
    return (await coverAgain(reader, sent.cover)) ? refreshAt(here, sent.cover) : notFoundResult;
  return sent.react ? changeReaction(reader, sent.react, here) : notFoundResult;
});

/** Looking takes two presses: whatever comes without its question, or too soon after it, is asked. */
async function lookAtItem(
  reader: Reader,
  { look: item, ask, asked }: ItemActionInput,
  here: string,
): Promise<ActionResult> {
  if (reader.veil === 'sealed') return notFoundResult;
  const target = (item ?? ask)!;
  if (!item || !isConfirmed(reader.userId, item, asked))
    return askToConfirm(reader.userId, target, here, `i-${target.id}-q`);
  return (await lookAt(reader, item)) ? refreshAt(here, item.id) : notFoundResult;
}

const refreshAt = (here: string, itemId: string) => refreshPage(here, `i-${itemId}`);

/** Only the buttons of that post change, and they are told how: components/reading/ReactionUpdater.tsx. */
async function changeReaction(
  reader: Reader,
  change: z.infer<typeof reactionChange>,
  here: string,
): Promise<ActionResult> {
  const reactions = await react(reader, change);
  if (!reactions) return notFoundResult;
  const { postId } = change;
  return updateInPlace(here, `r-${postId}`, { reactions: { postId, reactions } });
}
