import { expect, test } from 'vitest';
import { Redirected } from '../support/request';
import { anEvening } from './evening';
import { cameTo, everythingSaid } from './said';
import { sends, table } from './table';
import { now } from '@/lib/ambient';
import { admitted } from '@/lib/discussion/admission';
import { everything } from '@/lib/db/everything';

// A cookie that was genuine once, of a moderator who could do all of this.
const person = 'finished moderator';

const endings: Record<string, (userId: string) => Promise<unknown>> = {
  'was closed': (userId) => everything.session.deleteMany({ where: { userId } }),
  'has ended': (userId) => everything.session.updateMany({ where: { userId }, data: { expiresAt: now() } }),
  'is of somebody who has left': (id) => everything.user.update({ where: { id }, data: { formerAt: now() } }),
};

test.each(Object.entries(endings))(
  'by a session that %s nothing is done, and no page is shown',
  async (_, end) => {
    const evening = await anEvening();
    const { userId, within } = evening.people[person];
    const page = () => within(() => admitted(Promise.resolve(evening.here)));
    expect((await page()).reader.userId).toBe(userId);
    await end(userId);
    const before = await everythingSaid();

    const answers = [];
    for (const row of table) answers.push(cameTo(await sends(evening, person, row)));

    expect(new Set(answers)).toEqual(new Set(['Please sign in first.']));
    expect(await everythingSaid()).toEqual(before);
    await expect(page()).rejects.toEqual(new Redirected(`/sign-in?next=${encodeURIComponent(evening.at)}`));
  },
);

test('whoever is signed out is told so and not what is wrong with their words, which stay', async () => {
  const evening = await anEvening();
  const row = table.find(({ does }) => does === 'post')!;
  const wrong = { ...row, fields: () => ({ ...row.fields(evening.ids, evening.at), source: '', mark: 'x' }) };

  const sent = await sends(evening, 'anonymous', wrong);

  expect(cameTo(sent)).toBe('Please sign in first.');
  expect(sent.errors).toEqual({});
  expect(sent.typed).toMatchObject({ mark: 'x' });
});
