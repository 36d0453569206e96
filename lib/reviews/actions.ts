'use server';

import { absent, stay } from '@/lib/action';
import { inReading } from '@/lib/discussion/admission';
import { confirmPassage, discardPassage, markTitle } from '@/lib/gate';
import { tending, titling } from './schema';

/** Confirms a draft under the chosen mark, or throws it away. */
export const tendDraft = inReading(tending, async ({ draft: id, mark, deed }, reader, path) => {
  const isDone = deed === 'confirm' ? confirmPassage(reader, { id, mark }) : discardPassage(reader, id);
  return (await isDone) ? stay(`${path}/reviews`, 'drafts') : absent;
});

export const markATitle = inReading(titling, async ({ review: id, mark }, reader, path) =>
  (await markTitle(reader, { id, mark })) ? stay(`${path}/reviews`, `b-${id}`) : absent,
);
