import { mayRunClub, type Member } from '@/lib/clubs/policy';

/** A club's picture of a book, whether the book is its own or came with Untold. */
export const mayChangeCover = (member: Member) => mayRunClub(member);
