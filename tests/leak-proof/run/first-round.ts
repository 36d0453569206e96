import type { ScenarioStep } from './scenario';
import { readingId } from '../generate/ids';
import type { World } from '../generate/world';
import { idFor } from '../generate/canaries';

const THREAD = '/clubs/[club]/[reading]/t/[thread]';
const REACTORS = '/clubs/[club]/[reading]/p/[post]/reactions';
const QUERY_NAMES = ['post', 'tend', 'reply', 'quote', 'report', 'edit', 'reported'];

/**
 * What a story may miss by chance, as the reader finds it: the pages of the reading, every thread, and threads with
 * an address about each of their posts; who reacted to the first post of the book and to the last. At most twenty reads.
 */
export function firstRound({ threads, posts }: World): ScenarioStep[] {
  const room = (where: 'here' | 'second' = 'here') => `/clubs/here/${readingId(where)}`;
  const at = (key: string, where: string) =>
    `${room(where === 'second' ? 'second' : 'here')}/t/${idFor(key)}`;
  const pages = [
    '',
    '/new',
    '/opened',
    '/themes',
    '/reviews',
    '/hindsight',
    '/about-the-book',
    '/about-the-book/export',
  ].map((name) => readStep(`/clubs/[club]/[reading]${name}`, room() + name));
  const own = ['/notices', '/account/export/json', '/account/export/markdown'].map((path) =>
    readStep(path, path),
  );
  const whole = threads.map(({ key, where }) => readStep(THREAD, at(key, where)));
  const about = posts
    .filter(({ opening }) => !opening)
    .map(({ key, thread, where }, nth) =>
      readStep(THREAD, `${at(thread, where)}?${QUERY_NAMES[nth % QUERY_NAMES.length]}=${idFor(key)}`),
    );
  const byPlace = [...posts].sort((one, other) => one.place - other.place);
  const ends = [...new Set([byPlace.at(0), byPlace.at(-1)])].filter((post) => post !== undefined);
  const reactors = ends.map(({ key, where }) =>
    readStep(REACTORS, `${room(where === 'second' ? 'second' : 'here')}/p/${idFor(key)}/reactions`),
  );
  const desks = ['', `?reading=${readingId('second')}`].map((asked) =>
    readStep('/clubs/[club]/moderation', `/clubs/here/moderation${asked}`),
  );
  return [...own, ...reactors, ...whole, ...pages, ...desks, ...about].slice(0, 20);
}

const readStep = (route: string, path: string): ScenarioStep => ({ does: 'reads', route, path, how: 0 });
