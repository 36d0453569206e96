import type { PermissionFixture, Person } from '../permissions/fixture';
import type { HttpRequest } from '../helpers/http-client';
import { scriptRequest } from '../helpers/action-requests';
import { buildActions } from '../helpers/built-actions';
import { newId } from '@/lib/clock-and-ids';

/** What is ahead, or an id of nothing in its place. */
export type ItemIds = { thread: string; post: string; answer: string };
type ReadingTarget = Pick<PermissionFixture, 'here' | 'at' | 'ids'>;
type RequestBuilder = (place: ReadingTarget, about: ItemIds) => HttpRequest;

const actionIds = new Map(buildActions().map((deed) => [deed.name, deed.id]));

const readRequest =
  (path: (at: string, about: ItemIds, open: string) => string): RequestBuilder =>
  ({ at, ids }, about) => ({ method: 'GET', path: path(at, about, ids.openThread), headers: {} });

const queryRequest = (name: string) =>
  readRequest((at, { answer }, open) => `${at}/t/${open}?${name}=${answer}`);

const actionRequest =
  (name: string, fields: (about: ItemIds, open: string) => Record<string, string>): RequestBuilder =>
  ({ here, at, ids }, about) =>
    scriptRequest(`${at}/t/${ids.openThread}`, actionIds.get(name)!, null, {
      ...here,
      ...fields(about, ids.openThread),
    });

const postFields = () => ({ source: 'A thought.', requestKey: newId(), parent: '', quote: '' });
const postIds = ({ thread, post }: ItemIds) => ({ thread, post });

const readEndpoints: Record<string, RequestBuilder> = {
  'its thread': readRequest((at, { thread }) => `${at}/t/${thread}`),
  'the reading room, asked about it': readRequest((at, { thread }) => `${at}?thread=${thread}`),
  ...Object.fromEntries(
    ['post', 'reply', 'quote', 'edit', 'report'].map((name) => [`?${name}=`, queryRequest(name)]),
  ),
};

const writeEndpoints: Record<string, RequestBuilder> = {
  'a feeling about it': actionRequest('itemAction', ({ post }) => ({ here: '/', react: `${post}:love:on` })),
  'a post in its thread': actionRequest('createReplyAction', ({ thread }) => ({ ...postFields(), thread })),
  'a reply to it': actionRequest('createReplyAction', ({ answer: parent }, thread) => ({
    ...postFields(),
    thread,
    parent,
  })),
  'a quotation of it': actionRequest('createReplyAction', ({ answer: quote }, thread) => ({
    ...postFields(),
    thread,
    quote,
  })),
  'a report of it': actionRequest('reportPostAction', (about) => ({ ...postIds(about), reason: 'Unkind.' })),
  'an edit of it': actionRequest('editPostAction', (about) => ({
    ...postIds(about),
    revision: '1',
    source: 'Anew.',
    mark: '7',
  })),
  'a mark for it': actionRequest('manageOwnPostAction', (about) => ({
    ...postIds(about),
    deed: 'mark',
    mark: '8',
  })),
};

const lookEndpoints: Record<string, RequestBuilder> = {
  'a look at it': actionRequest('itemAction', ({ post }) => ({ here: '/', look: `post:${post}` })),
};

export type Endpoint = { person: Person; name: string; request: RequestBuilder };
const endpointsFor = (person: Person, some: Record<string, RequestBuilder>): Endpoint[] =>
  Object.entries(some).map(([name, asking]) => ({ person, name, request: asking }));

/** To a Sealed reader nothing ahead is there; a Marked one may see its cover and look, and nothing else. */
export const endpoints = [
  ...endpointsFor('sealed', { ...readEndpoints, ...writeEndpoints, ...lookEndpoints }),
  ...endpointsFor('behind', writeEndpoints),
];

/** Who has finished reads the thread, so here the times must differ: it shows that the measure can tell. */
export const controls = endpointsFor('finished member', { 'its thread': readEndpoints['its thread']! });
