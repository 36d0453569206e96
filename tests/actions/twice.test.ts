import '../support/request';
import { aBook, aPeopledClub, somebody } from '../clubs/house';
import { anEvening } from '../discussion/evening';
import { describe, expect, it } from 'vitest';
import { signUp } from '@/lib/accounts/actions';
import { newId } from '@/lib/ambient';
import { addBook } from '@/lib/books/actions';
import { foundClub, invite } from '@/lib/clubs/actions';
import { db } from '@/lib/db';
import { reportAPost } from '@/lib/discussion/actions';
import { startReading, turnReading } from '@/lib/readings/actions';
import { browser } from '../support/request';

const three = [1, 2, 3];
const aName = () => `A thing ${newId()}`;
const described = { about: '', rules: '', joining: 'open', findable: 'no' };
const bookOf = (club: string) => ({
  ...{
    club,
    title: aName(),
    author: 'Somebody',
    year: '',
    blurb: 'A book.',
    outline: 'Prologue\nPart One: 9',
    // Its places were shown.
    seen: 'Prologue\nPart One: 9',
  },
  requestKey: newId(),
});

describe.each([{ script: true }, { script: false }])('a form sent three times at once (%o)', (how) => {
  it.each(['yes', 'no'])('founds one club (findable: %s), and goes to it each time', async (findable) => {
    const [ada, maud] = [await somebody('Ada'), await somebody('Maud')];
    const form = { ...described, name: aName(), findable, requestKey: newId() };

    const sent = await Promise.all(three.map(() => ada.send(foundClub, form, how)));
    const [again, hers] = [await ada.send(foundClub, form, how), await maud.send(foundClub, form, how)];

    expect(new Set([...sent, again].map(({ went }) => went)).size).toBe(1);
    expect(again.went).toMatch(/^\/clubs\//);
    expect(hers.went).not.toBe(again.went);
    expect(await db.club.count({ where: { name: form.name } })).toBe(2);
    expect(await db.membership.count({ where: { userId: ada.userId, role: 'owner' } })).toBe(1);
  });

  it('adds one book, and goes to where it is chosen each time', async () => {
    const { owner, club } = await aPeopledClub();
    const form = bookOf(club.slug);

    const sent = await Promise.all(three.map(() => owner.send(addBook, form, how)));

    expect(new Set(sent.map(({ went }) => went)).size).toBe(1);
    expect(sent[0]?.went).toMatch(/\?book=/);
    expect(await db.book.count({ where: { title: form.title } })).toBe(1);
  });

  it('starts one reading', async () => {
    const { owner, club } = await aPeopledClub();
    const form = { club: club.slug, book: await aBook({ title: 'Emma' }), requestKey: newId() };

    const sent = await Promise.all(three.map(() => owner.send(startReading, form, how)));

    expect(sent.map(({ errors, message }) => [errors, message])).toEqual(three.map(() => [{}, null]));
    expect(await db.reading.count({ where: { clubId: club.clubId } })).toBe(1);
  });

  it('makes one invitation, whose link is answered each time', async () => {
    const { owner, moderator, club } = await aPeopledClub();
    const form = { club: club.slug, days: '3', uses: '2', requestKey: newId() };

    const sent = await Promise.all(three.map(() => owner.send(invite, form, how)));
    const other = await moderator.send(invite, form, how);

    const links = sent.map(({ other: { link } }) => link);
    expect(new Set(links).size).toBe(1);
    expect(links[0]).toMatch(/\/join\/[\w-]{43}$/);
    expect(links).not.toContain(other.other.link);
    expect(await db.invite.count({ where: { clubId: club.clubId } })).toBe(2);
  });

  it('makes one report', async () => {
    const { people, here, ids } = await anEvening();
    const form = { ...here, thread: ids.thread, post: ids.post, reason: 'Unkind.' };

    const sent = await Promise.all(three.map(() => people.author.send(reportAPost, form, how)));
    const other = await people.author.send(reportAPost, { ...form, reason: 'Also rude.' }, how);

    expect(new Set(sent.map(({ went }) => went)).size).toBe(1);
    expect(sent[0]?.went).toContain('?reported=');
    expect(other.message).toMatch(/reported this post already/);
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

    const sent = await Promise.all(three.map(() => browser().send(signUp, form, how)));
    const guess = await browser().send(signUp, { ...form, password: 'a guess, no more' }, how);
    const other = await browser().send(signUp, { ...form, requestKey: newId() }, how);

    expect(sent.map(({ went }) => went)).toEqual(three.map(() => '/clubs'));
    for (const { errors, went } of [guess, other])
      expect([went, Object.keys(errors)]).toEqual([null, ['email']]);
    expect(await db.user.count({ where: { email } })).toBe(1);
  });
});

it('other words under one key make another thing', async () => {
  const ada = await somebody('Ada');
  const form = { ...described, name: aName(), requestKey: newId() };

  const [one, other] = [
    await ada.send(foundClub, form),
    await ada.send(foundClub, { ...form, name: aName() }),
  ];

  expect(other.went).not.toBe(one.went);
});

it('a form from before forms had a key is sent as often as it is sent', async () => {
  const ada = await somebody('Ada');
  const form = { ...described, name: aName() };

  const [one, other] = [await ada.send(foundClub, form), await ada.send(foundClub, form)];

  expect(other.went).not.toBe(one.went);
});

it('a reading that has ended is started anew by a page that the browser kept', async () => {
  const { owner, club } = await aPeopledClub();
  const form = { club: club.slug, book: await aBook({ title: 'Emma' }), requestKey: newId() };
  await owner.send(startReading, form);
  const { id } = await db.reading.findFirstOrThrow({ where: { clubId: club.clubId } });
  await owner.send(turnReading, { club: club.slug, sure: `end:${id}` });

  await owner.send(startReading, form);

  const readings = await db.reading.findMany({ where: { clubId: club.clubId } });
  expect(readings.map(({ endedAt }) => endedAt === null).sort()).toEqual([false, true]);
});
