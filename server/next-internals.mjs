// Everything that touches what Next does not document, each with its reason. An upgrade of Next is checked against this
// file.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathOf } from './request-path.mjs';

const root = path.resolve(import.meta.dirname, '..');
const require = createRequire(path.join(root, 'package.json'));

/** Next with the settings as they were when it was built: the container has no file of settings to read. */
export function loadNext() {
  const built = JSON.parse(readFileSync('.next/required-server-files.json', 'utf8'));
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(built.config);
  return require('next')({ dev: false, dir: root });
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
  if (decodeURIComponent(pathOf(request)).startsWith('/_global-error')) request.url = '/_not-found';
}

/** To clients without this header, Next would stream the title after the body. */
export function nameTheBrowser({ headers }) {
  headers['user-agent'] ??= 'Nobody knows';
}

/** Next sends the head as soon as it has one; we send it with the first bytes of the body. */
export function holdTheHead(response) {
  response.flushHeaders = () => {};
}

/** A form or argument that Next cannot read it answers with 500. It is one only after an action of ours began. */
export function blameTheForm(response, context) {
  const { writeHead } = response;
  response.writeHead = (status, ...rest) =>
    writeHead.call(response, status === 500 && !context.began ? 400 : status, ...rest);
}
