import { createHash } from 'node:crypto';
import type { Asked } from './asking';

type Way = (path: string, route: string, about: number) => Asked;

const get = (path: string, headers: Record<string, string> = {}): Asked => ({ method: 'GET', path, headers });

const PREFETCH = 'Next-Router-Prefetch';
const SEGMENT = 'Next-Router-Segment-Prefetch';
const TREE = 'Next-Router-State-Tree';

/** As the router asks: its own headers, and their hash in the address, without which it is sent elsewhere. */
function rsc(path: string, headers: Record<string, string> = {}) {
  const told = [PREFETCH, SEGMENT, TREE, 'Next-Url'].map((name) => headers[name] ?? '0').join();
  const hash = createHash('sha256').update(told).digest().subarray(0, 12).toString('base64url');
  const isBare = Object.keys(headers).length === 0;
  return get(`${path}${path.includes('?') ? '&' : '?'}_rsc${isBare ? '' : `=${hash}`}`, {
    RSC: '1',
    ...headers,
  });
}

/** The ways in which a page is asked for: by people, by the framework's router, by those who only look from outside. */
export const ways: Record<string, Way> = {
  html: (path) => get(path),
  zipped: (path) => get(path, { 'Accept-Encoding': 'gzip' }),
  head: (path) => ({ ...get(path), method: 'HEAD' }),
  crawler: (path) => get(path, { 'User-Agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' }),
  german: (path) => get(path, { 'Accept-Language': 'de-AT, en;q=0.5' }),
  elsewhere: (path) => get(path, { Cookie: 'zone=Pacific%2FChatham' }),
  preview: (path) => get(path, { 'User-Agent': 'Twitterbot/1.0', 'X-Forwarded-Host': 'elsewhere.example' }),
  rsc: (path) => rsc(path),
  prefetch: (path) => rsc(path, { [PREFETCH]: '1' }),
  segment: (path, route, about) =>
    rsc(path, {
      [PREFETCH]: '1',
      [SEGMENT]: segmentsOf(route)[about % segmentsOf(route).length]!,
    }),
  forged: (path, route) => rsc(path, { [TREE]: encodeURIComponent(JSON.stringify(treeOf(route, path))) }),
};

const partsOf = (route: string) => route.split('/').filter(Boolean);

/** The names by which the router asks for a page piece by piece. */
function segmentsOf(route: string): string[] {
  const parts = partsOf(route).map((part) => part.replace(/^\[(.+)\]$/, '$d$$$1'));
  const paths = parts.map((_, at) => `/${parts.slice(0, at + 1).join('/')}`);
  return ['/_tree', '/_index', '/_head', ...paths, `${paths.at(-1) ?? ''}/__PAGE__`];
}

type Tree = [string | [string, string, 'd', null], { children?: Tree }, ...(string | null)[]];

/** Where a browser's router would stand that claims to have everything but the page itself. */
function treeOf(route: string, path: string): Tree {
  const values = path.split('?', 1)[0]!.split('/').filter(Boolean);
  const under = partsOf(route).reduceRight<Tree>(
    (inner, part, at) => [
      /^\[/.test(part) ? [part.slice(1, -1), values[at] ?? '', 'd', null] : part,
      { children: inner },
    ],
    ['__PAGE__', {}, null, 'refetch'],
  );
  return ['', { children: under }];
}
