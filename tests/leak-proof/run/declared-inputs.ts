import { idFor } from '../generate/canaries';
import { personId } from '../generate/ids';
import { watchedKeys } from './live-watch';
import type { Scene } from './step-targets';

/** What is sent under a name that the sources read. One that is missing fails tests/architecture/inputs.test.ts by its name. */
type Driver = (scene: Scene) => readonly string[];
type Drivers = Record<string, Driver>;

const itemId: Driver = ({ post, thread, report }) => [post, thread, report, idFor('never')];
const itemKey: Driver = ({ look, post, thread, report }) => [
  `${look.kind}:${idFor(look.key)}`,
  `post:${post}`,
  `thread:${thread}`,
  `report:${report}`,
];
const localPath: Driver = ({ path, thread }) => [
  '/',
  path,
  `${path}/t/${thread}`,
  'https://elsewhere.example/',
];

/** Search parameters, by name. */
export const paramDrivers: Drivers = {
  // What a search found, with which the form for a new book begins.
  title: ({ aheadWords }) => ['The Lamp', aheadWords.slice(0, 200)],
  author: () => ['Somebody'],
  year: () => ['1999', 'x'],
  isbns: () => ['9780141182636,0141182636', 'x'],
  cover: ({ place }) => [String(place), '12'],
  page: ({ place }) => ['2', '1', 'x', '-1', '9999', String(place + 1)],
  opened: () => ['1', 'x'],
  brief: () => ['1', 'x'],
  ask: itemKey,
  at: (scene) => [...itemId(scene), 'new'],
  after: ({ thread }) => [thread, idFor('never')],
  book: ({ world }) => [idFor('book'), idFor('second book'), idFor(`book ${world.chapters}`)],
  callbackUrl: localPath,
  edit: (scene) => [...itemId(scene), scene.entry, scene.proposal],
  error: () => ['csrf', 'Configuration'],
  imported: itemId,
  next: localPath,
  post: itemId,
  place: ({ place, world }) => ['0', '1', String(place), String(world.chapters), 'x'],
  quote: itemId,
  reading: ({ reading, first }) => [reading, first, idFor('never')],
  reply: itemId,
  report: (scene) => [...itemId(scene), scene.entry],
  reported: (scene) => [...itemId(scene), scene.entry],
  sort: () => ['new', 'chapter', 'latest', 'x'],
  said: () => ['confirmed', 'deleted', 'reset', 'outside', 'cookies', 'closed'],
  tend: itemId,
  theme: (scene) => [...itemId(scene), scene.entry],
  watch: ({ club, reading, thread, world }) => [
    watchedKeys(world).join(','),
    `${club}/${reading}/1/${thread}`,
    `${club}/${reading}/2,${club}/x`,
  ],
  who: ({ person }) => [personId(0), person, 'x'],
};

/** Headers, by name. Those of the framework and of the connection are driven by `requestVariants` and by Node's own client. */
export const headerDrivers: Drivers = {
  'accept-language': () => ['de', 'en;q=0', 'xx'],
  'content-security-policy': () => ["default-src 'self'"],
  'next-action': ({ post }) => [post.replaceAll('-', '')],
  origin: () => ['https://elsewhere.example'],
  referer: ({ path, thread }) => [`http://localhost${path}/t/${thread}`],
  'sec-fetch-site': () => ['cross-site', 'none'],
  'user-agent': () => ['Twitterbot/1.0', 'x'],
  'x-action-forwarded': () => ['1'],
  'x-forwarded-for': () => ['10.0.0.9'],
  'x-forwarded-proto': () => ['https'],
  'x-untold-address': () => ['10.0.0.9'],
};

/** Headers of every request that `requestVariants`, the forms and Node's client send themselves. */
export const transportHeaders = [
  'content-length',
  'content-type',
  'cookie',
  'host',
  'next-router-state-tree',
  'rsc',
  'transfer-encoding',
  'x-untold-moment',
  'x-untold-tick',
];

/** Cookies, by name. The session's is that of each request. */
export const cookieDrivers: Drivers = {
  '__Host-language': () => ['de'],
  '__Host-zone': () => ['Asia/Kathmandu'],
  '__Host-theme': () => ['dark'],
  '__Host-size': () => ['large'],
  '__Host-keys': () => ['off'],
  language: () => ['de', 'xx'],
  zone: () => ['Pacific/Chatham', 'Asia/Kathmandu', 'Mars/Base'],
  theme: () => ['dark', 'x'],
  size: () => ['large', 'x'],
  keys: () => ['off', 'x'],
  'untold-device': ({ person }) => [`${person}.x`],
  'next-auth.csrf-token': () => ['x|x'],
  'next-auth.callback-url': ({ path }) => [`http://localhost${path}`, 'x'],
};

/** Cookies whose names the sources compute, and the names that come of it. */
export const computedCookies: Record<string, string[]> = {
  'sessionCookieName()': ['next-auth.session-token'],
  'deviceCookieName()': ['untold-device'],
  'csrfCookieName()': ['next-auth.csrf-token'],
  'callbackCookieName()': ['next-auth.callback-url'],
  '`__Host-${name}`': ['__Host-theme', '__Host-size', '__Host-keys'],
  name: ['theme', 'size', 'keys'],
};
