import '../support/request';
import { absentSentence, aBook, aClub, aPeopledClub, belongs, somebody } from './house';
import { describe, expect, it, test } from 'vitest';
import { newId, now } from '@/lib/ambient';
import { describeClub, foundClub } from '@/lib/clubs/actions';
import { clubPage, clubsOf, clubsThatMayBeFound, memberOf } from '@/lib/clubs/queries';
import { pageNumber } from '@/lib/action/text';
import { db } from '@/lib/db';
import { browser } from '../support/request';

const form = {
  name: 'The Quiet Stair',
  about: 'Six of us.\r\nAnd a cat.',
  rules: '',
  joining: 'open',
  findable: 'yes',
};
let names = 0;
const aName = () => `A club called ${++names} ${newId().slice(0, 8)}`;

describe('founding a club', () => {
  it('makes its founder the owner, and goes to its page', async () => {
    const ada = await somebody('Ada');

    const sent = await ada.send(foundClub, form);

    expect(sent.went).toBe('/clubs/the-quiet-stair');
    expect(await memberOf(ada.userId, 'the-quiet-stair')).toMatchObject({
      role: 'owner',
      clubName: form.name,
    });
    expect((await clubPage(null, 'the-quiet-stair'))?.about).toBe('Six of us.\nAnd a cat.');
  });

  it('gives a namesake another address, also when both are founded at once', async () => {
    const name = aName();
    const people = await Promise.all(['Ada', 'Maud', 'Otto'].map(somebody));

    const sent = await Promise.all(people.map((who) => who.send(foundClub, { ...form, name })));

    const addresses = sent.map((one) => one.went);
    expect(new Set(addresses).size).toBe(3);
    expect(addresses.filter((address) => /-[0-9a-f]{6}$/.test(address ?? ''))).not.toHaveLength(0);
  });

  it('tells nobody that a namesake which cannot be found is there', async () => {
    const [maud, ada, name] = [await somebody('Maud'), await somebody('Ada'), aName()];
    await maud.send(foundClub, { ...form, name, findable: 'no' });

    const sent = await ada.send(foundClub, { ...form, name });

    expect(sent.went).toBe(`/clubs/${name.toLowerCase().replaceAll(' ', '-')}`);
  });

  it('called New does not take the place of the page where clubs are founded', async () => {
    const ada = await somebody('Ada');

    const sent = await ada.send(foundClub, { ...form, name: 'New' });

    expect(sent.went).toMatch(/^\/clubs\/new-[0-9a-f]{6}$/);
  });

  it('is for people who are signed in', async () => {
    const sent = await browser().send(foundClub, form);

    expect(sent.message).toBe('Please sign in first.');
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
    const ada = await somebody('Ada');
    const clubs = await db.club.count();

    const sent = await ada.send(foundClub, fields as Record<string, string>);

    expect(sent.errors[field]).toMatch(/\.$/);
    expect(sent.typed.joining).toBe(fields.joining);
    expect(await db.club.count()).toBe(clubs);
  });

  it.each([{}, { ...form, role: 'owner' }, { slug: 'new' }])('keeps nothing of %j', async (fields) => {
    const ada = await somebody('Ada');

    const sent = await ada.send(foundClub, fields as Record<string, string>);

    expect(sent.message !== null || Object.keys(sent.errors).length > 0).toBe(true);
    expect(await clubsOf(ada)).toEqual([]);
  });
});

describe('describing a club', () => {
  it.each([
    ['owner', null],
    ['moderator', absentSentence],
    ['member', absentSentence],
    ['stranger', absentSentence],
    ['asked', absentSentence],
    ['removed', absentSentence],
    ['anonymous', 'Please sign in first.'],
  ] as const)('as %s is answered: %s', async (kind, message) => {
    const { club, member, ...people } = await aPeopledClub();

    const sent = await { ...people, member }[kind].send(describeClub, { club: club.slug, ...form });

    expect(sent.message).toBe(message);
    expect(sent.done).toBe(message === null ? 'Saved.' : null);
    expect((await clubPage(member, club.slug))?.name).toBe(message === null ? form.name : 'The Lamp');
  });
});

describe('finding clubs', () => {
  it('lists those that may be found with how many are in them and what they read now', async () => {
    const [club, hidden] = [
      await aClub({ name: '00 First' }),
      await aClub({ name: '00 Hidden', findable: false }),
    ];
    const [nell, rex] = [await somebody('Nell'), await somebody('Rex')];
    await belongs(nell, club);
    await belongs(rex, club, { standing: 'removed' });
    const [bookId, endedBook] = [await aBook({ title: 'Emma' }), await aBook({ title: 'Persuasion' })];
    const reading = { clubId: club.clubId, startedAt: now() };
    await db.reading.create({ data: { ...reading, id: newId(), bookId } });
    await db.reading.create({ data: { ...reading, id: newId(), bookId: endedBook, endedAt: now() } });

    const found = await clubsThatMayBeFound(1);

    expect(found.clubs[0]).toEqual({
      slug: club.slug,
      name: '00 First',
      about: 'We read by it.',
      joining: 'open',
      members: 1,
      reads: ['Emma'],
    });
    expect(found.clubs.map((one) => one.slug)).not.toContain(hidden.slug);
  });

  it('lists to somebody none that they are in, and still those that they asked or were removed from', async () => {
    const nell = await somebody('Nell');
    const [own, asked, removed] = [
      await aClub({ name: '000 Own' }),
      await aClub({ name: '000 Asked' }),
      await aClub({ name: '000 Removed' }),
    ];
    await belongs(nell, own);
    await belongs(nell, asked, { standing: 'asked' });
    await belongs(nell, removed, { standing: 'removed' });

    const slugs = (await clubsThatMayBeFound(1, nell)).clubs.map(({ slug }) => slug);

    expect(slugs).not.toContain(own.slug);
    expect(slugs).toEqual(expect.arrayContaining([asked.slug, removed.slug]));
  });

  it('goes page by page, each club once', async () => {
    for (let n = 0; n < 45; n += 1) await aClub({ name: 'Zzz the same name' });
    const all = await db.club.count({ where: { findable: true } });

    const seen: string[] = [];
    for (let page = 1, more = true; more; page += 1) {
      const found = await clubsThatMayBeFound(page);
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
  const nell = await somebody('Nell');
  const [here, hidden, asked, removed] = [
    await aClub({ name: 'A' }),
    await aClub({ name: 'B', findable: false }),
    await aClub(),
    await aClub(),
  ];
  await belongs(nell, here, { role: 'moderator' });
  await belongs(nell, hidden);
  await belongs(nell, asked, { standing: 'asked' });
  await belongs(nell, removed, { standing: 'removed' });

  const clubs = await clubsOf(nell);

  expect(clubs.map(({ slug, role }) => [slug, role])).toEqual([
    [here.slug, 'moderator'],
    [hidden.slug, 'member'],
  ]);
  expect(await memberOf(nell.userId, asked.slug)).toBeNull();
  expect(await memberOf(nell.userId, removed.slug)).toBeNull();
});
