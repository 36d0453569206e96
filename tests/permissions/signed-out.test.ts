import { expect, test } from 'vitest';
import { Redirected } from '../helpers/fake-browser';
import { permissionFixture } from './fixture';
import { outcome, snapshotRows } from './row-snapshot';
import { submitCase, permissionCases } from './all-cases';
import { now } from '@/lib/clock-and-ids';
import { readingContext } from '@/lib/readings/context';
import { unguardedDb } from '@/lib/db/unguarded';

// A cookie that was genuine once, of a moderator who could do all of this.
const PERSON = 'finished moderator';

const endings: Record<string, (userId: string) => Promise<unknown>> = {
  'was closed': (userId) => unguardedDb.session.deleteMany({ where: { userId } }),
  'has ended': (userId) => unguardedDb.session.updateMany({ where: { userId }, data: { expiresAt: now() } }),
  'is of somebody who has left': (id) =>
    unguardedDb.user.update({ where: { id }, data: { formerAt: now() } }),
};

test.each(Object.entries(endings))(
  'by a session that %s nothing is done, and no page is shown',
  async (_, end) => {
    const evening = await permissionFixture();
    const { userId, runAsRequest } = evening.people[PERSON];
    const page = () => runAsRequest(() => readingContext(Promise.resolve(evening.here)));
    expect((await page()).reader.userId).toBe(userId);
    await end(userId);
    const before = await snapshotRows();

    const answers = [];
    for (const row of permissionCases) answers.push(outcome(await submitCase(evening, PERSON, row)));

    expect(new Set(answers)).toEqual(new Set(['Please sign in first.']));
    expect(await snapshotRows()).toEqual(before);
    await expect(page()).rejects.toEqual(new Redirected(`/sign-in?next=${encodeURIComponent(evening.at)}`));
  },
);

test('whoever is signed out is told so and not what is wrong with their words, which stay', async () => {
  const evening = await permissionFixture();
  const row = permissionCases.find(({ action }) => action === 'createReplyAction')!;
  const wrong = { ...row, fields: () => ({ ...row.fields(evening.ids, evening.at), source: '', mark: 'x' }) };

  const sent = await submitCase(evening, 'anonymous', wrong);

  expect(outcome(sent)).toBe('Please sign in first.');
  expect(sent.fieldErrors).toEqual({});
  expect(sent.values).toMatchObject({ mark: 'x' });
});
