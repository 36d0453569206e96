import { beforeAll, describe, expect, test } from 'vitest';
import { newId, now } from '@/lib/ambient';
import { everything } from '@/lib/db/everything';
import { aBook, aPerson, aPost, aReading, aThread } from '../support/rows';

let thread: Awaited<ReturnType<typeof aThread>>;
let elsewhere: Awaited<ReturnType<typeof aReading>>;

beforeAll(async () => {
  thread = await aThread();
  elsewhere = await aReading();
});

const refused = (write: Promise<unknown>) => expect(write).rejects.toThrow();

const mark = () => {
  const { bookId, clubId, readingId, authorId } = thread;
  return { bookId, clubId, readingId, authorId, spoilsThrough: 0 };
};

describe('a mark lies within the outline of its book', () => {
  test.each([-1, 4])('a post cannot spoil through %i of three chapters', async (spoilsThrough) => {
    await refused(aPost({ ...mark(), threadId: thread.threadId, spoilsThrough }));
  });

  test('a part of the book’s own story cannot either', async () => {
    await refused(
      everything.reveal.create({
        data: { id: newId(), bookId: thread.bookId, spoilsThrough: 4, title: 'It', told: 'That.' },
      }),
    );
  });

  test('nor can a bookmark, or the place that it was moved from', async () => {
    const { userId } = await aPerson();
    const progress = { userId, bookId: thread.bookId, movedAt: now(), veil: 'marked' as const };
    await refused(everything.progress.create({ data: { ...progress, id: newId(), readThrough: 4 } }));
    await refused(
      everything.progress.create({ data: { ...progress, id: newId(), readThrough: 1, movedFrom: 9 } }),
    );
    await everything.progress.create({ data: { ...progress, id: newId(), readThrough: 3, movedFrom: 0 } });
  });

  test('a place that somebody wrote about cannot go', async () => {
    await refused(everything.place.deleteMany({ where: { bookId: thread.bookId, ordinal: 0 } }));
  });
});

describe('what the gate decides by agrees with where it was copied from', () => {
  test('a thread is in the club and about the book of its reading', async () => {
    const one = { ...mark(), title: 'Words', createdAt: now() };
    await refused(everything.thread.create({ data: { ...one, id: newId(), clubId: elsewhere.clubId } }));
    await refused(everything.thread.create({ data: { ...one, id: newId(), bookId: elsewhere.bookId } }));
  });

  test('a post is in the reading of its thread', async () => {
    await refused(aPost({ ...mark(), ...elsewhere, threadId: thread.threadId }));
  });

  test('a version of a post has the author of the post', async () => {
    const version = { postId: thread.postId, first: true, marked: '', sealed: '' };
    const { userId } = await aPerson();
    await refused(everything.postVersion.create({ data: { ...mark(), ...version, authorId: userId } }));
    await everything.postVersion.create({ data: { ...mark(), ...version } });
  });

  test('an answer is in the thread of what it answers, and stays when that goes', async () => {
    const other = await aThread();
    await refused(aPost({ ...mark(), threadId: thread.threadId, parentId: other.postId }));
    const parentId = await aPost({ ...mark(), threadId: thread.threadId });
    const answer = await aPost({ ...mark(), threadId: thread.threadId, parentId });
    await everything.post.delete({ where: { id: parentId } });
    expect(await everything.post.findUnique({ where: { id: answer } })).toMatchObject({ parentId: null });
  });

  test('a thread has one opening post', async () => {
    await refused(aPost({ ...mark(), threadId: thread.threadId, opening: true }));
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
    await everything.reaction.create({ data: { ...reaction, id: newId(), feeling: 'love' } });
    await everything.reaction.create({ data: { ...reaction, id: newId(), feeling: 'sad' } });
    await refused(everything.reaction.create({ data: { ...reaction, id: newId(), feeling: 'love' } }));
  });

  test('membership of a person in a club', async () => {
    const membership = { clubId: thread.clubId, userId: thread.authorId, since: now() };
    await refused(
      everything.membership.create({
        data: { ...membership, id: newId(), role: 'owner', standing: 'active' },
      }),
    );
  });
});

describe('no row is without sense', () => {
  test.each([
    ['a book without chapters', () => aBook({ chapters: 0 })],
    ['a person without a name', () => aPerson({ name: '  ' })],
    ['a thread without a title', () => aThread({ title: ' ' })],
    [
      'an e-mail address in capitals',
      () => everything.user.updateMany({ data: { email: 'Ruth@example.org' } }),
    ],
    ['a password that is not hashed', () => everything.user.updateMany({ data: { passwordHash: 'secret' } })],
    ['a slug that no address can carry', () => everything.club.updateMany({ data: { slug: 'The club' } })],
    ['an invitation that keeps its token', () => anInvite({ tokenHash: 'token' })],
    ['an invitation with fewer than no uses', () => anInvite({ usesLeft: -1 })],
    ['a tally below nothing', () => aTally(-1)],
  ])('%s is refused', async (_what, write) => {
    await refused(write());
  });
});

test('with a club goes everything that was said in it', async () => {
  const { clubId, threadId, postId } = await aThread();
  await everything.club.delete({ where: { id: clubId } });
  expect(await everything.thread.count({ where: { id: threadId } })).toBe(0);
  expect(await everything.post.count({ where: { id: postId } })).toBe(0);
});

test('with a book that nobody reads goes everything that belongs to it', async () => {
  const { bookId } = await aBook();
  await everything.reveal.create({
    data: { id: newId(), bookId, spoilsThrough: 2, title: 'It', told: 'That.' },
  });
  await everything.book.delete({ where: { id: bookId } });
  expect(await everything.reveal.count({ where: { bookId } })).toBe(0);
});

const anInvite = (part: { tokenHash?: string; usesLeft?: number }) =>
  everything.invite.create({
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

const aTally = (posts: number) => {
  const { authorId: _, ...place } = mark();
  return everything.threadTally.create({
    data: { ...place, threadId: thread.threadId, posts, lastPostAt: now() },
  });
};
