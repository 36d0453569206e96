'use server';

import { notFoundResult, refreshPage } from '@/lib/actions';
import { readingAction } from '@/lib/readings/reading-action';
import { confirmPassage, discardPassage, markTitle } from '@/lib/gate';
import { decideDraftInput, markTitleInput } from './schema';

/** Confirms a draft under the chosen mark, or throws it away. */
export const decideDraftAction = readingAction(
  decideDraftInput,
  async ({ draft: id, mark, deed }, reader, path) => {
    const isDone = deed === 'confirm' ? confirmPassage(reader, { id, mark }) : discardPassage(reader, id);
    return (await isDone) ? refreshPage(`${path}/reviews`, 'drafts') : notFoundResult;
  },
);

export const markTitleAction = readingAction(markTitleInput, async ({ review: id, mark }, reader, path) =>
  (await markTitle(reader, { id, mark })) ? refreshPage(`${path}/reviews`, `b-${id}`) : notFoundResult,
);
