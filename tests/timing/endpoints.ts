import type { Evening, Person } from '../discussion/evening';
import type { Asked } from '../leaks/asking';
import { byScript } from '../leaks/forms';
import { builtDeeds } from '../server/built';
import { newId } from '@/lib/ambient';

/** What is ahead, or an id of nothing in its place. */
export type About = { thread: string; post: string; answer: string };
type Place = Pick<Evening, 'here' | 'at' | 'ids'>;
type Asking = (place: Place, about: About) => Asked;

const deeds = new Map(builtDeeds().map((deed) => [deed.name, deed.id]));

const reads =
  (path: (at: string, about: About, open: string) => string): Asking =>
  ({ at, ids }, about) => ({ method: 'GET', path: path(at, about, ids.openThread), headers: {} });

const asks = (name: string) => reads((at, { answer }, open) => `${at}/t/${open}?${name}=${answer}`);

const does =
  (name: string, fields: (about: About, open: string) => Record<string, string>): Asking =>
  ({ here, at, ids }, about) =>
    byScript(`${at}/t/${ids.openThread}`, deeds.get(name)!, null, {
      ...here,
      ...fields(about, ids.openThread),
    });

const says = () => ({ source: 'A thought.', requestKey: newId(), parent: '', quote: '' });
const its = ({ thread, post }: About) => ({ thread, post });

const reading: Record<string, Asking> = {
  'its thread': reads((at, { thread }) => `${at}/t/${thread}`),
  'the reading room, asked about it': reads((at, { thread }) => `${at}?thread=${thread}`),
  ...Object.fromEntries(
    ['post', 'reply', 'quote', 'edit', 'report'].map((name) => [`?${name}=`, asks(name)]),
  ),
};

const writing: Record<string, Asking> = {
  'a feeling about it': does('press', ({ post }) => ({ here: '/', react: `${post} love on` })),
  'a post in its thread': does('post', ({ thread }) => ({ ...says(), thread })),
  'a reply to it': does('post', ({ answer: parent }, thread) => ({ ...says(), thread, parent })),
  'a quotation of it': does('post', ({ answer: quote }, thread) => ({ ...says(), thread, quote })),
  'a report of it': does('reportAPost', (about) => ({ ...its(about), reason: 'Unkind.' })),
  'an edit of it': does('saveEdit', (about) => ({
    ...its(about),
    revision: '1',
    source: 'Anew.',
    mark: '7',
  })),
  'a mark for it': does('tendOwnPost', (about) => ({ ...its(about), deed: 'mark', mark: '8' })),
};

const looking: Record<string, Asking> = {
  'a look at it': does('press', ({ post }) => ({ here: '/', look: `post:${post}` })),
};

export type Endpoint = { person: Person; name: string; asking: Asking };
const of = (person: Person, some: Record<string, Asking>): Endpoint[] =>
  Object.entries(some).map(([name, asking]) => ({ person, name, asking }));

/** To a Sealed reader nothing ahead is there; a Marked one may see its cover and look, and nothing else. */
export const endpoints = [...of('sealed', { ...reading, ...writing, ...looking }), ...of('behind', writing)];

/** Who has finished reads the thread, so here the times must differ: it shows that the measure can tell. */
export const controls = of('finished member', { 'its thread': reading['its thread']! });
