/**
 * All that anybody may learn of what is ahead of them. Whatever is not named here is changed from one world to the
 * other, and must not show: read every change to this file as a change to the promise.
 */
export const allowedInformation: Record<'marked' | 'sealed' | 'queue', readonly ('place' | 'count')[]> = {
  marked: ['place', 'count'],
  sealed: [],
  // The moderation queue is always Marked: that a post was reported, and where it and the report wait.
  queue: ['place', 'count'],
};
