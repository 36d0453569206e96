import type { HttpRequest } from '../../helpers/http-client';
import { pageParams, possibleNames } from '../../helpers/source-inputs';
import { findCanaries, idFor } from '../generate/canaries';
import { cookieDrivers, headerDrivers, paramDrivers, transportHeaders } from './declared-inputs';
import type { Scene } from './step-targets';

export type Forgery = {
  params: [string, string][];
  headers: [string, string][];
  cookies: [string, string][];
};

/** Names that nobody declared, and that somebody could begin to read. */
const COMMON =
  'through from to place since until before after upto mark readThrough chapter at as user reader member role preview draft ' +
  'debug all show open reveal hidden count total posts unread seen last latest cursor offset limit size sort order by q ' +
  'search filter tab view mode focus highlight thread post version revision lang zone time now date id key ref utm_source';

let allNames: string[] | undefined;

function undeclaredNames(declared: string[]): string[] {
  // The sources are read once.
  allNames ??= [...new Set([...possibleNames(), ...COMMON.split(' ')])];
  return allNames.filter((name) => !declared.includes(name));
}

/** What the page of a route reads of its address. */
function paramsOf(route: string): string[] {
  pages ??= pageParams();
  return pages.get(`app${route === '/' ? '' : route}/page.tsx`) ?? ['callbackUrl'];
}
let pages: ReturnType<typeof pageParams> | undefined;

const STANDARD_HEADERS: Record<string, string> = {
  'If-Modified-Since': 'Thu, 01 May 2025 00:00:00 GMT',
  'If-None-Match': '"1", W/"1"',
  Range: 'bytes=0-99',
  Accept: '*/*',
  Purpose: 'prefetch',
  'X-Requested-With': 'XMLHttpRequest',
  'Save-Data': 'on',
};
const isUndeclaredHeader = (name: string) =>
  !Object.hasOwn(headerDrivers, name) &&
  !transportHeaders.includes(name) &&
  !/^(next-|cookie$|host$|connection$|expect$|upgrade$|te$|trailer$|keep-alive$|date$)/.test(name);

/** The kinds of values: places, ids, words and numbers from ahead. */
const VALUES: Record<string, (scene: Scene) => string> = {
  place: ({ world }) => String(world.chapters),
  beginning: () => '0',
  post: ({ aheadPost }) => idFor(aheadPost),
  item: ({ aheadPost }) => `post:${idFor(aheadPost)}`,
  person: ({ person }) => person,
  word: ({ aheadWords }) => findCanaries(aheadWords)[0] ?? 'x',
  number: ({ about }) => ['1', '51', '9999', '-1'][about % 4]!,
  date: () => '2025-06-01T00:00:00Z',
  switch: () => 'on',
};

/** Bytes of one forgery, well below the 16 KiB that a server takes for all the headers of a request. */
const FORGERY_BYTES = 8_000;

/** As many of the names as fit with this value, from a place on that another forgery moves; all, if they fit. */
function fittingNames(names: string[], value: string, about: number): string[] {
  // About is below a hundred, and there are more names.
  const first = Math.floor((about / 100) * names.length);
  let bytes = 0;
  return [...names.slice(first), ...names.slice(0, first)].filter(
    (name) => (bytes += name.length + encodeURIComponent(value).length + ': \r\n'.length) <= FORGERY_BYTES,
  );
}

/** What is sent beside a request that nothing reads: under all undeclared names, or under one of them. */
export function forgeryFor(route: string, scene: Scene): Forgery {
  const { about } = scene;
  const others = Object.values(VALUES);
  // Every other time the place: it is what a page could take for the reader's.
  const value = (about % 8 < 4 ? VALUES.place! : others[about % others.length]!)(scene);
  const forged = (names: string[]): [string, string][] =>
    (about % 5 === 0 ? [names[about % names.length]!] : fittingNames(names, value, about)).map((name) => [
      name,
      value,
    ]);
  const none: Forgery = { params: [], headers: [], cookies: [] };
  const undeclared = (drivers: object) => undeclaredNames(Object.keys(drivers));
  if (about % 4 < 2) return { ...none, params: forged(undeclaredNames(paramsOf(route))) };
  if (about % 4 === 2) {
    const names = undeclared(headerDrivers)
      .map((name) => name.toLowerCase())
      .filter(isUndeclaredHeader);
    return {
      ...none,
      headers: [
        ...forged([...names, ...names.map((name) => `x-${name}`)]),
        ...Object.entries(STANDARD_HEADERS),
      ],
    };
  }
  return { ...none, cookies: forged(undeclared({ ...cookieDrivers, 'next-auth.session-token': 1 })) };
}

/** What is sent under one declared name, of the address, the headers or the cookies. */
export function declaredFor(route: string, scene: Scene): Forgery {
  const { about, of } = scene;
  const none: Forgery = { params: [], headers: [], cookies: [] };
  const drawn = (name: string, drivers: typeof paramDrivers): [string, string][] => [
    [name, of(drivers[name]!(scene), 1)],
  ];
  const params = paramsOf(route);
  const some = (drivers: object) => Object.keys(drivers)[about % Object.keys(drivers).length]!;
  if (about % 2 === 0 && params.length > 0) return { ...none, params: drawn(of(params), paramDrivers) };
  return about % 4 === 1
    ? { ...none, headers: drawn(some(headerDrivers), headerDrivers) }
    : { ...none, cookies: drawn(some(cookieDrivers), cookieDrivers) };
}

/** The request with all that beside it. */
export function withForgery(
  { path, headers, ...request }: HttpRequest,
  { params, headers: added, cookies }: Forgery,
): HttpRequest {
  const query = new URLSearchParams(params).toString();
  const jar = cookies.map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const cookie = [...(headers.Cookie ? [headers.Cookie] : []), ...jar].join('; ');
  return {
    ...request,
    path: query ? `${path}${path.includes('?') ? '&' : '?'}${query}` : path,
    headers: { ...Object.fromEntries(added), ...headers, ...(cookie && { Cookie: cookie }) },
  };
}
