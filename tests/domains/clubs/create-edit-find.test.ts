import '../../helpers/fake-browser';
import {
  NOT_FOUND_SENTENCE,
  createBook,
  createClub,
  createClubWithPeople,
  addMember,
  createUser,
} from '../../helpers/clubs';
import { describe, expect, it, test } from 'vitest';
import { newId, now } from '@/lib/clock-and-ids';
import { editClubAction, createClubAction } from '@/lib/clubs/actions';
import { loadClubPage, listOwnClubs, listFindableClubs, loadMember } from '@/lib/clubs/queries';
import { pageNumber } from '@/lib/validation/text';
import { db } from '@/lib/db';
import { browser } from '../../helpers/fake-browser';

const form = {
  name: 'The Quiet Stair',
  about: 'Six of us.\r\nAnd a cat.',
  rules: '',
  joining: 'open',
  findable: 'yes',
};
let nameCount = 0;
const newName = () => `A club called ${++nameCount} ${newId().slice(0, 8)}`;

describe('founding a club', () => {
  it('makes its founder the owner, and goes to its page', async () => {
    const ada = await createUser('Ada');

    const sent = await ada.send(createClubAction, form);

    expect(sent.went).toBe('/clubs/the-quiet-stair');
    expect(await loadMember(ada.userId, 'the-quiet-stair')).toMatchObject({
      role: 'owner',
      clubName: form.name,
    });
    expect((await loadClubPage(null, 'the-quiet-stair'))?.about).toBe('Six of us.\nAnd a cat.');
  });

  it('gives a namesake another address, also when both are founded at once', async () => {
    const name = newName();
    const people = await Promise.all(['Ada', 'Maud', 'Otto'].map(createUser));

    const sent = await Promise.all(people.map((who) => who.send(createClubAction, { ...form, name })));

    const addresses = sent.map((one) => one.went);
    expect(new Set(addresses).size).toBe(3);
    expect(addresses.filter((address) => /-[0-9a-f]{6}$/.test(address ?? ''))).not.toHaveLength(0);
  });

  it('tells nobody that a namesake which cannot be found is there', async () => {
    const maud = await createUser('Maud');
    const ada = await createUser('Ada');
    const name = newName();
    await maud.send(createClubAction, { ...form, name, findable: 'no' });

    const sent = await ada.send(createClubAction, { ...form, name });

    expect(sent.went).toBe(`/clubs/${name.toLowerCase().replaceAll(' ', '-')}`);
  });

  it('called New does not take the place of the page where clubs are founded', async () => {
    const ada = await createUser('Ada');

    const sent = await ada.send(createClubAction, { ...form, name: 'New' });

    expect(sent.went).toMatch(/^\/clubs\/new-[0-9a-f]{6}$/);
  });

  it('is for people who are signed in', async () => {
    const sent = await browser().send(createClubAction, form);

    expect(sent.formError).toBe('Please sign in first.');
  });

  it.each([
    ['name', { ...form, name: '' }],
    ['name', { ...form, name: ' \n ' }],
    ['name', { ...form, name: 'x'.repeat(81) }],
    ['name', { ...form, name: 'a\0b' }],
    ['name', { ...form, name: 'a\u202eb' }],
    ['name', { ...form, name: ['a', 'b'] }],
    ['name', { ...form, name: new File(['x'], 'x') }],
    ['about', { ...form, about: 'x'.repeat(2001) }],
    ['about', { ...form, about: '\u0007' }],
    ['rules', { ...form, rules: 'x'.repeat(2001) }],
    ['joining', { ...form, joining: 'force' }],
    ['findable', { ...form, findable: 'perhaps' }],
  ])('answers a mistake beside its field: %s', async (field, fields) => {
    const ada = await createUser('Ada');
    const clubs = await db.club.count();

    const sent = await ada.send(createClubAction, fields as Record<string, string>);

    expect(sent.fieldErrors[field]).toMatch(/\.$/);
    expect(sent.values.joining).toBe(fields.joining);
    expect(await db.club.count()).toBe(clubs);
  });

  it.each([{}, { ...form, role: 'owner' }, { slug: 'new' }])('keeps nothing of %j', async (fields) => {
    const ada = await createUser('Ada');

    const sent = await ada.send(createClubAction, fields as Record<string, string>);

    expect(sent.formError !== null || Object.keys(sent.fieldErrors).length > 0).toBe(true);
    expect(await listOwnClubs(ada)).toEqual([]);
  });
});

