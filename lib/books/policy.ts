import { mayRunClub, type Member } from '@/lib/clubs/policy';

type ClubMember = Member & { clubId: string };
type AddedBook = { clubId: string | null; addedById: string | null };

/** A book belongs to the club for which it is added. */
export const mayAddBook = (member: Member) => mayRunClub(member);

/** The outline of a book of the club's own: whoever added it, and owners. A book that came with Untold is everybody's. */
export const mayCorrectBook = (member: ClubMember, book: AddedBook) =>
  book.clubId === member.clubId && (book.addedById === member.userId || member.role === 'owner');

export const mayDeleteBook = (member: ClubMember, book: AddedBook) =>
  mayRunClub(member) && mayCorrectBook(member, book);
