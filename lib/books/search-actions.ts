'use server';

import { fieldErrors, notFoundResult, viewerAction } from '@/lib/actions';
import { initialFormState } from '@/lib/actions/form-state';
import { loadMember } from '@/lib/clubs/queries';
import { consumeTry } from '@/lib/rate-limit';
import { prefillQuery } from './open-library/prefill';
import { searchOpenLibrary } from './open-library/search';
import { mayAddBook } from './policy';
import { searchBooksInput } from './schema';

/** Asks Open Library for a title, an author or an ISBN, and shows on the same page what it found. */
export const searchBooksAction = viewerAction(searchBooksInput, async ({ club, find }, who) => {
  const member = await loadMember(who.userId, club);
  if (!member || !mayAddBook(member)) return notFoundResult;
  const tooOften = await consumeTry('book search', who.userId);
  if (tooOften) return fieldErrors({ find: tooOften });
  const found = await searchOpenLibrary(member.clubId, find);
  if ('fault' in found) return fieldErrors({ find: `answers.openLibrary.${found.fault}` });
  if (found.length === 0) return fieldErrors({ find: 'answers.openLibrary.nothing' });
  const foundBooks = found.map((book) => ({
    title: book.title,
    author: book.author,
    year: book.year,
    query: prefillQuery(book),
  }));
  return { ...initialFormState, focusId: 'found-books', extra: { foundBooks } };
});
