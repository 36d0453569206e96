import { mayRunClub, type Member } from '@/lib/clubs/policy';

/** The catalogue is shared by all clubs; whoever runs one may add to it. */
export const mayAddBook = (member: Member) => mayRunClub(member);

/** Other clubs may be about to choose a book: only whoever added it deletes it. */
export const mayDeleteBook = (member: Member, book: { addedById: string | null }) =>
  mayRunClub(member) && book.addedById === member.userId;
