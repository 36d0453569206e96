import type { Scene } from './scene';
import { idOf } from './words';

type Path = (scene: Scene) => string;

const asking = ['', '?page=2', '?page=1', '?page=x'];
const about = ['post', 'reply', 'quote', 'edit', 'tend', 'report', 'reported'];

/** An address that puts the question whether to show something. */
const question = ({ look }: Scene) => `?ask=${look.kind}:${idOf(look.key)}`;

const ofAThread: Path = (scene) => {
  const { path, thread, post, ownPost, of } = scene;
  return `${path}/t/${thread}${of(['', '', '', '?page=2', question(scene), ...about.map((name) => `?${name}=${name === 'edit' ? ownPost : post}`)])}`;
};

/** An address for every route of the build. One that is missing here fails the test by its name. */
export const routes: Record<string, Path> = {
  '/_global-error': () => '/_global-error',
  '/_not-found': ({ about: n }) => `/nowhere/${n}`,
  '/account': () => '/account',
  '/account/deleted': () => '/account/deleted',
  '/api/auth/[...nextauth]': ({ of }) => `/api/auth/${of(['session', 'csrf', 'callback/oidc'])}`,
  '/clubs/[club]/[reading]': (scene) => `${scene.path}${scene.of([...asking, question(scene)])}`,
  '/clubs/[club]/[reading]/t/[thread]': ofAThread,
  '/clubs/[club]/[reading]/hindsight': ({ path, of }) => `${path}/hindsight${of(asking)}`,
  '/clubs/[club]/[reading]/reviews': (scene) => `${scene.path}/reviews${scene.of(['', question(scene)])}`,
  '/clubs/[club]/[reading]/themes': (scene) => `${scene.path}/themes${scene.of(['', question(scene)])}`,
  '/clubs/[club]/moderation': ({ club, reading, report, of }) =>
    `/clubs/${club}/moderation${of(['', `?reading=${reading}`, `?reading=${reading}&ask=report:${report}&at=${report}`])}`,
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
