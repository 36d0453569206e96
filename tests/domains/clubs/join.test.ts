import '../../helpers/fake-browser';
import {
  NOT_FOUND_SENTENCE,
  createClub,
  createClubWithPeople,
  addMember,
  createUser,
  membershipOf,
} from '../../helpers/clubs';
import { describe, expect, it, test } from 'vitest';
import {
  requestToJoinAction,
  changeMemberAction,
  joinClubAction,
  sharePlaceAction,
  withdrawRequestAction,
} from '@/lib/clubs/actions';
import { loadClubPage } from '@/lib/clubs/queries';
import { browser } from '../../helpers/fake-browser';

const REMOVED_SENTENCE = /You were removed from this club/;

describe('joining', () => {
  it('takes a stranger into an open club, and to its page', async () => {
    const { stranger, club } = await createClubWithPeople();

    const sent = await stranger.send(joinClubAction, { club: club.slug });

    expect(sent.went).toBe(`/clubs/${club.slug}`);
    expect(await membershipOf(stranger, club)).toBe('active member');
  });

  it('works without JavaScript', async () => {
    const { stranger, club } = await createClubWithPeople();

    const sent = await stranger.send(joinClubAction, { club: club.slug }, { script: false });

    expect(sent.went).toBe(`/clubs/${club.slug}`);
    expect(await membershipOf(stranger, club)).toBe('active member');
  });

  it('twice at once makes one member', async () => {
    const { stranger, club } = await createClubWithPeople();

    const both = await Promise.all([1, 2].map(() => stranger.send(joinClubAction, { club: club.slug })));

    expect(both.map((sent) => sent.went)).toEqual([`/clubs/${club.slug}`, `/clubs/${club.slug}`]);
    expect(await membershipOf(stranger, club)).toBe('active member');
  });

  it('changes nothing for an owner, who is in already', async () => {
    const { owner, club } = await createClubWithPeople();

    await owner.send(joinClubAction, { club: club.slug });

    expect(await membershipOf(owner, club)).toBe('active owner');
  });

  it('asks people to sign in first', async () => {
    const { anonymous, club } = await createClubWithPeople();

    const sent = await anonymous.send(joinClubAction, { club: club.slug });

    expect(sent.formError).toBe('Please sign in first.');
  });

  it.each([joinClubAction, requestToJoinAction])('keeps out somebody who was removed', async (come) => {
    const { removed, club } = await createClubWithPeople();

    const sent = await removed.send(come, { club: club.slug });

    expect(sent.formError).toMatch(REMOVED_SENTENCE);
    expect(await membershipOf(removed, club)).toBe('removed member');
  });

  it.each([
    ['request', /you need to ask/],
    ['invitation', /need an invitation/],
  ] as const)('is not how one comes into a club of the kind "%s"', async (joining, sentence) => {
    const { stranger, club } = await createClubWithPeople({ joining });

    const sent = await stranger.send(joinClubAction, { club: club.slug });

    expect(sent.formError).toMatch(sentence);
    expect(await membershipOf(stranger, club)).toBeNull();
  });
});

