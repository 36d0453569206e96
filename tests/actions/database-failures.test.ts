import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { permissionFixture, postDraft } from '../permissions/fixture';
import { snapshotRows } from '../permissions/row-snapshot';
import { permissionCases } from '../permissions/all-cases';
import { validForm } from '../permissions/action-forms';
import { createFormTargets } from '../permissions/form-targets';
import { scaleRuns } from '../helpers/share';
import { failStatementsAfter, type FailureTime } from '../helpers/db/failing-statements';
import { loadActions } from './all-actions';
import { createReplyAction, editPostAction, createThreadAction } from '@/lib/discussion/actions';
import { unguardedDb } from '@/lib/db/unguarded';

vi.mock('@/lib/auth/passwords', async (original) => ({
  ...(await original()),
  hashPassword: async () => 'a hash',
  verifyPassword: async () => false,
}));

// It is told after the answer, by a clock of its own: its statement would be counted as one of another action.
vi.mock('@/lib/live/announce', () => ({ announceClub: () => {}, announcePerson: () => {} }));

const fixture = await permissionFixture();
const targets = await createFormTargets(fixture);
const actions = await loadActions();
const { owner } = fixture.people;
const SERVER_ERROR = /^Something went wrong on our side/;
const SECRET = 'the butler is the ghost';
// It asks no database.
const ACTION_WITHOUT_DATABASE = 'choosePreferencesAction';

/** What a database, its driver and a parser of ours may throw; a message quotes what was sent. */
const ERROR_CODES = [
  '57P01',
  '53100',
  '40001',
  '57014',
  '25P03',
  '08006',
  '53300',
  'ECONNREFUSED',
  undefined,
];
const databaseError = fc.constantFrom(...ERROR_CODES).map((code) => {
  const error = new Error(
    `Failing row contains (${SECRET})\n    at ${SECRET} (/${SECRET}:1:1)\n    at /x/${SECRET}:2:2`,
  );
  return Object.assign(error, { code, severity: 'ERROR', detail: SECRET });
});

const withoutPasswords = (form: object) =>
  Object.fromEntries(Object.entries(form).filter(([field]) => !/password/i.test(field)));

/** What the log was told. */
function recordLog() {
  const said: string[] = [];
  vi.spyOn(console, 'error').mockImplementation((...words) => void said.push(words.map(String).join(' ')));
  return said;
}

test.each(actions.filter(([name]) => name !== ACTION_WITHOUT_DATABASE))(
  '%s keeps what was typed, whatever the database fails with, and tells the log nothing of it',
  async (name, act) => {
    const said = recordLog();
    const form = validForm(name, permissionCases)!(targets);
    const before = await snapshotRows();

    await fc.assert(
      fc.asyncProperty(databaseError, fc.boolean(), async (error, script) => {
        const { mend, reached } = failStatementsAfter(0, error);
        const sent = await owner.send(act as never, form, { script }).finally(mend);
        expect(reached()).toBe(true);
        expect(sent.serverError).toMatch(SERVER_ERROR);
        expect(sent.values).toEqual(withoutPasswords(form));
      }),
      { numRuns: scaleRuns(12) },
    );
    expect(await snapshotRows()).toEqual(before);
    expect(said.join('\n')).not.toContain(SECRET);
    expect(said.length).toBeGreaterThan(0);
  },
);

const writeForms = {
  startAThread: {
    act: createThreadAction,
    form: () => ({ ...fixture.here, ...postDraft('Twelve.'), title: 'Lost?', mark: '3' }),
  },
  post: {
    act: createReplyAction,
    form: () => ({
      ...fixture.here,
      ...postDraft('Again.'),
      thread: fixture.ids.openThread,
      parent: '',
      quote: '',
    }),
  },
};

test.each(
  Object.entries(writeForms).flatMap(([name, write]) =>
    (['before', 'after'] as FailureTime[]).map((loss) => [name, loss, write] as const),
  ),
)(
  '%s that fails %s any of its statements is done once when it is sent again',
  async (_, loss, { act, form }) => {
    recordLog();
    const lost = Object.assign(new Error('Connection terminated unexpectedly'), { code: '57P01' });
    for (let skipped = 0; ; skipped += 1) {
      const typed = form();
      const count = await unguardedDb.post.count();
      const { mend, reached } = failStatementsAfter(skipped, lost, loss);
      const failed = await owner.send(act, typed).finally(mend);
      if (!reached()) return expect(failed.serverError).toBeNull();
      expect(failed).toMatchObject({ values: typed, went: null });
      expect(failed.serverError).toMatch(SERVER_ERROR);

      const sent = await owner.send(act, failed.values);

      expect(sent.went).toMatch(/\/t\//);
      expect(await unguardedDb.post.count()).toBe(count + 1);
    }
  },
);

test('an edit that failed is saved when it is sent again', async () => {
  recordLog();
  const written = await owner.send(createReplyAction, writeForms.post.form());
  const id = /post=([\w-]+)/.exec(written.went ?? '')![1]!;
  const edit = { post: id, thread: fixture.ids.openThread, revision: '1', source: 'Better.', mark: '9' };
  const { mend } = failStatementsAfter(1, new Error('gone'));
  const failed = await owner.send(editPostAction, { ...fixture.here, ...edit }).finally(mend);
  expect(failed).toMatchObject({ values: edit, went: null });

  const sent = await owner.send(editPostAction, failed.values);

  expect(sent.went).toMatch(`post=${id}`);
});
