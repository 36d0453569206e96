/** A page (1..) that a browser watches: of a thread, or without one of the room of a reading. */
type Watched = { club: string; reading: string; thread: string | null; page: number };

/** How a browser names a page that it watches; lib/live/watched-pages.ts reads it. */
export const watchKey = ({ club, reading, thread, page }: Watched) =>
  [club, reading, page, ...(thread ? [thread] : [])].join('/');

/** What of a post is not its reactions: changes when its own words do, or when it is removed or restored. */
export const postStamp = (editedAt: number | null, removedBy: string | null) =>
  [editedAt, removedBy].filter((one) => one !== null).join(' ');
