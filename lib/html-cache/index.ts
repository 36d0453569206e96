import 'server-only';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createElement, type ReactNode } from 'react';
import { LRUCache } from 'lru-cache';

// Within a page's own rendering React offers no printing, so it is asked as any program of Node would ask it.
const require = createRequire(path.resolve(/* turbopackIgnore: true */ process.cwd(), 'package.json'));
const { renderToStaticMarkup } = require('react-dom/server') as typeof import('react-dom/server');

/** The static HTML of a component depends on its props alone, and those are plain: no function, nothing that is awaited. */
type Component<P> = (props: P) => ReactNode;

// Kept under all that went into it, so that nobody is given what was made from anything else: not under an address,
// a name, or what somebody says of themselves.
const cache = new LRUCache<string, string>({
  maxSize: 32_000_000,
  // In bytes: a text with a single letter beyond Latin has two for each of its letters.
  sizeCalculation: (html, key) => 2 * (html.length + key.length),
});

/** The HTML of a component, for what never changes in a browser. */
export function renderCached<P extends object>(name: string, component: Component<P>, props: P): string {
  const key = `${name} ${JSON.stringify(props)}`;
  const cached = cache.get(key);
  if (cached !== undefined) return cached;
  const html = flattenString(renderToStaticMarkup(createElement(component, props)));
  cache.set(key, html);
  return html;
}

// What was put together from a thousand pieces is kept as these, and walked through again at each use.
const flattenString = (text: string) => Buffer.from(text).toString();

// What a page's own script needs of its markup is sent beside it a second time, but for what a document brings along:
// server/request-context.mjs keeps it with the request until the document is written.
type Request = { isDocument: boolean; staticPieces: string[] };
const server = globalThis as typeof globalThis & { untoldRequest?: () => Request | undefined };

/** Puts HTML aside for the document that this request is answered with; null when it is answered with something else. */
export function deferToDocument(html: string): number | null {
  const request = server.untoldRequest?.();
  return request?.isDocument ? request.staticPieces.push(html) - 1 : null;
}
