import type { Joining, Role } from '@/lib/db';

export const members = (count: number) => (count === 1 ? '1 member' : `${count} members`);

export const joiningWords: Record<Joining, string> = {
  open: 'Open to everybody',
  request: 'Join by asking',
  invitation: 'By invitation',
};

export const roleWords: Record<Role, string> = { owner: 'Owner', moderator: 'Moderator', member: 'Member' };

type Place = { readThrough: number; chapterCount: number; label: string | null };

/** Through 7 always means: finished chapter 7. Where a prologue comes first, the book's own numbers and ours differ. */
export function placeWords({ readThrough, chapterCount, label }: Place) {
  if (readThrough === 0) return `has not finished a chapter of ${chapterCount} yet`;
  if (readThrough >= chapterCount) return 'finished the book';
  const ours = label === null || label === `Chapter ${readThrough}`;
  return ours
    ? `finished chapter ${readThrough} of ${chapterCount}`
    : `finished ${label}, ${readThrough} of ${chapterCount}`;
}
