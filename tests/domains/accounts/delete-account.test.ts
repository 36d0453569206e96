import { signInElsewhere, PASSWORD, signedInName, signUpUser } from '../../helpers/accounts';
import { expect, test } from 'vitest';
import { GET } from '@/app/account/deleted/route';
import { deleteAccountAction, signInAction, signOutAction, signUpAction } from '@/lib/accounts/actions';
import { newId, now } from '@/lib/clock-and-ids';
import { createReset, openSession } from '@/lib/auth';
import { db, type Role, type Standing } from '@/lib/db';
import { unguardedDb } from '@/lib/db/unguarded';
import { insertBook, insertPerson, insertPost, insertReading } from '../../helpers/rows';
import { browser, type Redirected } from '../../helpers/fake-browser';

type Browser = Pick<ReturnType<typeof browser>, 'runAsRequest'>;
const deletionFields = { posts: 'stay', passwordToDelete: PASSWORD };

test('who deletes their account is nobody from then on, and the address is free again', async () => {
  const nell = await signUpUser();
  const phone = await signInElsewhere(nell);

  const sent = await nell.send(deleteAccountAction, deletionFields);

  expect(sent.went).toBe('/account/deleted');
  expect([await signedInName(nell), await signedInName(phone)]).toEqual([null, null]);
  const row = await db.user.findUniqueOrThrow({ where: { id: nell.userId } });
  expect(row).toMatchObject({ name: 'A former member', email: null, passwordHash: null });
  expect(row.formerAt).not.toBeNull();
  expect((await browser().send(signInAction, { email: nell.email, password: PASSWORD })).went).toBeNull();
  expect(
    (await browser().send(signUpAction, { name: 'Nell', email: nell.email, password: PASSWORD })).went,
  ).toBe('/');
});

test('their sessions, identities, resets, memberships and places go with them', async () => {
  const nell = await signUpUser();
  const { userId } = nell;
  const { bookId, clubId } = await insertReading();
  await join(clubId, userId, 'member');
  await join(clubId, (await insertPerson()).userId, 'owner');
  await db.identity.create({ data: { id: newId(), userId, provider: 'p', subject: userId } });
  await createReset(nell.email);
  await unguardedDb.progress.create({
    data: { id: newId(), userId, bookId, readThrough: 1, movedAt: now(), veil: 'marked' },
  });

  await nell.send(deleteAccountAction, deletionFields);

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
  ['no choice', { posts: '', passwordToDelete: PASSWORD }, 'posts'],
  ['a choice that is not offered', { posts: 'burn', passwordToDelete: PASSWORD }, 'posts'],
])('%s is answered beside its field and deletes nothing', async (_, fields, field) => {
  const nell = await signUpUser();

  const sent = await nell.send(deleteAccountAction, fields);

  expect(Object.keys(sent.fieldErrors)).toEqual([field]);
  expect(sent.values).not.toHaveProperty('passwordToDelete');
  expect(await signedInName(nell)).toBe('Nell');
});

test('the only owner of a club that others read in is asked to hand it over first', async () => {
  const nell = await signUpUser();
  const { clubId } = await insertReading();
  await join(clubId, nell.userId, 'owner');
  await join(clubId, (await insertPerson()).userId, 'moderator');

  const sent = await nell.send(deleteAccountAction, { ...deletionFields, posts: 'go' });

  expect(sent.formError).toMatch(/“A club”.*only owner.*Transfer ownership/);
  expect(await signedInName(nell)).toBe('Nell');
});

test('a club with another owner goes on, and one that nobody else is in goes', async () => {
  const nell = await signUpUser();
  const shared = await insertReading();
  const alone = await insertReading();
  await join(shared.clubId, nell.userId, 'owner');
  await join(shared.clubId, (await insertPerson()).userId, 'owner');
  await join(alone.clubId, nell.userId, 'owner');
  await join(alone.clubId, (await insertPerson()).userId, 'member', 'asked');
  await join(alone.clubId, (await insertPerson()).userId, 'owner', 'removed');

  const sent = await nell.send(deleteAccountAction, deletionFields);

  expect(sent.went).toBe('/account/deleted');
  expect(await db.club.count({ where: { id: shared.clubId } })).toBe(1);
  expect(await db.club.count({ where: { id: alone.clubId } })).toBe(0);
});

test('of the last two owners who leave at once, one has to stay', async () => {
  const nell = await signUpUser();
  const theo = await signUpUser({ name: 'Theo' });
  const { clubId } = await insertReading();
  await join(clubId, nell.userId, 'owner');
  await join(clubId, theo.userId, 'owner');
  await join(clubId, (await insertPerson()).userId, 'member');

  const sent = await Promise.all([
    nell.send(deleteAccountAction, deletionFields),
    theo.send(deleteAccountAction, deletionFields),
  ]);

  expect(sent.map((one) => one.went).sort()).toEqual(['/account/deleted', null]);
  expect(await db.membership.count({ where: { clubId, role: 'owner' } })).toBe(1);
});

test.each([
  ['stay', 'Words.'],
  ['go', ''],
])('posts that %s', async (posts, source) => {
  const nell = await signUpUser();
  const postId = await insertPostBy(nell.userId);

  await nell.send(deleteAccountAction, { ...deletionFields, posts });

  expect((await unguardedDb.post.findUniqueOrThrow({ where: { id: postId } })).source).toBe(source);
});

test('somebody without a password is not asked for one', async () => {
  const { userId } = await insertPerson({ name: 'Ruth' });
  const here = browser();
  await here.runAsRequest(() => openSession(userId));

  const sent = await here.send(deleteAccountAction, { posts: 'stay' });

  expect(sent.went).toBe('/account/deleted');
  expect(await signedInName(here)).toBeNull();
});

const visitDeletedPage = (here: Browser, headers = {}) =>
  here.runAsRequest(() => GET(), headers).catch((redirected: Redirected) => redirected.path);

test('where they arrive it is said, and what told their browser from others goes', async () => {
  const nell = await signUpUser();
  await nell.send(deleteAccountAction, deletionFields);
  expect([...nell.cookies.keys()]).toEqual(['next-auth.session-token', 'untold-device']);

  expect(await visitDeletedPage(nell)).toBe('/?said=deleted');

  expect([...nell.cookies.values()].join('')).toBe('');
});

test.each([
  ['whoever is signed in', true, {}],
  ['whoever comes by another site', false, { 'sec-fetch-site': 'cross-site' }],
  ['whoever typed it', false, { 'sec-fetch-site': 'none' }],
])('for %s, that address forgets nothing', async (_, isIn, headers) => {
  const nell = await signUpUser();
  if (!isIn) await nell.send(signOutAction, {});
  const before = [...nell.cookies];

  expect(await visitDeletedPage(nell, headers)).toBe('/?said=deleted');

  expect([...nell.cookies]).toEqual(before);
});

async function join(clubId: string, userId: string, role: Role, standing: Standing = 'active') {
  await db.membership.create({ data: { id: newId(), clubId, userId, role, standing, since: now() } });
}

async function insertPostBy(authorId: string) {
  const place = await insertReading(await insertBook());
  await join(place.clubId, authorId, 'member');
  await join(place.clubId, (await insertPerson()).userId, 'owner');
  const mark = { ...place, authorId, spoilsThrough: 1 };
  const thread = { ...mark, id: newId(), title: 'A thread', createdAt: now() };
  await unguardedDb.thread.create({ data: thread });
  return insertPost({ ...mark, threadId: thread.id, opening: true });
}
