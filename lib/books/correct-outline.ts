'use server';

import { formError, notFoundResult, redirectTo, viewerAction } from '@/lib/actions';
import { run } from '@/lib/db';
import { correctOutline, ownBookReaderQuery } from '@/lib/gate';
import { correctOutlineInput } from './correct-outline-schema';
import { mayCorrectBook } from './policy';

/** Corrects the outline of a club's own book, for whoever added it or an owner; nothing opens to anybody by it. */
export const correctOutlineAction = viewerAction(
  correctOutlineInput,
  async ({ club, book, correction }, { userId }) => {
    const found = await run(ownBookReaderQuery({ userId, club, book }));
    if (!found || !mayCorrectBook(found.reader, { ...found.reader, addedById: found.addedById }))
      return notFoundResult;
    const answer = await correctOutline(found.reader, correction);
    if (answer === 'conflict') return formError('answers.books.outlineChanged');
    if (answer === 'malformed') return formError('answers.notOurs');
    return redirectTo(`/clubs/${club}/settings#readings`);
  },
);
