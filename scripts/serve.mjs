// Serves what `next build` made, here and in the container: a small HTTP server around Next's request handler, because
// Next's own neither waits for the database when it stops nor has an answer for every malformed request.
import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';

const root = path.resolve(import.meta.dirname, '..');
const require = createRequire(path.join(root, 'package.json'));
const PATIENCE = 10_000;
const LARGEST = 1024 * 1024;

const HEADERS = {
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; " +
  "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

// The embedded database is a large WebAssembly module: compiled as it is called, it opens in half the time.
setFlagsFromString('--wasm-lazy-compilation');
// As long as there is room, Node lets what nobody needs lie about: of 530 MB under load, 300 were needed.
setFlagsFromString('--heap-growing-percent=40');
// What is young and still needed is little: helpers that are woken for it cost more than they carry.
setFlagsFromString('--no-parallel-scavenge');
process.chdir(root);
letCallsGo();
// Where nobody reads the log any more, there is nobody to be told so.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
process.env.NODE_ENV = 'production';
process.env.NEXT_TELEMETRY_DISABLED = '1';

/** Listens on PORT and HOST, makes the application ready, and only then answers. */
export async function serve() {
  if (process.env.UNTOLD_FIXED_AMBIENT) fixAmbient(process.env);
  const { port, host } = whereToListen();
  const next = loadNext();
  let answer;
  const ready = new Promise((resolve) => (answer = resolve));
  const server = createServer(
    { requestTimeout: 60_000, headersTimeout: 20_000 },
    async (request, response) => {
      const handle = await ready;
      await answered(handle, request, response);
    },
  );
  server.keepAliveTimeout = 65_000;
  await listening(server, port, host);
  stopsOnSignal(server, next);
  await next.prepare();
  answer(next.getRequestHandler());
  const here = addressOf(server);
  // Next makes the application ready for the first who asks, so we ask first.
  if (!(await fetch(`${here}/healthz`)).ok) end('The database does not answer.');
  nothing = await pageOfNothing(here);
  console.log(`Untold is ready at ${process.env.NEXTAUTH_URL || here}`);
}

// React ends every rendering by aborting what it fetched, with an error that nobody reads. The calls that an error
// recorded keep whom they were made on: here a place in Node's queue, through its neighbours there every request that
// was answered beside this one, and those beside these. Under an unbroken load nothing was ever freed. With a text in
// their place, they are let go.
function letCallsGo() {
  const { abort } = AbortController.prototype;
  AbortController.prototype.abort = function (...given) {
    abort.apply(this, given);
    try {
      const { reason } = this.signal;
      reason.stack = String(reason);
    } catch {
      // It was aborted all the same.
    }
  };
}

function addressOf(server) {
  const { address, port, family } = server.address();
  const everywhere = ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(address);
  return `http://${everywhere ? 'localhost' : family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

function whereToListen() {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) end('PORT must be a number from 0 to 65535.');
  return { port, host: process.env.HOST || '127.0.0.1' };
}

// The settings as they were when it was built: the container has no next.config.ts to read.
function loadNext() {
  const built = JSON.parse(readFileSync('.next/required-server-files.json', 'utf8'));
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(built.config);
  return require('next')({ dev: false, dir: root });
}

function listening(server, port, host) {
  return new Promise((resolve) => {
    server.once('error', (error) => {
      if (error.code === 'EADDRINUSE')
        end(`Port ${port} is in use: stop what uses it, or set PORT to another one.`);
      end(`Cannot listen on ${host}, port ${port}: ${error.message}`);
    });
    server.listen(port, host, resolve);
  });
}

async function answered(handle, request, response) {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  if (!request.url.startsWith('/_next/static/')) response.setHeader('Cache-Control', 'private, no-store');
  withoutHearsay(request);
  if (globalThis.untoldFixed) beginMoment(request);
  const wrong = wrongWith(request);
  // Who is still sending when the line is closed hears no answer, so what they send is read to its end.
  if (wrong) return request.once('end', () => say(response, ...wrong)).resume();
  // A page of Next's own, which answers whoever asks for it with an error.
  if (decodeURIComponent(pathOf(request)).startsWith('/_global-error')) request.url = '/_not-found';
  withNonce(request, response);
  const about = whatIsAsked(request);
  if (request.method === 'POST') blameTheForm(response, about);
  // Next sends the head as soon as it has one; we let it go with the first of the words.
  response.flushHeaders = () => {};
  showNothing(response);
  try {
    await asked.run(about, () => handle(request, response));
  } catch (error) {
    console.error(error);
    if (!response.headersSent) say(response, 500, 'Something went wrong.');
    else response.destroy();
  }
}

// Each of these Next would answer with an error of its own making; PostgreSQL keeps no NUL.
function wrongWith(request) {
  const { method, url, headers } = request;
  if (!url.startsWith('/') || !isSpelt(pathOf(request)) || url.includes('%00')) {
    return [400, 'This is not an address.'];
  }
  if (!knowsWhereItIs(headers)) return [400, 'This page asks in a way that nobody understands.'];
  if (['GET', 'HEAD'].includes(method)) return null;
  if (!['POST', 'OPTIONS'].includes(method)) return [405, 'Nothing here is done that way.'];
  if (!cameFromHere(headers)) return [403, 'This did not come from a page of this site.'];
  if (Number(headers['content-length']) > LARGEST) return [413, 'This is too long to be taken in.'];
  const form = /^multipart\/form-data/i.test(headers['content-type'] ?? '');
  return form && !/boundary=[^;\s]/i.test(headers['content-type']) ? [400, 'This is not a form.'] : null;
}

// Next's own reading of where the browser's router stands throws at what it cannot read.
function knowsWhereItIs(headers) {
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

// Whatever Next cannot read of a form or of an action's arguments, it answers with an error of the server. It is one
// only once an action of ours began, which lib/action tells us.
const asked = new AsyncLocalStorage();
globalThis.untoldRequest = () => asked.getStore();
globalThis.untoldActionBegan = () => {
  const request = asked.getStore();
  if (request) request.began = true;
};

/** What is known of a request while it is answered, to ourselves and to lib/still. */
const whatIsAsked = ({ headers }) => ({
  isDocument: headers.rsc === undefined && headers['next-action'] === undefined,
  stills: [],
  began: false,
});

function blameTheForm(response, about) {
  const { writeHead } = response;
  response.writeHead = (status, ...rest) =>
    writeHead.call(response, status === 500 && !about.began ? 400 : status, ...rest);
}

// What is hidden, foreign, gone or never was is answered with these very bytes. Next's own page for it is blank until
// scripts have run, and differs with the address.
let nothing = null;

async function pageOfNothing(here) {
  const page = await (await fetch(`${here}/nothing-is-here/at-all`)).text();
  const bare = page.replace(/<script\b.*?<\/script>|<link[^>]*as="script"[^>]*>| nonce="[^"]*"/gs, '');
  return {
    identity: Buffer.from(bare),
    gzip: gzipSync(bare),
    br: brotliCompressSync(bare),
    deflate: deflateSync(bare),
  };
}

function showNothing(response) {
  const { write, end } = response;
  const isNothing = () =>
    nothing && response.statusCode === 404 && /^text\/html/.test(response.getHeader('Content-Type') ?? '');
  response.write = (...sent) => isNothing() || write.apply(response, sent);
  response.end = (...sent) => {
    if (!isNothing()) return end.apply(response, sent);
    response.write = write;
    const page = nothing[response.getHeader('Content-Encoding') ?? 'identity'];
    return end.call(response, response.req.method === 'HEAD' ? undefined : page);
  };
}

const pathOf = ({ url }) => url.split('?', 1)[0];

function isSpelt(path) {
  try {
    return decodeURIComponent(path) !== '';
  } catch {
    return false;
  }
}

// The actions ask again, and more closely; a browser that names another site gets no further than this.
function cameFromHere({ origin, host, 'x-forwarded-host': forwarded }) {
  if (origin === undefined) return true;
  const own = process.env.NEXTAUTH_URL ? new URL(process.env.NEXTAUTH_URL).host : (forwarded ?? host);
  return URL.canParse(origin) && new URL(origin).host === own;
}

/** Takes away what only a proxy may say where there is none, and says who is at the other end of the line. */
function withoutHearsay(request) {
  const { headers, socket } = request;
  if (process.env.TRUST_PROXY !== '1') {
    for (const name of Object.keys(headers)) {
      if (name === 'forwarded' || name.startsWith('x-forwarded-')) delete headers[name];
    }
  }
  headers['x-untold-address'] = socket.remoteAddress ?? '';
  // To who does not say what they read with, Next would send the title when it comes.
  headers['user-agent'] ??= 'Nobody knows';
}

// Next puts the nonce that it finds in this header of the request on every script that it writes.
function withNonce(request, response) {
  const policy = `script-src 'self' 'nonce-${newNonce()}' 'strict-dynamic'; ${POLICY}`;
  request.headers['content-security-policy'] = policy;
  response.setHeader('Content-Security-Policy', policy);
}

const newNonce = () => (globalThis.untoldFixed ? fixedBytes() : randomBytes(16)).toString('base64');

// The proof of the leak tests compares two processes byte by byte, so both must draw the same ids, times and nonces.
// No installation can do this by mistake: it would have to be on loopback alone and sign its sessions with what is here.
function fixAmbient({
  UNTOLD_FIXED_AMBIENT,
  DATABASE_URL,
  NEXTAUTH_URL,
  NEXTAUTH_SECRET,
  HOST,
  UNTOLD_DEMO,
}) {
  const places = [DATABASE_URL, NEXTAUTH_URL, `http://${HOST || '127.0.0.1'}`];
  const forTests = NEXTAUTH_SECRET === PUBLISHED_SECRET && UNTOLD_DEMO !== '1' && places.every(isLoopback);
  if (!forTests)
    end(
      'UNTOLD_FIXED_AMBIENT makes every id and token of this installation known to anybody, so only the tests may set it.',
    );
  globalThis.untoldFixed = { seed: UNTOLD_FIXED_AMBIENT, moment: 0, drawn: 0 };
}

const PUBLISHED_SECRET = 'a secret that everybody knows, for two worlds';

const isLoopback = (url) =>
  URL.canParse(url) && ['127.0.0.1', '[::1]', 'localhost'].includes(new URL(url).hostname);

// Drawn afresh for each request, so that what one world did before cannot shift what comes after.
function beginMoment({ headers }) {
  const { untoldFixed: fixed } = globalThis;
  fixed.moment = Number(headers['x-untold-moment'] ?? fixed.moment + 1);
  fixed.drawn = 0;
  delete headers['x-untold-moment'];
}

function fixedBytes() {
  const { seed, moment } = globalThis.untoldFixed;
  return createHash('sha256').update(`${seed} ${moment} nonce`).digest().subarray(0, 16);
}

function say(response, status, sentence) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(`${sentence}\n`);
}

function stopsOnSignal(server, next) {
  let stopping = false;
  const stop = async () => {
    // A terminal tells every process of its group, and npm tells us once more.
    if (stopping) return;
    stopping = true;
    // Browsers keep their lines open for what they may ask next; those would keep us, too.
    const hangUp = setInterval(() => server.closeIdleConnections(), 100);
    const impatient = setTimeout(() => server.closeAllConnections(), PATIENCE);
    await new Promise((resolve) => server.close(resolve));
    clearInterval(hangUp);
    clearTimeout(impatient);
    await next.close();
    await globalThis.untoldClose?.();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

function end(sentence) {
  console.error(sentence);
  process.exit(1);
}

if (process.argv[1] === import.meta.filename) await serve();
