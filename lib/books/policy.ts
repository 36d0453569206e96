import { mayRunClub, type Member } from '@/lib/clubs/policy';

/** The catalogue is shared by all clubs; whoever runs one may add to it. */
export const mayAddBook = (member: Member) => mayRunClub(member);
