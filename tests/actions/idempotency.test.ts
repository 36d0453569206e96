import '../helpers/fake-browser';
import { createBook, createClubWithPeople, createUser } from '../helpers/clubs';
import { permissionFixture } from '../permissions/fixture';
import { describe, expect, it } from 'vitest';
import { signUpAction } from '@/lib/accounts/actions';
import { newId } from '@/lib/clock-and-ids';
import { addBookAction } from '@/lib/books/new-book-actions';
import { createClubAction, createInviteAction } from '@/lib/clubs/actions';
import { db } from '@/lib/db';
import { reportPostAction } from '@/lib/moderation/actions';
import { startReadingAction, endOrReopenReadingAction } from '@/lib/readings/actions';
import { browser } from '../helpers/fake-browser';
import { bookForm } from '../helpers/new-book';

const THREE_TIMES = [1, 2, 3];
const newName = () => `A thing ${newId()}`;
const clubFields = { about: '', rules: '', joining: 'open', findable: 'no' };
const bookFields = (club: string) => ({ ...bookForm(), club, title: newName(), requestKey: newId() });

describe.each([{ script: true }, { script: false }])('a form sent three times at once (%o)', (how) => {
  it.each(['yes', 'no'])('founds one club (findable: %s), and goes to it each time', async (findable) => {
    const ada = await createUser('Ada');
    const maud = await createUser('Maud');
    const form = { ...clubFields, name: newName(), findable, requestKey: newId() };

    const sent = await Promise.all(THREE_TIMES.map(() => ada.send(createClubAction, form, how)));
    const again = await ada.send(createClubAction, form, how);
    const hers = await maud.send(createClubAction, form, how);

    expect(new Set([...sent, again].map(({ went }) => went)).size).toBe(1);
    expect(again.went).toMatch(/^\/clubs\//);
    expect(hers.went).not.toBe(again.went);
    expect(await db.club.count({ where: { name: form.name } })).toBe(2);
    expect(await db.membership.count({ where: { userId: ada.userId, role: 'owner' } })).toBe(1);
  });

  it('adds one book, and goes to where it is chosen each time', async () => {
    const { owner, club } = await createClubWithPeople();
    const form = bookFields(club.slug);

    const sent = await Promise.all(THREE_TIMES.map(() => owner.send(addBookAction, form, how)));

    expect(new Set(sent.map(({ went }) => went)).size).toBe(1);
    expect(sent[0]?.went).toMatch(/\?book=/);
    expect(await db.book.count({ where: { title: form.title } })).toBe(1);
  });

  it('starts one reading', async () => {
    const { owner, club } = await createClubWithPeople();
    const form = { club: club.slug, book: await createBook({ title: 'Emma' }), requestKey: newId() };

    const sent = await Promise.all(THREE_TIMES.map(() => owner.send(startReadingAction, form, how)));

    expect(sent.map(({ fieldErrors, formError }) => [fieldErrors, formError])).toEqual(
      THREE_TIMES.map(() => [{}, null]),
    );
    expect(await db.reading.count({ where: { clubId: club.clubId } })).toBe(1);
  });

  it('makes one invitation, whose link is answered each time', async () => {
    const { owner, moderator, club } = await createClubWithPeople();
    const form = { club: club.slug, days: '3', uses: '2', requestKey: newId() };

    const sent = await Promise.all(THREE_TIMES.map(() => owner.send(createInviteAction, form, how)));
    const other = await moderator.send(createInviteAction, form, how);

    const links = sent.map(({ extra: { link } }) => link);
    expect(new Set(links).size).toBe(1);
    expect(links[0]).toMatch(/\/join\/[\w-]{43}$/);
    expect(links).not.toContain(other.extra.link);
    expect(await db.invite.count({ where: { clubId: club.clubId } })).toBe(2);
  });

  it('makes one report', async () => {
    const { people, here, ids } = await permissionFixture();
    const form = { ...here, thread: ids.thread, post: ids.post, reason: 'Unkind.' };

    const sent = await Promise.all(THREE_TIMES.map(() => people.author.send(reportPostAction, form, how)));
    const other = await people.author.send(reportPostAction, { ...form, reason: 'Also rude.' }, how);

    expect(new Set(sent.map(({ went }) => went)).size).toBe(1);
    expect(sent[0]?.went).toContain('?reported=');
    expect(other.formError).toMatch(/already reported this post/);
  });

  it('makes one account and comes in with it each time; with another password it is taken', async () => {
    const email = `${newId()}@untold.example`;
    const form = {
      name: 'Nell',
      email,
      password: 'correct horse battery',
      next: '/clubs',
      requestKey: newId(),
    };

    const sent = await Promise.all(THREE_TIMES.map(() => browser().send(signUpAction, form, how)));
    const guess = await browser().send(signUpAction, { ...form, password: 'a guess, no more' }, how);
    const other = await browser().send(signUpAction, { ...form, requestKey: newId() }, how);

    expect(sent.map(({ went }) => went)).toEqual(THREE_TIMES.map(() => '/clubs'));
    for (const { fieldErrors, went } of [guess, other])
      expect([went, Object.keys(fieldErrors)]).toEqual([null, ['email']]);
    expect(await db.user.count({ where: { email } })).toBe(1);
  });
});

it('other words under one key make another thing', async () => {
  const ada = await createUser('Ada');
  const form = { ...clubFields, name: newName(), requestKey: newId() };

  const one = await ada.send(createClubAction, form);
  const other = await ada.send(createClubAction, { ...form, name: newName() });

  expect(other.went).not.toBe(one.went);
});

it('a form from before forms had a key is sent as often as it is sent', async () => {
  const ada = await createUser('Ada');
  const form = { ...clubFields, name: newName() };

  const one = await ada.send(createClubAction, form);
  const other = await ada.send(createClubAction, form);

  expect(other.went).not.toBe(one.went);
});

it('a reading that has ended is started anew by a page that the browser kept', async () => {
  const { owner, club } = await createClubWithPeople();
  const form = { club: club.slug, book: await createBook({ title: 'Emma' }), requestKey: newId() };
  await owner.send(startReadingAction, form);
  const { id } = await db.reading.findFirstOrThrow({ where: { clubId: club.clubId } });
  await owner.send(endOrReopenReadingAction, { club: club.slug, sure: `end:${id}` });

  await owner.send(startReadingAction, form);

  const readings = await db.reading.findMany({ where: { clubId: club.clubId } });
  expect(readings.map(({ endedAt }) => endedAt === null).sort()).toEqual([false, true]);
});
