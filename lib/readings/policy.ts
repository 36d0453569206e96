import { mayRunClub, type Member } from '@/lib/clubs/policy';

/** Start a reading, end it, open it again. */
export const mayRunReadings = (member: Member) => mayRunClub(member);
