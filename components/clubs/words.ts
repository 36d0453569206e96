import type { Joining, Role } from '@/lib/db';

export const members = (count: number) => (count === 1 ? '1 member' : `${count} members`);

export const joiningWords: Record<Joining, string> = {
  open: 'Open to everybody',
  request: 'Join by asking',
  invitation: 'By invitation',
};

export const roleWords: Record<Role, string> = { owner: 'Owner', moderator: 'Moderator', member: 'Member' };

/** Through 7 always means: finished chapter 7. */
export const placeWords = (readThrough: number, chapterCount: number) =>
  readThrough === 0
    ? `has not finished a chapter of ${chapterCount} yet`
    : `finished chapter ${readThrough} of ${chapterCount}`;
