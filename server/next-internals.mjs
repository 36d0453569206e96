// Everything that touches what Next does not document, each with its reason. An upgrade of Next is checked against this
// file; tests/server/next-internals.test.ts tells what is no longer there.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { rawPath } from './raw-path.mjs';

const root = path.resolve(import.meta.dirname, '..');
const require = createRequire(path.join(root, 'package.json'));

/**
 * Next with the settings it was built with: the container has no file of them. Where an action redirects, Next asks
 * itself by HTTP with the cookies of whoever asked, so it is told its port, and an origin of which nothing can be asked.
 */
export function loadNext({ port }) {
  const built = JSON.parse(readFileSync('.next/required-server-files.json', 'utf8'));
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(built.config);
  process.env.__NEXT_PRIVATE_ORIGIN = NO_ORIGIN;
  return require('next')({ dev: false, dir: root, port });
}
const NO_ORIGIN = 'nowhere:';

/** The header by which Next would believe that it asks itself. */
export function stripForwardHeader({ headers }) {
  delete headers['x-action-forwarded'];
}

/** Whether Next can read where the browser's router stands; its own reading throws, and answers with 500. */
export function canReadRouterState(headers) {
  const {
    parseAndValidateFlightRouterState: read,
  } = require('next/dist/server/app-render/parse-and-validate-flight-router-state.js');
  try {
    read(headers['next-router-state-tree']);
    return true;
  } catch {
    return false;
  }
}

/** Next answers whoever asks for this page of its own with an error. */
export function hideErrorPage(request) {
  if (decodeURIComponent(rawPath(request)).startsWith('/_global-error')) request.url = '/_not-found';
}

/** To clients without this header, Next would stream the title after the body. */
export function setDefaultUserAgent({ headers }) {
  headers['user-agent'] ??= 'unknown';
}

/** Next sends the head as soon as it has one; we send it with the first bytes of the body. */
export function delayHeaders(response) {
  response.flushHeaders = () => {};
}

/** A form or argument that Next cannot read it answers with 500. It is one only after an action of ours began. */
export function downgradeFormErrors(response, context) {
  const { writeHead } = response;
  response.writeHead = (status, ...rest) =>
    writeHead.call(response, status === 500 && !context.actionStarted ? 400 : status, ...rest);
}

/** A page of Next has the status 200, whatever it says. */
export function overrideStatus(response, status) {
  const { writeHead } = response;
  response.writeHead = (own, ...rest) => writeHead.call(response, own === 200 ? status : own, ...rest);
}

/** Makes a request for something else into one for a page of ours. */
export function rewriteToPage(request, url) {
  for (const name of Object.keys(request.headers)) {
    if (/^(next-|rsc$|content-(type|length)$|transfer-encoding$)/.test(name)) delete request.headers[name];
  }
  Object.assign(request, { method: 'GET', url });
}

/** How Next tells a browser's script that there is no such action: the script throws what `reaching` knows. */
export function sendActionNotFound(response) {
  response.setHeader('x-nextjs-action-not-found', '1');
  response.writeHead(409, { 'Content-Type': 'text/plain' });
  response.end('There is no such action on this page.\n');
}
