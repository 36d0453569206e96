import { createHash } from 'node:crypto';
import type { HttpRequest } from '../../helpers/http-client';

type RequestVariant = (path: string, route: string, about: number) => HttpRequest;

const getRequest = (path: string, headers: Record<string, string> = {}): HttpRequest => ({
  method: 'GET',
  path,
  headers,
});

const PREFETCH = 'Next-Router-Prefetch';
const SEGMENT = 'Next-Router-Segment-Prefetch';
const TREE = 'Next-Router-State-Tree';

/** As the router asks: its own headers, and their hash in the address, without which it is sent elsewhere. */
function rscRequest(path: string, headers: Record<string, string> = {}) {
  const told = [PREFETCH, SEGMENT, TREE, 'Next-Url'].map((name) => headers[name] ?? '0').join();
  const hash = createHash('sha256').update(told).digest().subarray(0, 12).toString('base64url');
  const isBare = Object.keys(headers).length === 0;
  return getRequest(`${path}${path.includes('?') ? '&' : '?'}_rsc${isBare ? '' : `=${hash}`}`, {
    RSC: '1',
    ...headers,
  });
}

/** The ways in which a page is asked for: by people, by the framework's router, by those who only look from outside. */
export const requestVariants: Record<string, RequestVariant> = {
  html: (path) => getRequest(path),
  zipped: (path) => getRequest(path, { 'Accept-Encoding': 'gzip' }),
  head: (path) => ({ ...getRequest(path), method: 'HEAD' }),
  crawler: (path) => getRequest(path, { 'User-Agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' }),
  german: (path) => getRequest(path, { 'Accept-Language': 'de-AT, en;q=0.5' }),
  elsewhere: (path) => getRequest(path, { Cookie: 'zone=Pacific%2FChatham' }),
  preview: (path) =>
    getRequest(path, { 'User-Agent': 'Twitterbot/1.0', 'X-Forwarded-Host': 'elsewhere.example' }),
  // Next answers this with its own name for the page, and no page.
  skipped: (path) => getRequest(path, { 'X-Middleware-Prefetch': '1' }),
  rsc: (path) => rscRequest(path),
  prefetch: (path) => rscRequest(path, { [PREFETCH]: '1' }),
  segment: (path, route, about) =>
    rscRequest(path, {
      [PREFETCH]: '1',
      [SEGMENT]: routeSegments(route)[about % routeSegments(route).length]!,
    }),
  forged: (path, route) =>
    rscRequest(path, { [TREE]: encodeURIComponent(JSON.stringify(routerTree(route, path))) }),
};

const routeParts = (route: string) => route.split('/').filter(Boolean);

/** The names by which the router asks for a page piece by piece. */
function routeSegments(route: string): string[] {
  const parts = routeParts(route).map((part) => part.replace(/^\[(.+)\]$/, '$d$$$1'));
  const paths = parts.map((_, at) => `/${parts.slice(0, at + 1).join('/')}`);
  return ['/_tree', '/_index', '/_head', ...paths, `${paths.at(-1) ?? ''}/__PAGE__`];
}

type Tree = [string | [string, string, 'd', null], { children?: Tree }, ...(string | null)[]];

/** Where a browser's router would stand that claims to have everything but the page itself. */
function routerTree(route: string, path: string): Tree {
  const values = path.split('?', 1)[0]!.split('/').filter(Boolean);
  const under = routeParts(route).reduceRight<Tree>(
    (inner, part, at) => [
      /^\[/.test(part) ? [part.slice(1, -1), values[at] ?? '', 'd', null] : part,
      { children: inner },
    ],
    ['__PAGE__', {}, null, 'refetch'],
  );
  return ['', { children: under }];
}
