import { alsoAt, password, seenAs, somebody } from './house';
import { expect, test } from 'vitest';
import { GET } from '@/app/account/deleted/route';
import { deleteAccount, signIn, signOut, signUp } from '@/lib/accounts/actions';
import { newId, now } from '@/lib/ambient';
import { makeReset, openSession } from '@/lib/auth';
import { db, type Role, type Standing } from '@/lib/db';
import { everything } from '@/lib/db/everything';
import { aBook, aPerson, aPost, aReading } from '../support/rows';
import { browser, type Redirected } from '../support/request';

type Browser = Pick<ReturnType<typeof browser>, 'within'>;
const farewell = { posts: 'stay', passwordToDelete: password };

test('who deletes their account is nobody from then on, and the address is free again', async () => {
  const nell = await somebody();
  const phone = await alsoAt(nell);

  const sent = await nell.send(deleteAccount, farewell);

  expect(sent.went).toBe('/account/deleted');
  expect([await seenAs(nell), await seenAs(phone)]).toEqual([null, null]);
  const row = await db.user.findUniqueOrThrow({ where: { id: nell.userId } });
  expect(row).toMatchObject({ name: 'A former member', email: null, passwordHash: null });
  expect(row.formerAt).not.toBeNull();
  expect((await browser().send(signIn, { email: nell.email, password })).went).toBeNull();
  expect((await browser().send(signUp, { name: 'Nell', email: nell.email, password })).went).toBe('/');
});

test('their sessions, identities, resets, memberships and places go with them', async () => {
  const nell = await somebody();
  const { userId } = nell;
  const { bookId, clubId } = await aReading();
  await join(clubId, userId, 'member');
  await join(clubId, (await aPerson()).userId, 'owner');
  await db.identity.create({ data: { id: newId(), userId, provider: 'p', subject: userId } });
  await makeReset(nell.email);
  await everything.progress.create({
    data: { id: newId(), userId, bookId, readThrough: 1, movedAt: now(), veil: 'marked' },
  });

  await nell.send(deleteAccount, farewell);

  const where = { userId };
  const left = [
    await db.session.count({ where }),
    await db.identity.count({ where }),
    await db.passwordReset.count({ where }),
    await db.membership.count({ where }),
    await db.progress.count({ where }),
  ];
  expect(left).toEqual([0, 0, 0, 0, 0]);
  expect(await db.club.count({ where: { id: clubId } })).toBe(1);
});

test.each([
  ['the wrong password', { posts: 'stay', passwordToDelete: 'a guess' }, 'passwordToDelete'],
  ['no password', { posts: 'stay' }, 'passwordToDelete'],
  ['no choice', { posts: '', passwordToDelete: password }, 'posts'],
  ['a choice that is not offered', { posts: 'burn', passwordToDelete: password }, 'posts'],
])('%s is answered beside its field and deletes nothing', async (_, fields, field) => {
  const nell = await somebody();

  const sent = await nell.send(deleteAccount, fields);

  expect(Object.keys(sent.errors)).toEqual([field]);
  expect(sent.typed).not.toHaveProperty('passwordToDelete');
  expect(await seenAs(nell)).toBe('Nell');
});

test('the only owner of a club that others read in is asked to hand it over first', async () => {
  const nell = await somebody();
  const { clubId } = await aReading();
  await join(clubId, nell.userId, 'owner');
  await join(clubId, (await aPerson()).userId, 'moderator');

  const sent = await nell.send(deleteAccount, { ...farewell, posts: 'go' });

  expect(sent.message).toMatch(/“A club”.*only owner.*Hand it over/);
  expect(await seenAs(nell)).toBe('Nell');
});

test('a club with another owner goes on, and one that nobody else is in goes', async () => {
  const nell = await somebody();
  const [shared, alone] = [await aReading(), await aReading()];
  await join(shared.clubId, nell.userId, 'owner');
  await join(shared.clubId, (await aPerson()).userId, 'owner');
  await join(alone.clubId, nell.userId, 'owner');
  await join(alone.clubId, (await aPerson()).userId, 'member', 'asked');
  await join(alone.clubId, (await aPerson()).userId, 'owner', 'removed');

  const sent = await nell.send(deleteAccount, farewell);

  expect(sent.went).toBe('/account/deleted');
  expect(await db.club.count({ where: { id: shared.clubId } })).toBe(1);
  expect(await db.club.count({ where: { id: alone.clubId } })).toBe(0);
});

test('of the last two owners who leave at once, one has to stay', async () => {
  const [nell, theo] = [await somebody(), await somebody({ name: 'Theo' })];
  const { clubId } = await aReading();
  await join(clubId, nell.userId, 'owner');
  await join(clubId, theo.userId, 'owner');
  await join(clubId, (await aPerson()).userId, 'member');

  const sent = await Promise.all([nell.send(deleteAccount, farewell), theo.send(deleteAccount, farewell)]);

  expect(sent.map((one) => one.went).sort()).toEqual(['/account/deleted', null]);
  expect(await db.membership.count({ where: { clubId, role: 'owner' } })).toBe(1);
});

test.each([
  ['stay', 'Words.'],
  ['go', ''],
])('posts that %s', async (posts, source) => {
  const nell = await somebody();
  const postId = await aPostBy(nell.userId);

  await nell.send(deleteAccount, { ...farewell, posts });

  expect((await everything.post.findUniqueOrThrow({ where: { id: postId } })).source).toBe(source);
});

test('somebody without a password is not asked for one', async () => {
  const { userId } = await aPerson({ name: 'Ruth' });
  const here = browser();
  await here.within(() => openSession(userId));

  const sent = await here.send(deleteAccount, { posts: 'stay' });

  expect(sent.went).toBe('/account/deleted');
  expect(await seenAs(here)).toBeNull();
});

const farewellPage = (here: Browser, headers = {}) =>
  here.within(() => GET(), headers).catch((redirected: Redirected) => redirected.path);

test('where they arrive it is said, and what told their browser from others goes', async () => {
  const nell = await somebody();
  await nell.send(deleteAccount, farewell);
  expect([...nell.cookies.keys()]).toEqual(['next-auth.session-token', 'untold-device']);

  expect(await farewellPage(nell)).toBe('/?said=deleted');

  expect([...nell.cookies.values()].join('')).toBe('');
});

test.each([
  ['whoever is signed in', true, {}],
  ['whoever comes by another site', false, { 'sec-fetch-site': 'cross-site' }],
  ['whoever typed it', false, { 'sec-fetch-site': 'none' }],
])('for %s, that address forgets nothing', async (_, isIn, headers) => {
  const nell = await somebody();
  if (!isIn) await nell.send(signOut, {});
  const before = [...nell.cookies];

  expect(await farewellPage(nell, headers)).toBe('/?said=deleted');

  expect([...nell.cookies]).toEqual(before);
});

async function join(clubId: string, userId: string, role: Role, standing: Standing = 'active') {
  await db.membership.create({ data: { id: newId(), clubId, userId, role, standing, since: now() } });
}

async function aPostBy(authorId: string) {
  const place = await aReading(await aBook());
  await join(place.clubId, authorId, 'member');
  await join(place.clubId, (await aPerson()).userId, 'owner');
  const mark = { ...place, authorId, spoilsThrough: 1 };
  const thread = { ...mark, id: newId(), title: 'A thread', createdAt: now() };
  await everything.thread.create({ data: thread });
  return aPost({ ...mark, threadId: thread.id, opening: true });
}
