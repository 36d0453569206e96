import { expect, test } from 'vitest';
import { takeShare } from '../helpers/share';
import { permissionFixture, postThread, postReply, postDraft, type Person } from './fixture';
import { submitCase, permissionCases } from './all-cases';
import { createReplyAction, editPostAction } from '@/lib/discussion/actions';

const behind: Person[] = ['behind', 'sealed', 'moderator behind', 'sealed moderator behind'];
const outside: Person[] = ['anonymous', 'stranger', 'asked', 'removed'];

const waysToSend = [{ script: true }, { script: false }];

test.each(takeShare(waysToSend, 1))(
  'no answer to anybody who is behind holds a word that is ahead, also after a look (%o)',
  async (how) => {
    const evening = await permissionFixture();

    const answers = [];
    for (const person of [...outside, ...behind, 'looker', 'moderator who looked'] as const)
      for (const row of permissionCases) answers.push(await submitCase(evening, person, row, how));

    expect(answers.length).toBeGreaterThan(400);
    expect(answers.filter((sent) => /canary/i.test(JSON.stringify(sent)))).toEqual([]);
  },
);

test('two who edit get their own words back, and nobody else’s', async () => {
  const { people, here, at, ids } = await permissionFixture();
  const { threadId } = await postThread(people.behind, here, 'The gate', 'Mine.', 3);
  await postReply(people.author, here, threadId, 'canaryLater', 7);
  const written = await people.behind.send(createReplyAction, {
    ...here,
    ...postDraft('First.'),
    thread: threadId,
    parent: '',
    quote: '',
  });
  const mine = written.went!.split('#p-')[1]!;
  const change = { ...here, thread: threadId, post: mine, revision: '1', mark: '3' };

  await people.behind.send(editPostAction, { ...change, source: 'Second.' });
  const conflict = await people.behind.send(editPostAction, { ...change, source: 'Third.' });
  const stolen = await people.behind.send(editPostAction, { ...change, post: ids.post, source: 'Third.' });

  expect(written.went).toContain(`${at}/t/${threadId}?post=`);
  expect(conflict).toMatchObject({
    extra: { conflict: { source: 'Second.' } },
    values: { source: 'Third.' },
  });
  expect(stolen.extra).toEqual({});
  expect(JSON.stringify([conflict, stolen])).not.toContain('canary');
});
