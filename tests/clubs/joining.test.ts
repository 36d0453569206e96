import '../support/request';
import { absentSentence, aClub, aPeopledClub, belongs, somebody, standingOf } from './house';
import { describe, expect, it, test } from 'vitest';
import { askToJoin, changeMember, joinClub, sharePlace, withdrawRequest } from '@/lib/clubs/actions';
import { clubPage } from '@/lib/clubs/queries';
import { browser } from '../support/request';

const removedSentence = /You were removed from this club/;

describe('joining', () => {
  it('takes a stranger into an open club, and to its page', async () => {
    const { stranger, club } = await aPeopledClub();

    const sent = await stranger.send(joinClub, { club: club.slug });

    expect(sent.went).toBe(`/clubs/${club.slug}`);
    expect(await standingOf(stranger, club)).toBe('active member');
  });

  it('works without JavaScript', async () => {
    const { stranger, club } = await aPeopledClub();

    const sent = await stranger.send(joinClub, { club: club.slug }, { script: false });

    expect(sent.went).toBe(`/clubs/${club.slug}`);
    expect(await standingOf(stranger, club)).toBe('active member');
  });

  it('twice at once makes one member', async () => {
    const { stranger, club } = await aPeopledClub();

    const both = await Promise.all([1, 2].map(() => stranger.send(joinClub, { club: club.slug })));

    expect(both.map((sent) => sent.went)).toEqual([`/clubs/${club.slug}`, `/clubs/${club.slug}`]);
    expect(await standingOf(stranger, club)).toBe('active member');
  });

  it('changes nothing for an owner, who is in already', async () => {
    const { owner, club } = await aPeopledClub();

    await owner.send(joinClub, { club: club.slug });

    expect(await standingOf(owner, club)).toBe('active owner');
  });

  it('asks people to sign in first', async () => {
    const { anonymous, club } = await aPeopledClub();

    const sent = await anonymous.send(joinClub, { club: club.slug });

    expect(sent.message).toBe('Please sign in first.');
  });

  it.each([joinClub, askToJoin])('keeps out somebody who was removed', async (come) => {
    const { removed, club } = await aPeopledClub();

    const sent = await removed.send(come, { club: club.slug });

    expect(sent.message).toMatch(removedSentence);
    expect(await standingOf(removed, club)).toBe('removed member');
  });

  it.each([
    ['request', /by asking/],
    ['invitation', /by invitation only/],
  ] as const)('is not how one comes into a club of the kind "%s"', async (joining, sentence) => {
    const { stranger, club } = await aPeopledClub({ joining });

    const sent = await stranger.send(joinClub, { club: club.slug });

    expect(sent.message).toMatch(sentence);
    expect(await standingOf(stranger, club)).toBeNull();
  });
});

describe('asking', () => {
  it('makes somebody wait, who is no member yet', async () => {
    const { stranger, club } = await aPeopledClub({ joining: 'request' });

    await stranger.send(askToJoin, { club: club.slug });
    const again = await stranger.send(askToJoin, { club: club.slug });

    expect(again.message).toMatch(/asked already/);
    expect(await standingOf(stranger, club)).toBe('asked member');
    expect((await clubPage(stranger, club.slug))?.members).toBeNull();
  });

  it('can be taken back', async () => {
    const { asked, club } = await aPeopledClub({ joining: 'request' });

    await asked.send(withdrawRequest, { club: club.slug });

    expect(await standingOf(asked, club)).toBeNull();
  });

  it('taken back by somebody else takes nothing back', async () => {
    const { removed, member, club } = await aPeopledClub({ joining: 'request' });

    await removed.send(withdrawRequest, { club: club.slug });
    await member.send(withdrawRequest, { club: club.slug });

    expect(await standingOf(removed, club)).toBe('removed member');
    expect(await standingOf(member, club)).toBe('active member');
  });

  it.each(['owner', 'moderator'] as const)('is answered by the %s: admitted', async (role) => {
    const { asked, club, ...people } = await aPeopledClub({ joining: 'request' });

    const sent = await people[role].send(changeMember, { club: club.slug, change: `admit:${asked.userId}` });

    expect(sent).toMatchObject({ message: null, refreshed: true });
    expect(await standingOf(asked, club)).toBe('active member');
  });

  it('is declined, and may be tried again', async () => {
    const { asked, moderator, club } = await aPeopledClub({ joining: 'request' });

    await moderator.send(changeMember, { club: club.slug, change: `decline:${asked.userId}` });

    expect(await standingOf(asked, club)).toBeNull();
    await asked.send(askToJoin, { club: club.slug });
    expect(await standingOf(asked, club)).toBe('asked member');
  });

  it('answered by two at once is answered once', async () => {
    const { asked, owner, moderator, club } = await aPeopledClub({ joining: 'request' });
    const change = `decline:${asked.userId}`;

    const both = await Promise.all(
      [owner, moderator].map((who) => who.send(changeMember, { club: club.slug, change })),
    );

    expect(both.filter((sent) => sent.message !== null)).toHaveLength(1);
    expect(await standingOf(asked, club)).toBeNull();
  });
});

