import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../discussion/evening';
import { byScript } from '../leaks/forms';
import { addressIn, builtDeeds } from './built';
import { aServedEvening, type ServedEvening } from './house';
import { askedBefore } from '../support/asked';
import { newId } from '@/lib/ambient';

// A proxy that goes round hands a reader's next request to the other process. Whatever one has done holds there.

let house: ServedEvening;
let processes: Pick<ServedEvening, 'asks' | 'reads'>[];

beforeAll(async () => {
  house = await aServedEvening({ directly: true });
  processes = [house, await house.opens()];
});
afterAll(() => house?.stop());

const deeds = new Map(builtDeeds().map((deed) => [deed.name, deed]));
let turns = 0;
const next = () => processes[turns++ % processes.length]!;

function does(person: Person, name: string, fields: Record<string, string>) {
  const { id, routes } = deeds.get(name)!;
  return next().asks(person, byScript(addressIn(house.evening, routes[0]!), id, null, fields));
}
const inReading = (person: Person, name: string, fields: Record<string, string>) =>
  does(person, name, { ...house.evening.here, ...fields });
const reads = async (person: Person, path: string) => (await next().reads(person, path)).body.toString();
const thread = () => `${house.evening.at}/t/${house.evening.ids.openThread}`;

test('a bookmark that one moved is moved at the other, and undone there', async () => {
  const { at } = house.evening;

  await inReading('behind', 'moveMyBookmark', { readThrough: '4' });
  expect(await reads('behind', at)).toContain('You’ve finished chapter 4');

  await inReading('behind', 'undoMyMove', {});
  expect(await reads('behind', at)).toContain('You’ve finished chapter 3');
});

test('what one has printed is printed anew at both when somebody feels something', async () => {
  const { openPost } = house.evening.ids;
  const felt = /-moved" type="submit"[^>]*aria-pressed="true"/;
  for (const _ of processes) expect(await reads('finished member', thread())).not.toMatch(felt);

  await inReading('finished member', 'press', { here: thread(), react: `${openPost} moved on` });

  for (const _ of processes) expect(await reads('finished member', thread())).toMatch(felt);
});

test('what was written by way of one is read at the other, and gone when it was removed', async () => {
  const says = { source: 'Said by one.', mark: '1', requestKey: newId(), parent: '', quote: '' };
  await inReading('author', 'post', { thread: house.evening.ids.openThread, ...says });
  for (const _ of processes) expect(await reads('finished member', thread())).toContain('Said by one.');

  const id = /id="p-([0-9a-f-]+)"(?:(?!id="p-).)*Said by one\./s.exec(await reads('author', thread()))![1]!;
  await inReading('author', 'tendOwnPost', {
    thread: house.evening.ids.openThread,
    post: id,
    deed: 'remove',
  });
  for (const _ of processes) expect(await reads('finished member', thread())).not.toContain('Said by one.');
});

test('what somebody looked at and covered again by way of one is covered at both', async () => {
  const { aside } = house.evening.ids;
  const [look, { looker }] = [`aside:${aside}`, house.evening.people];
  await inReading('looker', 'press', { here: thread(), look, asked: askedBefore(looker, look) });
  for (const _ of processes) expect(await reads('looker', thread())).toContain('canaryAside');

  await inReading('looker', 'press', { here: thread(), cover: aside });
  for (const _ of processes) expect(await reads('looker', thread())).not.toContain('canaryAside');
});

test('both count together how often a password was tried', async () => {
  const guess = { email: 'nobody@untold.example', password: 'a guess', next: '/' };
  const told = [];
  for (let tries = 0; tries < 11; tries += 1)
    told.push((await does('anonymous', 'signIn', guess)).body.toString());

  expect(told.filter((answer) => answer.includes('tried too often'))).toHaveLength(1);
});

test('who signs out by way of one is signed out at the other', async () => {
  await does('moderator behind', 'signOut', {});

  for (const _ of processes)
    expect((await next().reads('moderator behind', house.evening.at)).status).toBe(307);
});
