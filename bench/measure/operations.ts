import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Request } from 'autocannon';
import { readingFields, readingId, threadId } from '../setup/bench-constants';
import type { LongThread } from '../setup/reader-sessions';
import { newId } from '@/lib/clock-and-ids';

const room = `/clubs/${readingFields.club}/${readingId}`;
const thread = `${room}/t/${threadId}`;

/** What people do: the `nth` request of a run, without who asks. */
export type Operation = { name: string; request(nth: number): Request };

const readOperation = (name: string, where: string, headers = {}): Operation => ({
  name,
  request: () => ({ method: 'GET', path: where, headers }),
});
const GZIP = { 'accept-encoding': 'gzip' };

export const pages = {
  thread: readOperation('a thread, 50 posts', thread),
  threadZipped: readOperation('a thread, 50 posts, gzip', thread, GZIP),
  room: readOperation('the reading room', room),
  roomZipped: readOperation('the reading room, gzip', room, GZIP),
};

/** A page with nothing on it, the same pages rendered from constants, and from constants whose static HTML is cached. */
export const floors = {
  empty: readOperation('floor (b): an empty page', '/floors/empty'),
  thread: readOperation('floor (c): that thread from constants', `/floors/afresh${thread}`),
  threadZipped: readOperation('floor (c): that thread, gzip', `/floors/afresh${thread}`, GZIP),
  room: readOperation('floor (c): that room from constants', `/floors/afresh${room}`),
  keptThread: readOperation('floor (d): that thread with its print kept', `/floors${thread}`),
  keptZipped: readOperation('floor (d): that thread, gzip', `/floors${thread}`, GZIP),
  keptRoom: readOperation('floor (d): that room with its print kept', `/floors${room}`),
};

/** Of the thread of 5,000 posts, where there is one: its ends, and where somebody goes on who read half of it. */
export const longThread = ({ middle, last }: LongThread) => [
  readOperation('the long thread, page 1', `${thread}?page=1`),
  readOperation('the long thread, its last page', `${thread}?post=${last}`),
  readOperation('the long thread, where a post in its middle is', `${thread}?post=${middle}`),
];

/**
 * Moving the bookmark, posting and reacting, as a browser with JavaScript sends them. They write in `threads`; `posts`
 * are on the long one's first page.
 */
export function writeOperations(
  folder: string,
  place: number,
  threads: string[],
  posts: string[],
): Operation[] {
  const actions = loadActionIds(folder);
  const writeOperation = (name: string, action: string, where: string, fields: (nth: number) => Fields) => ({
    name,
    request: (nth: number) => actionRequest(where, actions(action), { ...readingFields, ...fields(nth) }),
  });
  const draft = { source: 'Somebody says something about a house by the sea.', parent: '', quote: '' };
  return [
    writeOperation('moving the bookmark', 'moveBookmarkAction', room, (nth) => ({
      readThrough: String(place + (Math.floor(nth / 16) % 2)),
    })),
    writeOperation('posting', 'createReplyAction', thread, (nth) => ({
      ...draft,
      thread: threads[nth % threads.length]!,
      mark: String(place),
      requestKey: newId(),
    })),
    writeOperation('reacting', 'itemAction', thread, (nth) => ({
      here: thread,
      react: `${posts[Math.floor(nth / 16) % posts.length]}:love:${Math.floor(nth / 16 / posts.length) % 2 ? 'off' : 'on'}`,
    })),
  ];
}

type Fields = Record<string, string>;
const BOUNDARY = 'of-the-bench';
const INITIAL_STATE = {
  fieldErrors: {},
  formError: null,
  success: null,
  values: {},
  redirectTo: null,
  focusId: null,
  extra: {},
};

function actionRequest(where: string, action: string, fields: Fields): Request {
  const part = ([name, value]: [string, string]) =>
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const parts = Object.entries(fields).map(([name, value]) => part([`_1_${name}`, value]));
  const headers = {
    'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
    'next-action': action,
    accept: 'text/x-component',
    origin: 'http://localhost',
  };
  const body = `${parts.join('')}${part(['0', JSON.stringify([INITIAL_STATE, '$K1'])])}--${BOUNDARY}--\r\n`;
  return { method: 'POST', path: where, headers, body };
}

/** The id that the build gave an action. */
function loadActionIds(folder: string) {
  const manifest = path.join(folder, '.next/server/server-reference-manifest.json');
  const { node } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    node: Record<string, { exportedName: string }>;
  };
  return (name: string) => {
    const found = Object.entries(node).find(([, { exportedName }]) => exportedName === name);
    if (!found) throw new Error(`The build has no action ${name}.`);
    return found[0];
  };
}
