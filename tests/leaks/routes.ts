import type { Scene } from './scene';

type Path = (scene: Scene) => string;

const asking = ['', '?page=2', '?page=1', '?page=x'];
const about = ['post', 'reply', 'quote', 'edit', 'tend', 'report', 'reported'];

const ofAThread: Path = ({ path, thread, post, ownPost, of }) =>
  `${path}/t/${thread}${of(['', '', '', '?page=2', ...about.map((name) => `?${name}=${name === 'edit' ? ownPost : post}`)])}`;

/** An address for every route of the build. One that is missing here fails the test by its name. */
export const routes: Record<string, Path> = {
  '/_global-error': () => '/_global-error',
  '/_not-found': ({ about: n }) => `/nowhere/${n}`,
  '/account': () => '/account',
  '/api/auth/[...nextauth]': ({ of }) => `/api/auth/${of(['session', 'csrf', 'callback/oidc'])}`,
  '/clubs/[club]/[reading]': ({ path, of }) => `${path}${of(asking)}`,
  '/clubs/[club]/[reading]/t/[thread]': ofAThread,
  '/clubs/[club]/[reading]/hindsight': ({ path, of }) => `${path}/hindsight${of(asking)}`,
  '/clubs/[club]/[reading]/reviews': ({ path }) => `${path}/reviews`,
  '/clubs/[club]/[reading]/themes': ({ path }) => `${path}/themes`,
  '/clubs/[club]/moderation': ({ club, reading, of }) =>
    `/clubs/${club}/moderation${of(['', `?reading=${reading}`])}`,
  '/clubs/[club]': ({ club }) => `/clubs/${club}`,
  '/clubs/[club]/settings': ({ club }) => `/clubs/${club}/settings`,
  '/clubs/new': () => '/clubs/new',
  '/clubs': ({ of }) => `/clubs${of(asking)}`,
  '/healthz': () => '/healthz',
  '/join/[token]': () => '/join/of-nobody',
  '/': () => '/',
  '/refused': () => '/refused',
  '/refused/sentence': () => '/refused/sentence',
  '/reset/[token]': () => '/reset/of-nobody',
  '/sign-in': ({ path }) => `/sign-in?next=${encodeURIComponent(path)}`,
  '/sign-up': () => '/sign-up',
};
