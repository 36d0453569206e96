import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../permissions/fixture';
import { scriptRequest } from '../helpers/action-requests';
import { pathOfRoute, buildActions } from '../helpers/built-actions';
import { startServedApp, type ServedApp } from '../helpers/served-app';
import { lookProof } from '../helpers/look-proof';
import { newId } from '@/lib/clock-and-ids';

// A proxy that goes round hands a reader's next request to the other process. Whatever one has done holds there.

let app: ServedApp;
let processes: Pick<ServedApp, 'send' | 'get'>[];

beforeAll(async () => {
  app = await startServedApp({ directly: true });
  processes = [app, await app.startProcess()];
});
afterAll(() => app?.stop());

const actions = new Map(buildActions().map((deed) => [deed.name, deed]));
let turn = 0;
const nextProcess = () => processes[turn++ % processes.length]!;

function sendAction(person: Person, name: string, fields: Record<string, string>) {
  const { id, routes } = actions.get(name)!;
  return nextProcess().send(person, scriptRequest(pathOfRoute(app.evening, routes[0]!), id, null, fields));
}
const sendReadingAction = (person: Person, name: string, fields: Record<string, string>) =>
  sendAction(person, name, { ...app.evening.here, ...fields });
const readPage = async (person: Person, path: string) =>
  (await nextProcess().get(person, path)).body.toString();
const threadPath = () => `${app.evening.at}/t/${app.evening.ids.openThread}`;

test('a bookmark that one moved is moved at the other, and undone there', async () => {
  const { at } = app.evening;

  await sendReadingAction('behind', 'moveBookmarkAction', { readThrough: '4' });
  expect(await readPage('behind', at)).toContain('You’ve finished chapter 4');

  await sendReadingAction('behind', 'undoMoveAction', {});
  expect(await readPage('behind', at)).toContain('You’ve finished chapter 3');
});

test('what one has printed is printed anew at both when somebody feels something', async () => {
  const { openPost } = app.evening.ids;
  const felt = /:moved:off" aria-pressed="true"/;
  for (const _ of processes) expect(await readPage('finished member', threadPath())).not.toMatch(felt);

  await sendReadingAction('finished member', 'itemAction', {
    here: threadPath(),
    react: `${openPost}:moved:on`,
  });

  for (const _ of processes) expect(await readPage('finished member', threadPath())).toMatch(felt);
});

test('what was written by way of one is read at the other, and gone when it was removed', async () => {
  const says = { source: 'Said by one.', mark: '1', requestKey: newId(), parent: '', quote: '' };
  await sendReadingAction('author', 'createReplyAction', { thread: app.evening.ids.openThread, ...says });
  for (const _ of processes)
    expect(await readPage('finished member', threadPath())).toContain('Said by one.');

  const id = /id="p-([0-9a-f-]+)"(?:(?!id="p-).)*Said by one\./s.exec(
    await readPage('author', threadPath()),
  )![1]!;
  await sendReadingAction('author', 'manageOwnPostAction', {
    thread: app.evening.ids.openThread,
    post: id,
    deed: 'remove',
  });
  for (const _ of processes)
    expect(await readPage('finished member', threadPath())).not.toContain('Said by one.');
});

test('what somebody looked at and covered again by way of one is covered at both', async () => {
  const { aside } = app.evening.ids;
  const look = `aside:${aside}`;
  const { looker } = app.evening.people;
  await sendReadingAction('looker', 'itemAction', {
    here: threadPath(),
    look,
    asked: lookProof(looker, look),
  });
  for (const _ of processes) expect(await readPage('looker', threadPath())).toContain('canaryAside');

  await sendReadingAction('looker', 'itemAction', { here: threadPath(), cover: aside });
  for (const _ of processes) expect(await readPage('looker', threadPath())).not.toContain('canaryAside');
});

test('both count together how often a password was tried', async () => {
  const guess = { email: 'nobody@untold.example', password: 'a guess', next: '/' };
  const told = [];
  for (let tries = 0; tries < 11; tries += 1)
    told.push((await sendAction('anonymous', 'signInAction', guess)).body.toString());

  expect(told.filter((answer) => answer.includes('too many tries'))).toHaveLength(1);
});

test('who signs out by way of one is signed out at the other', async () => {
  await sendAction('moderator behind', 'signOutAction', {});

  for (const _ of processes)
    expect((await nextProcess().get('moderator behind', app.evening.at)).status).toBe(307);
});