describe('asking', () => {
  it('makes somebody wait, who is no member yet', async () => {
    const { stranger, club } = await createClubWithPeople({ joining: 'request' });

    await stranger.send(requestToJoinAction, { club: club.slug });
    const again = await stranger.send(requestToJoinAction, { club: club.slug });

    expect(again.formError).toMatch(/already asked/);
    expect(await membershipOf(stranger, club)).toBe('asked member');
    expect((await loadClubPage(stranger, club.slug))?.members).toBeNull();
  });

  it('can be taken back', async () => {
    const { asked, club } = await createClubWithPeople({ joining: 'request' });

    await asked.send(withdrawRequestAction, { club: club.slug });

    expect(await membershipOf(asked, club)).toBeNull();
  });

  it('taken back by somebody else takes nothing back', async () => {
    const { removed, member, club } = await createClubWithPeople({ joining: 'request' });

    await removed.send(withdrawRequestAction, { club: club.slug });
    await member.send(withdrawRequestAction, { club: club.slug });

    expect(await membershipOf(removed, club)).toBe('removed member');
    expect(await membershipOf(member, club)).toBe('active member');
  });

  it.each(['owner', 'moderator'] as const)('is answered by the %s: admitted', async (role) => {
    const { asked, club, ...people } = await createClubWithPeople({ joining: 'request' });

    const sent = await people[role].send(changeMemberAction, {
      club: club.slug,
      change: `admit:${asked.userId}`,
    });

    expect(sent).toMatchObject({ formError: null, refreshed: true });
    expect(await membershipOf(asked, club)).toBe('active member');
  });

  it('is declined, and may be tried again', async () => {
    const { asked, moderator, club } = await createClubWithPeople({ joining: 'request' });

    await moderator.send(changeMemberAction, { club: club.slug, change: `decline:${asked.userId}` });

    expect(await membershipOf(asked, club)).toBeNull();
    await asked.send(requestToJoinAction, { club: club.slug });
    expect(await membershipOf(asked, club)).toBe('asked member');
  });

  it('answered by two at once is answered once', async () => {
    const { asked, owner, moderator, club } = await createClubWithPeople({ joining: 'request' });
    const change = `decline:${asked.userId}`;

    const both = await Promise.all(
      [owner, moderator].map((who) => who.send(changeMemberAction, { club: club.slug, change })),
    );

    expect(both.filter((sent) => sent.formError !== null)).toHaveLength(1);
    expect(await membershipOf(asked, club)).toBeNull();
  });
});

describe('a club that cannot be found', () => {
  test.each(['stranger', 'removed', 'asked'] as const)('answers %s as one that never was', async (kind) => {
    const { club, ...people } = await createClubWithPeople({ findable: false });
    const never = 'a-club-that-never-was';

    for (const what of [joinClubAction, requestToJoinAction, sharePlaceAction, withdrawRequestAction]) {
      const hidden = await people[kind].send(what, { club: club.slug });
      const absent = await people[kind].send(what, { club: never });
      expect({ ...hidden, values: null }).toEqual({ ...absent, values: null });
    }
    expect(await loadClubPage(people[kind], club.slug)).toBeNull();
  });

  it('has no page for a visitor, and one for a member', async () => {
    const { member, club } = await createClubWithPeople({ findable: false });

    const pages = [await loadClubPage(null, club.slug), await loadClubPage(member, club.slug)];

    expect(pages).toEqual([null, expect.objectContaining({ slug: club.slug, memberCount: 3 })]);
  });
});

test('an invitation-only club that may be found shows its own page', async () => {
  const { stranger, club } = await createClubWithPeople({ joining: 'invitation' });

  const page = await loadClubPage(stranger, club.slug);

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
  const gus = await createUser('Gus');

  const sent = await gus.send(joinClubAction, fields as Record<string, string>);

  expect(sent.formError).toBe(NOT_FOUND_SENTENCE);
});

test('a form from another site does nothing', async () => {
  const club = await createClub();
  const gus = await createUser('Gus');

  const sent = await gus.runAsRequest(
    async () => {
      const form = new FormData();
      form.set('club', club.slug);
      return joinClubAction(
        {
          fieldErrors: {},
          errorSummary: null,
          formError: null,
          success: null,
          values: {},
          redirectTo: null,
          focusId: null,
          extra: {},
          serverError: null,
        },
        form,
      );
    },
    { 'sec-fetch-site': 'cross-site' },
  );

  expect(sent.formError).toMatch(/didn’t come from/);
  expect(await membershipOf(gus, club)).toBeNull();
});

test('a club that opens its door lets those in who had asked', async () => {
  const club = await createClub({ joining: 'open' });
  const inês = await createUser('Inês');
  await addMember(inês, club, { standing: 'asked' });

  await inês.send(joinClubAction, { club: club.slug });

  expect(await membershipOf(inês, club)).toBe('active member');
});

test('nobody who is not signed in is anybody', async () => {
  const { club } = await createClubWithPeople();

  const sent = await browser().send(sharePlaceAction, { club: club.slug, shares: 'yes' });

  expect(sent.formError).toBe('Please sign in first.');
});
