import type { Scene } from './step-targets';
import { idFor } from '../generate/canaries';
import { personId } from '../generate/ids';
import {
  CONFIRMATION_TOKEN,
  INVITE_TOKEN,
  NO_INVITATIONS_TOKEN,
  UNSUBSCRIBE_TOKEN,
} from '../generate/mail-rows';
import { livePath, watchedKeys } from './live-watch';

type PathBuilder = (scene: Scene) => string;

const PAGE_QUERIES = ['', '?page=2', '?page=1', '?page=x'];
const POST_QUERIES = ['post', 'reply', 'quote', 'edit', 'tend', 'report', 'reported'];

/** An address that puts the question whether to show something. */
const questionQuery = ({ look }: Scene) => `?ask=${look.kind}:${idFor(look.key)}`;

const threadPath: PathBuilder = (scene) => {
  const { path, thread, post, ownPost, of } = scene;
  return `${path}/t/${thread}${of(['', '', '', '?page=2', '?at=new', questionQuery(scene), ...POST_QUERIES.map((name) => `?${name}=${name === 'edit' ? ownPost : post}`)])}`;
};

const COVERS = [idFor('cover here'), idFor('cover foreign'), idFor('never'), 'x'];

/** An address for every route of the build. One that is missing here fails the test by its name. */
export const routePaths: Record<string, PathBuilder> = {
  '/_global-error': () => '/_global-error',
  '/_not-found': ({ about: n }) => `/nowhere/${n}`,
  '/account': () => '/account',
  '/account/mail': ({ of }) => `/account/mail${of(['', '?said=confirmed'])}`,
  '/account/push': () => '/account/push',
  '/account/export/json': () => '/account/export/json',
  '/account/export/markdown': () => '/account/export/markdown',
  '/account/deleted': () => '/account/deleted',
  '/api/auth/[...nextauth]': ({ of }) => `/api/auth/${of(['session', 'csrf', 'callback/oidc'])}`,
  '/clubs/[club]/[reading]': (scene) => `${scene.path}${scene.of([...PAGE_QUERIES, questionQuery(scene)])}`,
  '/clubs/[club]/[reading]/t/[thread]': threadPath,
  '/clubs/[club]/[reading]/p/[post]/reactions': ({ path, post, of }) =>
    `${path}/p/${of([post, post, idFor('never')])}/reactions`,
  '/clubs/[club]/[reading]/about-the-book': ({ path, entry, freshId, of }) =>
    `${path}/about-the-book${of(['', '', `?edit=${entry}`, `?report=${entry}`, `?reported=${entry}`, `?imported=${freshId}`])}`,
  '/clubs/[club]/[reading]/about-the-book/export': ({ path }) => `${path}/about-the-book/export`,
  '/clubs/[club]/[reading]/opened': ({ path, of }) => `${path}/opened${of(['', '', '?brief=1'])}`,
  '/clubs/[club]/[reading]/new': ({ path, thread, of }) => `${path}/new${of(['', '', `?after=${thread}`])}`,
  '/clubs/[club]/[reading]/hindsight': ({ path, of }) => `${path}/hindsight${of(PAGE_QUERIES)}`,
  '/clubs/[club]/[reading]/reviews': (scene) =>
    `${scene.path}/reviews${scene.of(['', questionQuery(scene)])}`,
  '/clubs/[club]/[reading]/reviews/new': ({ path }) => `${path}/reviews/new`,
  '/clubs/[club]/[reading]/reviews/[review]': ({ path, review, of }) =>
    `${path}/reviews/${review}${of(['', '', '?page=2'])}`,
  '/clubs/[club]/[reading]/themes': (scene) =>
    `${scene.path}/themes${scene.of(['', questionQuery(scene), `?report=${scene.entry}`, `?reported=${scene.entry}`])}`,
  '/clubs/[club]/moderation': ({ club, reading, report, of }) =>
    `/clubs/${club}/moderation${of(['', `?reading=${reading}`, `?reading=${reading}&ask=report:${report}&at=${report}`])}`,
  '/clubs/[club]/books/[book]': ({ club, of }) =>
    `/clubs/${club}/books/${idFor(of(['book', 'second book', 'never']))}`,
  '/clubs/[club]/books/[book]/cover': ({ club, of }) =>
    `/clubs/${club}/books/${idFor(of(['book', 'second book', 'never']))}/cover`,
  '/clubs/[club]/books/new': ({ club }) => `/clubs/${club}/books/new`,
  '/clubs/[club]': ({ club }) => `/clubs/${club}`,
  '/clubs/[club]/settings': ({ club }) => `/clubs/${club}/settings`,
  '/clubs/new': () => '/clubs/new',
  '/clubs': ({ of }) => `/clubs${of(PAGE_QUERIES)}`,
  '/covers/[id]': ({ of }) => `/covers/${of(COVERS)}`,
  '/covers/[id]/large': ({ of }) => `/covers/${of(COVERS)}/large`,
  '/confirm/[token]': ({ of }) => `/confirm/${of([CONFIRMATION_TOKEN, 'of-nobody'])}`,
  '/forgotten': () => '/forgotten',
  '/host': () => '/host',
  '/healthz': () => '/healthz',
  '/live': (scene) => livePath(watchedKeys(scene.world), personId(scene.of([0, 0, 1]))),
  '/live/now': (scene) =>
    livePath(watchedKeys(scene.world), personId(scene.of([0, 0, 1]))).replace('/live', '/live/now'),
  '/notices': () => '/notices',
  '/join/[token]': ({ of }) => `/join/${of(['of-nobody', INVITE_TOKEN])}`,
  '/': () => '/',
  '/request-refused': () => '/request-refused',
  '/request-refused/sentence': () => '/request-refused/sentence',
  '/reset/[token]': () => '/reset/of-nobody',
  '/sign-in': ({ path }) => `/sign-in?next=${encodeURIComponent(path)}`,
  '/sign-up': () => '/sign-up',
  '/unsubscribe/[token]': ({ of }) =>
    `/unsubscribe/${of([UNSUBSCRIBE_TOKEN, NO_INVITATIONS_TOKEN, 'of-nobody'])}`,
  '/unsubscribe/[token]/one-click': ({ of }) =>
    `/unsubscribe/${of([UNSUBSCRIBE_TOKEN, 'of-nobody'])}/one-click`,
};
