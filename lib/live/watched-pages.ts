import 'server-only';
import * as z from 'zod';
import type { WatchedPage } from '@/lib/gate';

/** The most pages that one browser watches: those of its windows that are seen. */
export const MOST_PAGES = 4;

const watchedPage = z
  .tuple([
    z.string().regex(/^[a-z0-9-]{1,120}$/),
    z.uuid(),
    z.coerce.number().int().min(1).max(9999),
    z.uuid().optional(),
  ])
  .transform(([club, reading, page, thread]): WatchedPage => ({
    club,
    reading,
    page,
    thread: thread ?? null,
  }));

/**
 * The pages that a browser names (lib/live/watch-key.ts), with commas between; none where any of it is malformed. Rooms
 * come first, so that few statements have to be prepared.
 */
export function parseWatched(names: string | undefined): { keys: string[]; pages: WatchedPage[] } {
  const keys = [...new Set((names ?? '').split(',').filter(Boolean))];
  const parsed = z
    .array(watchedPage)
    .max(MOST_PAGES)
    .safeParse(keys.map((key) => key.split('/')));
  if (!parsed.success) return { keys: [], pages: [] };
  const both = parsed.data.map((page, nth) => ({ page, key: keys[nth]! }));
  both.sort((one, other) => Number(one.page.thread !== null) - Number(other.page.thread !== null));
  return { keys: both.map(({ key }) => key), pages: both.map(({ page }) => page) };
}
