import type { Planned } from './plan';
import { readingId } from './names';
import type { World } from './world';
import { idOf } from './words';

const THREAD = '/clubs/[club]/[reading]/t/[thread]';
const asks = ['post', 'tend', 'reply', 'quote', 'report', 'edit', 'reported'];

/**
 * What a story may miss by chance, as the reader finds it: the pages of the reading, every thread, and threads with
 * an address about each of their posts. At most sixteen reads.
 */
export function roundOf({ threads, posts }: World): Planned[] {
  const room = (where: 'here' | 'second' = 'here') => `/clubs/here/${readingId(where)}`;
  const at = (key: string, where: string) => `${room(where === 'second' ? 'second' : 'here')}/t/${idOf(key)}`;
  const pages = ['', '/themes', '/reviews', '/hindsight'].map((name) =>
    reads(`/clubs/[club]/[reading]${name}`, room() + name),
  );
  const whole = threads.map(({ key, where }) => reads(THREAD, at(key, where)));
  const about = posts
    .filter(({ opening }) => !opening)
    .map(({ key, thread, where }, nth) =>
      reads(THREAD, `${at(thread, where)}?${asks[nth % asks.length]}=${idOf(key)}`),
    );
  const desks = ['', `?reading=${readingId('second')}`].map((asked) =>
    reads('/clubs/[club]/moderation', `/clubs/here/moderation${asked}`),
  );
  return [...whole, ...pages, ...desks, ...about].slice(0, 16);
}

const reads = (route: string, path: string): Planned => ({ does: 'reads', route, path, how: 0 });
