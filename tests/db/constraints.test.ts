import { beforeAll, describe, expect, test } from 'vitest';
import { newId, now } from '@/lib/clock-and-ids';
import { unguardedDb } from '@/lib/db/unguarded';
import { insertBook, insertPerson, insertPost, insertReading, insertThread } from '../helpers/rows';

let thread: Awaited<ReturnType<typeof insertThread>>;
let otherReading: Awaited<ReturnType<typeof insertReading>>;

beforeAll(async () => {
  thread = await insertThread();
  otherReading = await insertReading();
});

const expectRefusal = (write: Promise<unknown>) => expect(write).rejects.toThrow();

const binding = () => {
  const { bookId, clubId, readingId, authorId } = thread;
  return { bookId, clubId, readingId, authorId, spoilsThrough: 0 };
};

describe('a mark lies within the outline of its book', () => {
  test.each([-1, 4])('a post cannot spoil through %i of three chapters', async (spoilsThrough) => {
    await expectRefusal(insertPost({ ...binding(), threadId: thread.threadId, spoilsThrough }));
  });

  test('a part of the book’s own story cannot either', async () => {
    await expectRefusal(
      unguardedDb.reveal.create({
        data: { id: newId(), bookId: thread.bookId, spoilsThrough: 4, title: 'It', told: 'That.' },
      }),
    );
  });

  test('nor can a bookmark, or the place that it was moved from', async () => {
    const { userId } = await insertPerson();
    const progress = { userId, bookId: thread.bookId, movedAt: now(), veil: 'marked' as const };
    await expectRefusal(unguardedDb.progress.create({ data: { ...progress, id: newId(), readThrough: 4 } }));
    await expectRefusal(
      unguardedDb.progress.create({ data: { ...progress, id: newId(), readThrough: 1, movedFrom: 9 } }),
    );
    await unguardedDb.progress.create({ data: { ...progress, id: newId(), readThrough: 3, movedFrom: 0 } });
  });

  test('a place that somebody wrote about cannot go', async () => {
    await expectRefusal(unguardedDb.place.deleteMany({ where: { bookId: thread.bookId, ordinal: 0 } }));
  });
});

describe('what the gate decides by agrees with where it was copied from', () => {
  test('a thread is in the club and about the book of its reading', async () => {
    const one = { ...binding(), title: 'Words', createdAt: now() };
    await expectRefusal(
      unguardedDb.thread.create({ data: { ...one, id: newId(), clubId: otherReading.clubId } }),
    );
    await expectRefusal(
      unguardedDb.thread.create({ data: { ...one, id: newId(), bookId: otherReading.bookId } }),
    );
  });

  test('a post is in the reading of its thread', async () => {
    await expectRefusal(insertPost({ ...binding(), ...otherReading, threadId: thread.threadId }));
  });

  test('a version of a post has the author of the post', async () => {
    const { postId, threadId } = thread;
    const version = { postId, threadId, number: 1, first: true, marked: '', sealed: '' };
    const { userId } = await insertPerson();
    await expectRefusal(
      unguardedDb.postVersion.create({ data: { ...binding(), ...version, authorId: userId } }),
    );
    await unguardedDb.postVersion.create({ data: { ...binding(), ...version } });
  });

  test('an answer is in the thread of what it answers, and stays when that goes', async () => {
    const other = await insertThread();
    await expectRefusal(insertPost({ ...binding(), threadId: thread.threadId, parentId: other.postId }));
    const parentId = await insertPost({ ...binding(), threadId: thread.threadId });
    const answer = await insertPost({ ...binding(), threadId: thread.threadId, parentId });
    await unguardedDb.post.delete({ where: { id: parentId } });
    expect(await unguardedDb.post.findUnique({ where: { id: answer } })).toMatchObject({ parentId: null });
  });

  test('a thread has one opening post', async () => {
    await expectRefusal(insertPost({ ...binding(), threadId: thread.threadId, opening: true }));
  });
});

describe('there is only one', () => {
  test('reaction of a kind by a person to a post', async () => {
    const reaction = {
      clubId: thread.clubId,
      postId: thread.postId,
      userId: thread.authorId,
      createdAt: now(),
    };
    await unguardedDb.reaction.create({ data: { ...reaction, id: newId(), feeling: 'love' } });
    await unguardedDb.reaction.create({ data: { ...reaction, id: newId(), feeling: 'sad' } });
    await expectRefusal(unguardedDb.reaction.create({ data: { ...reaction, id: newId(), feeling: 'love' } }));
  });

  test('membership of a person in a club', async () => {
    const membership = { clubId: thread.clubId, userId: thread.authorId, since: now() };
    await expectRefusal(
      unguardedDb.membership.create({
        data: { ...membership, id: newId(), role: 'owner', standing: 'active' },
      }),
    );
  });
});

describe('no row is without sense', () => {
  test.each([
    ['a book without chapters', () => insertBook({ chapters: 0 })],
    ['a person without a name', () => insertPerson({ name: '  ' })],
    ['a thread without a title', () => insertThread({ title: ' ' })],
    [
      'an e-mail address in capitals',
      () => unguardedDb.user.updateMany({ data: { email: 'Ruth@example.org' } }),
    ],
    [
      'a password that is not hashed',
      () => unguardedDb.user.updateMany({ data: { passwordHash: 'secret' } }),
    ],
    ['a slug that no address can carry', () => unguardedDb.club.updateMany({ data: { slug: 'The club' } })],
    ['an invitation that keeps its token', () => insertInvite({ tokenHash: 'token' })],
    ['an invitation with fewer than no uses', () => insertInvite({ usesLeft: -1 })],
    ['a tally below nothing', () => insertTally(-1)],
  ])('%s is refused', async (_what, write) => {
    await expectRefusal(write());
  });
});

test('with a club goes everything that was said in it', async () => {
  const { clubId, threadId, postId } = await insertThread();
  await unguardedDb.club.delete({ where: { id: clubId } });
  expect(await unguardedDb.thread.count({ where: { id: threadId } })).toBe(0);
  expect(await unguardedDb.post.count({ where: { id: postId } })).toBe(0);
});

test('with a book that nobody reads goes everything that belongs to it', async () => {
  const { bookId } = await insertBook();
  await unguardedDb.reveal.create({
    data: { id: newId(), bookId, spoilsThrough: 2, title: 'It', told: 'That.' },
  });
  await unguardedDb.book.delete({ where: { id: bookId } });
  expect(await unguardedDb.reveal.count({ where: { bookId } })).toBe(0);
});

const insertInvite = (part: { tokenHash?: string; usesLeft?: number }) =>
  unguardedDb.invite.create({
    data: {
      id: newId(),
      clubId: thread.clubId,
      createdById: thread.authorId,
      createdAt: now(),
      expiresAt: now(),
      tokenHash: 'a'.repeat(64),
      usesLeft: 1,
      ...part,
    },
  });

const insertTally = (posts: number) => {
  const { authorId: _, ...place } = binding();
  return unguardedDb.threadTally.create({
    data: { ...place, threadId: thread.threadId, posts, lastPostAt: now() },
  });
};