describe('a club that cannot be found', () => {
  test.each(['stranger', 'removed', 'asked'] as const)('answers %s as one that never was', async (kind) => {
    const { club, ...people } = await aPeopledClub({ findable: false });
    const never = 'a-club-that-never-was';

    for (const what of [joinClub, askToJoin, sharePlace, withdrawRequest]) {
      const [hidden, absent] = [
        await people[kind].send(what, { club: club.slug }),
        await people[kind].send(what, { club: never }),
      ];
      expect({ ...hidden, typed: null }).toEqual({ ...absent, typed: null });
    }
    expect(await clubPage(people[kind], club.slug)).toBeNull();
  });

  it('has no page for a visitor, and one for a member', async () => {
    const { member, club } = await aPeopledClub({ findable: false });

    const pages = [await clubPage(null, club.slug), await clubPage(member, club.slug)];

    expect(pages).toEqual([null, expect.objectContaining({ slug: club.slug, memberCount: 3 })]);
  });
});

test('an invitation-only club that may be found shows its own page', async () => {
  const { stranger, club } = await aPeopledClub({ joining: 'invitation' });

  const page = await clubPage(stranger, club.slug);

  expect(page).toMatchObject({ joining: 'invitation', memberCount: 3, members: null, mine: null });
});

test.each([
  {},
  { club: '' },
  { club: '\0' },
  { club: ['one', 'two'] },
  { club: 'A Name With Spaces' },
  { club: new File(['x'], 'x') },
])('a form that names no club is answered with a sentence: %j', async (fields) => {
  const gus = await somebody('Gus');

  const sent = await gus.send(joinClub, fields as Record<string, string>);

  expect(sent.message).toBe(absentSentence);
});

test('a form from another site does nothing', async () => {
  const club = await aClub();
  const gus = await somebody('Gus');

  const sent = await gus.within(
    async () => {
      const form = new FormData();
      form.set('club', club.slug);
      return joinClub(
        { errors: {}, message: null, done: null, typed: {}, go: null, focus: null, other: {}, unsent: null },
        form,
      );
    },
    { 'sec-fetch-site': 'cross-site' },
  );

  expect(sent.message).toMatch(/did not come from/);
  expect(await standingOf(gus, club)).toBeNull();
});

test('a club that opens its door lets those in who had asked', async () => {
  const club = await aClub({ joining: 'open' });
  const inês = await somebody('Inês');
  await belongs(inês, club, { standing: 'asked' });

  await inês.send(joinClub, { club: club.slug });

  expect(await standingOf(inês, club)).toBe('active member');
});

test('nobody who is not signed in is anybody', async () => {
  const { club } = await aPeopledClub();

  const sent = await browser().send(sharePlace, { club: club.slug, shares: 'yes' });

  expect(sent.message).toBe('Please sign in first.');
});