describe('describing a club', () => {
  it.each([
    ['owner', null],
    ['moderator', NOT_FOUND_SENTENCE],
    ['member', NOT_FOUND_SENTENCE],
    ['stranger', NOT_FOUND_SENTENCE],
    ['asked', NOT_FOUND_SENTENCE],
    ['removed', NOT_FOUND_SENTENCE],
    ['anonymous', 'Please sign in first.'],
  ] as const)('as %s is answered: %s', async (kind, message) => {
    const { club, member, ...people } = await createClubWithPeople();

    const sent = await { ...people, member }[kind].send(editClubAction, { club: club.slug, ...form });

    expect(sent.formError).toBe(message);
    expect(sent.success).toBe(message === null ? 'Saved.' : null);
    expect((await loadClubPage(member, club.slug))?.name).toBe(message === null ? form.name : 'The Lamp');
  });
});

describe('finding clubs', () => {
  it('lists those that may be found with how many are in them and what they read now', async () => {
    const club = await createClub({ name: '00 First' });
    const hidden = await createClub({ name: '00 Hidden', findable: false });
    const nell = await createUser('Nell');
    const rex = await createUser('Rex');
    await addMember(nell, club);
    await addMember(rex, club, { standing: 'removed' });
    const bookId = await createBook({ title: 'Emma' });
    const endedBook = await createBook({ title: 'Persuasion' });
    const reading = { clubId: club.clubId, startedAt: now() };
    await db.reading.create({ data: { ...reading, id: newId(), bookId } });
    await db.reading.create({ data: { ...reading, id: newId(), bookId: endedBook, endedAt: now() } });

    const found = await listFindableClubs(1);

    expect(found.clubs[0]).toEqual({
      slug: club.slug,
      name: '00 First',
      about: 'We read by it.',
      joining: 'open',
      members: 1,
      reads: [expect.objectContaining({ title: 'Emma', cover: null })],
    });
    expect(found.clubs.map((one) => one.slug)).not.toContain(hidden.slug);
  });

  it('lists to somebody none that they are in, and still those that they asked or were removed from', async () => {
    const nell = await createUser('Nell');
    const own = await createClub({ name: '000 Own' });
    const asked = await createClub({ name: '000 Asked' });
    const removed = await createClub({ name: '000 Removed' });
    await addMember(nell, own);
    await addMember(nell, asked, { standing: 'asked' });
    await addMember(nell, removed, { standing: 'removed' });

    const slugs = (await listFindableClubs(1, nell)).clubs.map(({ slug }) => slug);

    expect(slugs).not.toContain(own.slug);
    expect(slugs).toEqual(expect.arrayContaining([asked.slug, removed.slug]));
  });

  it('goes page by page, each club once', async () => {
    for (let n = 0; n < 45; n += 1) await createClub({ name: 'Zzz the same name' });
    const all = await db.club.count({ where: { findable: true } });

    const seen: string[] = [];
    for (let page = 1, more = true; more; page += 1) {
      const found = await listFindableClubs(page);
      seen.push(...found.clubs.map((club) => club.slug));
      more = found.hasNext;
    }

    expect(seen).toHaveLength(all);
    expect(new Set(seen).size).toBe(all);
  });

  test.each([undefined, '', '0', '-1', 'x', '1.5', '99999999999', [['1', '2']], '\0'])(
    'begins at the first page for %j',
    (sent) => {
      expect(pageNumber.parse(sent)).toBe(1);
    },
  );
});

test('somebody’s clubs are those where they are active, hidden ones too', async () => {
  const nell = await createUser('Nell');
  const here = await createClub({ name: 'A' });
  const hidden = await createClub({ name: 'B', findable: false });
  const asked = await createClub();
  const removed = await createClub();
  await addMember(nell, here, { role: 'moderator' });
  await addMember(nell, hidden);
  await addMember(nell, asked, { standing: 'asked' });
  await addMember(nell, removed, { standing: 'removed' });

  const clubs = await listOwnClubs(nell);

  expect(clubs.map(({ slug, role }) => [slug, role])).toEqual([
    [here.slug, 'moderator'],
    [hidden.slug, 'member'],
  ]);
  expect(await loadMember(nell.userId, asked.slug)).toBeNull();
  expect(await loadMember(nell.userId, removed.slug)).toBeNull();
});
