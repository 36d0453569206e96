import fc from 'fast-check';
import { afterAll, expect, test, vi } from 'vitest';
import { permissionFixture } from '../permissions/fixture';
import { snapshotRows } from '../permissions/row-snapshot';
import { permissionCases } from '../permissions/all-cases';
import { outsiderForm } from '../permissions/action-forms';
import { createFormTargets } from '../permissions/form-targets';
import { loadActions } from './all-actions';
import { anyArguments, arbitraryValue, formWithValue } from './arbitrary-values';
import { newId } from '@/lib/clock-and-ids';

/** How many values each action is sent, once as what a script may send in a form's place and once in a form. */
const VALUES = Number(process.env.ODD_VALUES || 100);

// Neither who is asking nor how passwords are kept is asked here, and both would take most of the time.
const session = vi.hoisted(() => ({ viewer: null as unknown }));
vi.mock('@/lib/auth', async (original) => ({
  ...(await original()),
  viewer: async () => session.viewer,
  hashPassword: async () => 'a hash',
  verifyPassword: async () => false,
}));
vi.mock('@/lib/rate-limit', async (original) => ({ ...(await original()), consumeTry: async () => null }));

const fixture = await permissionFixture();
const targets = await createFormTargets(fixture);
const actions = await loadActions();
const { stranger } = fixture.people;
const statements: string[] = [];
const ANSWER_KEYS = [
  ...['errorSummary', 'extra', 'fieldErrors', 'focusId', 'formError'],
  ...['redirectTo', 'serverError', 'success', 'values'],
];

afterAll(() => {
  const each = `${VALUES} values each, as an argument and in a form`;
  console.log(`${statements.length} of ${actions.length} actions, ${each}: nothing thrown, no row changed`);
});

type Anyhow = (...given: unknown[]) => ReturnType<(typeof actions)[0][1]>;

// What keeps a form of one's own from being done stays in it.
const fieldsToReplace = (sound: object) => Object.keys(sound).filter((name) => name !== 'odd');

test('every action has a form to be spoilt', () => {
  expect(actions.filter(([name]) => !outsiderForm(name, permissionCases)).map(([name]) => name)).toEqual([]);
});

test.each(actions)(
  '%s takes any value for what it is, and changes nothing',
  async (name, act) => {
    session.viewer = { userId: stranger.userId, name: 'Gus', sessionId: newId() };
    const sound = outsiderForm(name, permissionCases)!(targets);
    const field = fc.constantFrom(...fieldsToReplace(sound), 'club', 'reading', '__proto__');
    const sends = (sent: unknown) =>
      stranger.runAsRequest(() => act({ fieldErrors: {} }, sent), { 'next-action': 'a test' });
    const before = await snapshotRows();

    await fc.assert(
      fc.asyncProperty(field, arbitraryValue, async (given, value) => {
        expect((await sends(value)).formError).toBe(
          'Something went wrong. Please reload the page and try again.',
        );
        const answer = await sends(formWithValue(sound, given, value));
        expect(Object.keys(answer).sort()).toEqual(ANSWER_KEYS);
        expect(answer.serverError).toBeNull();
      }),
      { numRuns: VALUES },
    );
    await fc.assert(
      fc.asyncProperty(anyArguments, async (given) => {
        const answer = await stranger.runAsRequest(() => (act as Anyhow)(...given), {
          'next-action': 'a test',
        });
        expect(answer.formError).toBe('Something went wrong. Please reload the page and try again.');
      }),
      { numRuns: Math.ceil(VALUES / 2) },
    );
    expect(await snapshotRows()).toEqual(before);
    statements.push(name);
  },
  240_000 + VALUES * 200,
);
