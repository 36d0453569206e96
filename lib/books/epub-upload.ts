import 'server-only';
import { sessionOwner } from '@/lib/auth';
import { loadMember } from '@/lib/clubs/queries';
import { consumeTry } from '@/lib/rate-limit';
import { mayAddBook } from './policy';
import { readUploadedEpub, type ReadFile } from './sent-epub';

/**
 * Reads an EPUB while it arrives, for server/book-upload.mjs. `cookies`: the header of the request, which Next has not
 * seen yet. Only for whoever may add a book to the club of that address; the action tells everybody else why not.
 */
export async function readArrivingEpub(
  cookies: string | undefined,
  slug: string,
  chunks: AsyncIterable<Uint8Array>,
): Promise<ReadFile> {
  const userId = await sessionOwner(cookies);
  const member = userId && (await loadMember(userId, slug));
  if (!member || !mayAddBook(member)) return { refusal: 'broken' };
  if (await consumeTry('epub', member.userId)) return { refusal: 'busy' };
  const read = await readUploadedEpub(chunks);
  if (isShort(read)) return read;
  const withoutCover = 'refusal' in read ? read : { ...read, cover: '' };
  return isShort(withoutCover) ? withoutCover : { refusal: 'tooLarge' };
}

/** Characters of a table of contents with a cover: with them, the form must stay below its limit. */
const MAX_ANSWER = 400_000;
const isShort = (read: ReadFile) => JSON.stringify(read).length <= MAX_ANSWER;
