import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { anEvening, words } from '../discussion/evening';
import { everythingSaid } from '../discussion/said';
import { table } from '../discussion/table';
import { soundForm } from '../server/forms-of-strangers';
import { aTown } from '../server/town';
import { failAfter, type Loss } from '../support/database/failing';
import { everyAction } from './all';
import { post, saveEdit, startAThread } from '@/lib/discussion/actions';
import { everything } from '@/lib/db/everything';

vi.mock('@/lib/auth/passwords', async (original) => ({
  ...(await original()),
  hashPassword: async () => 'a hash',
  isPassword: async () => false,
}));

const evening = await anEvening();
const town = await aTown(evening);
const actions = await everyAction();
const { owner } = evening.people;
const sentence = /^Something went wrong on our side/;
const secret = 'the butler is the ghost';
// It asks no database.
const asksNothing = 'chooseComfort';

/** What a database, its driver and a parser of ours may throw; a message quotes what was sent. */
const codes = ['57P01', '53100', '40001', '57014', '25P03', '08006', '53300', 'ECONNREFUSED', undefined];
const anError = fc.constantFrom(...codes).map((code) => {
  const error = new Error(
    `Failing row contains (${secret})\n    at ${secret} (/${secret}:1:1)\n    at /x/${secret}:2:2`,
  );
  return Object.assign(error, { code, severity: 'ERROR', detail: secret });
});

const withoutPasswords = (form: object) =>
  Object.fromEntries(Object.entries(form).filter(([field]) => !/password/i.test(field)));

/** What the log was told. */
function listen() {
  const said: string[] = [];
  vi.spyOn(console, 'error').mockImplementation((...words) => void said.push(words.map(String).join(' ')));
  return said;
}

test.each(actions.filter(([name]) => name !== asksNothing))(
  '%s keeps what was typed, whatever the database fails with, and tells the log nothing of it',
  async (name, act) => {
    const said = listen();
    const form = soundForm(name, table)!(town);
    const before = await everythingSaid();

    await fc.assert(
      fc.asyncProperty(anError, fc.boolean(), async (error, script) => {
        const { mend, reached } = failAfter(0, error);
        const sent = await owner.send(act as never, form, { script }).finally(mend);
        expect(reached()).toBe(true);
        expect(sent.unsent).toMatch(sentence);
        expect(sent.typed).toEqual(withoutPasswords(form));
      }),
      { numRuns: 12 },
    );
    expect(await everythingSaid()).toEqual(before);
    expect(said.join('\n')).not.toContain(secret);
    expect(said.length).toBeGreaterThan(0);
  },
);

const writes = {
  startAThread: {
    act: startAThread,
    form: () => ({ ...evening.here, ...words('Twelve.'), title: 'Lost?', mark: '3' }),
  },
  post: {
    act: post,
    form: () => ({
      ...evening.here,
      ...words('Again.'),
      thread: evening.ids.openThread,
      parent: '',
      quote: '',
    }),
  },
};

test.each(
  Object.entries(writes).flatMap(([name, write]) =>
    (['before', 'after'] as Loss[]).map((loss) => [name, loss, write] as const),
  ),
)(
  '%s that fails %s any of its statements is done once when it is sent again',
  async (_, loss, { act, form }) => {
    listen();
    const lost = Object.assign(new Error('Connection terminated unexpectedly'), { code: '57P01' });
    for (let skipped = 0; ; skipped += 1) {
      const typed = form();
      const count = await everything.post.count();
      const { mend, reached } = failAfter(skipped, lost, loss);
      const failed = await owner.send(act, typed).finally(mend);
      if (!reached()) return expect(failed.unsent).toBeNull();
      expect(failed).toMatchObject({ typed, went: null });
      expect(failed.unsent).toMatch(sentence);

      const sent = await owner.send(act, failed.typed);

      expect(sent.went).toMatch(/\/t\//);
      expect(await everything.post.count()).toBe(count + 1);
    }
  },
);

test('an edit that failed is saved when it is sent again', async () => {
  listen();
  const written = await owner.send(post, writes.post.form());
  const id = /post=([\w-]+)/.exec(written.went ?? '')![1]!;
  const edit = { post: id, thread: evening.ids.openThread, revision: '1', source: 'Better.', mark: '9' };
  const { mend } = failAfter(1, new Error('gone'));
  const failed = await owner.send(saveEdit, { ...evening.here, ...edit }).finally(mend);
  expect(failed).toMatchObject({ typed: edit, went: null });

  const sent = await owner.send(saveEdit, failed.typed);

  expect(sent.went).toMatch(`post=${id}`);
});
