import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Request } from 'autocannon';
import { here, type LongThread, readingId, threadId } from './people';
import { newId } from '@/lib/ambient';

const room = `/clubs/${here.club}/${readingId}`;
const thread = `${room}/t/${threadId}`;

/** What people do: the `nth` request of a run, without who asks. */
export type Operation = { name: string; asked(nth: number): Request };

const reads = (name: string, where: string, headers = {}): Operation => ({
  name,
  asked: () => ({ method: 'GET', path: where, headers }),
});
const zipped = { 'accept-encoding': 'gzip' };

export const pages = {
  thread: reads('a thread, 50 posts', thread),
  threadZipped: reads('a thread, 50 posts, gzip', thread, zipped),
  room: reads('the reading room', room),
  roomZipped: reads('the reading room, gzip', room, zipped),
};

/** A page with nothing on it, the same pages rendered from constants, and from constants whose print is kept. */
export const floors = {
  empty: reads('floor (b): an empty page', '/floors/empty'),
  thread: reads('floor (c): that thread from constants', `/floors/afresh${thread}`),
  threadZipped: reads('floor (c): that thread, gzip', `/floors/afresh${thread}`, zipped),
  room: reads('floor (c): that room from constants', `/floors/afresh${room}`),
  keptThread: reads('floor (d): that thread with its print kept', `/floors${thread}`),
  keptZipped: reads('floor (d): that thread, gzip', `/floors${thread}`, zipped),
  keptRoom: reads('floor (d): that room with its print kept', `/floors${room}`),
};

/** Of the thread of 5,000 posts, where there is one: its ends, and where somebody goes on who read half of it. */
export const longThread = ({ middle, last }: LongThread) => [
  reads('the long thread, page 1', `${thread}?page=1`),
  reads('the long thread, its last page', `${thread}?post=${last}`),
  reads('the long thread, where a post in its middle is', `${thread}?post=${middle}`),
];

/**
 * Moving the bookmark, posting and reacting, as a browser with JavaScript sends them. They write in `threads`; `posts`
 * are on the long one's first page.
 */
export function writing(folder: string, place: number, threads: string[], posts: string[]): Operation[] {
  const actions = actionsOf(folder);
  const sends = (name: string, action: string, where: string, fields: (nth: number) => Fields) => ({
    name,
    asked: (nth: number) => form(where, actions(action), { ...here, ...fields(nth) }),
  });
  const words = { source: 'Somebody says something about a house by the sea.', parent: '', quote: '' };
  return [
    sends('moving the bookmark', 'moveMyBookmark', room, (nth) => ({
      readThrough: String(place + (Math.floor(nth / 16) % 2)),
    })),
    sends('posting', 'post', thread, (nth) => ({
      ...words,
      thread: threads[nth % threads.length]!,
      mark: String(place),
      requestKey: newId(),
    })),
    sends('reacting', 'press', thread, (nth) => ({
      here: thread,
      react: `${posts[Math.floor(nth / 16) % posts.length]} love ${Math.floor(nth / 16 / posts.length) % 2 ? 'off' : 'on'}`,
    })),
  ];
}

type Fields = Record<string, string>;
const BOUNDARY = 'of-the-bench';
const STATE = { errors: {}, message: null, done: null, typed: {}, go: null, focus: null, other: {} };

function form(where: string, action: string, fields: Fields): Request {
  const part = ([name, value]: [string, string]) =>
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const parts = Object.entries(fields).map(([name, value]) => part([`_1_${name}`, value]));
  const headers = {
    'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
    'next-action': action,
    accept: 'text/x-component',
    origin: 'http://localhost',
  };
  const body = `${parts.join('')}${part(['0', JSON.stringify([STATE, '$K1'])])}--${BOUNDARY}--\r\n`;
  return { method: 'POST', path: where, headers, body };
}

/** The id that the build gave an action. */
function actionsOf(folder: string) {
  const manifest = path.join(folder, '.next/server/server-reference-manifest.json');
  const { node } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    node: Record<string, { exportedName: string }>;
  };
  return (wanted: string) => {
    const found = Object.entries(node).find(([, { exportedName }]) => exportedName === wanted);
    if (!found) throw new Error(`The build has no action ${wanted}.`);
    return found[0];
  };
}
