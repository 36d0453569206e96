import fc from 'fast-check';
import { afterAll, expect, test, vi } from 'vitest';
import { anEvening } from '../discussion/evening';
import { everythingSaid } from '../discussion/said';
import { table } from '../discussion/table';
import { formFor } from '../server/forms-of-strangers';
import { aTown } from '../server/town';
import { everyAction } from './all';
import { anyValue, formWith } from './values';
import { newId } from '@/lib/ambient';

/** How many values each action is sent, once as what a script may send in a form's place and once in a form. */
const VALUES = Number(process.env.ODD_VALUES || 100);

// Neither who is asking nor how passwords are kept is asked here, and both would take most of the time.
const who = vi.hoisted(() => ({ viewer: null as unknown }));
vi.mock('@/lib/auth', async (original) => ({
  ...(await original()),
  viewer: async () => who.viewer,
  hashPassword: async () => 'a hash',
  isPassword: async () => false,
}));
vi.mock('@/lib/limits', async (original) => ({ ...(await original()), limited: async () => null }));

const evening = await anEvening();
const town = await aTown(evening);
const actions = await everyAction();
const { stranger } = evening.people;
const asked: string[] = [];
const told = ['errors', 'message', 'done', 'unsent'];

afterAll(() => {
  const each = `${VALUES} values each, as an argument and in a form`;
  console.log(`${asked.length} of ${actions.length} actions, ${each}: nothing thrown, no row changed`);
});

// What keeps a form of one's own from being done stays in it.
const spoilt = (sound: object) => Object.keys(sound).filter((name) => name !== 'odd');

test('every action has a form to be spoilt', () => {
  expect(actions.filter(([name]) => !formFor(name, table)).map(([name]) => name)).toEqual([]);
});

test.each(actions)(
  '%s takes any value for what it is, and changes nothing',
  async (name, act) => {
    who.viewer = { userId: stranger.userId, name: 'Gus', sessionId: newId() };
    const sound = formFor(name, table)!(town);
    const field = fc.constantFrom(...spoilt(sound), 'club', 'reading', '__proto__');
    const sends = (sent: unknown) =>
      stranger.within(() => act({ errors: {} }, sent), { 'next-action': 'a test' });
    const before = await everythingSaid();

    await fc.assert(
      fc.asyncProperty(field, anyValue, async (given, value) => {
        expect((await sends(value)).message).toBe(
          'Something went wrong. Please reload the page and try again.',
        );
        const answer = await sends(formWith(sound, given, value));
        expect(Object.keys(answer)).toEqual([...told, 'typed', 'go', 'focus', 'other']);
        expect(answer.unsent).toBeNull();
      }),
      { numRuns: VALUES },
    );
    expect(await everythingSaid()).toEqual(before);
    asked.push(name);
  },
  240_000 + VALUES * 200,
);
