import '../../helpers/fake-browser';
import {
  NOT_FOUND_SENTENCE,
  createBook,
  createClub,
  createClubWithPeople,
  addMember,
  createUser,
  membershipOf,
} from '../../helpers/clubs';
import { describe, expect, it, test } from 'vitest';
import {
  changeMemberAction,
  createInviteAction,
  joinClubAction,
  leaveClubAction,
  sharePlaceAction,
} from '@/lib/clubs/actions';
import { loadClubPage, loadClubSettings } from '@/lib/clubs/queries';
import { deleteAccountAction } from '@/lib/accounts/actions';
import { newId, now } from '@/lib/clock-and-ids';
import { db } from '@/lib/db';
import { run } from '@/lib/db/query';
import { markNoticesRead, noticeCountQuery, readNotices } from '@/lib/gate';

/** The answer to the question that comes first. */
const CONFIRMED = { sure: 'leave' };

describe('who changes what', () => {
  test.each([
    ['anonymous', 'Please sign in first.'],
    ['stranger', NOT_FOUND_SENTENCE],
    ['asked', NOT_FOUND_SENTENCE],
    ['removed', NOT_FOUND_SENTENCE],
    ['member', NOT_FOUND_SENTENCE],
  ] as const)('%s changes nothing, and is told: %s', async (kind, sentence) => {
    const { club, ...people } = await createClubWithPeople();
    const before = await db.membership.findMany({ where: { clubId: club.clubId }, orderBy: { id: 'asc' } });

    for (const verb of ['admit', 'decline', 'remove', 'readmit', 'owner', 'moderator', 'member', 'handover'])
      for (const whom of [people.owner, people.asked, people.removed, people.member]) {
        const change = `${verb}:${whom.userId}`;
        const sent = await people[kind].send(changeMemberAction, { club: club.slug, change });
        expect(sent.formError).toBe(sentence);
      }

    const after = await db.membership.findMany({ where: { clubId: club.clubId }, orderBy: { id: 'asc' } });
    expect(after).toEqual(before);
  });
});

describe('letting in', () => {
  it('is told to whoever asked', async () => {
    const { owner, asked, club } = await createClubWithPeople();

    await owner.send(changeMemberAction, { club: club.slug, change: `admit:${asked.userId}` });

    const { notices } = await readNotices(asked.userId);
    expect(notices).toMatchObject([{ kind: 'admitted', clubSlug: club.slug, isRead: false }]);
  });

  it('or declining is told to whoever asked, though they are no member, until they have read it', async () => {
    const { owner, asked, club } = await createClubWithPeople();

    await owner.send(changeMemberAction, { club: club.slug, change: `decline:${asked.userId}` });

    const { notices } = await readNotices(asked.userId);
    expect(notices).toMatchObject([
      { kind: 'declined', clubSlug: club.slug, by: [], about: null, isRead: false },
    ]);
    expect(await run(noticeCountQuery(asked))).toBe(1);
    await markNoticesRead(asked.userId, new Date(Date.now() + 1000), null);
    expect(await run(noticeCountQuery(asked))).toBe(0);
  });

  it('that is refused is told to nobody', async () => {
    const { member, asked, club } = await createClubWithPeople();

    await member.send(changeMemberAction, { club: club.slug, change: `admit:${asked.userId}` });

    expect((await readNotices(asked.userId)).notices).toEqual([]);
  });
});

describe('removing', () => {
  it('ends a membership at once, their sharing and their invitations too', async () => {
    const { owner, moderator, club } = await createClubWithPeople();
    await moderator.send(createInviteAction, { club: club.slug, days: '14', uses: '5' });

    await owner.send(changeMemberAction, { club: club.slug, change: `remove:${moderator.userId}` });

    expect(await membershipOf(moderator, club)).toBe('removed member');
    expect((await loadClubPage(moderator, club.slug))?.members).toBeNull();
    expect((await loadClubSettings(owner, club.slug))?.invites).toEqual([]);
  });

  it.each(['owner', 'moderator'] as const)('is undone by the %s, who lets them back in', async (role) => {
    const { removed, club, ...people } = await createClubWithPeople();

    await people[role].send(changeMemberAction, { club: club.slug, change: `readmit:${removed.userId}` });

    expect(await membershipOf(removed, club)).toBe('active member');
  });

  it.each(['removed', 'stranger', 'asked'] as const)('does not reach %s', async (kind) => {
    const { owner, club, ...people } = await createClubWithPeople();
    const before = await membershipOf(people[kind], club);

    const sent = await owner.send(changeMemberAction, {
      club: club.slug,
      change: `remove:${people[kind].userId}`,
    });

    expect(sent.formError).toMatch(/has changed in the meantime/);
    expect(await membershipOf(people[kind], club)).toBe(before);
  });

  it('does not reach into another club', async () => {
    const here = await createClubWithPeople();
    const there = await createClubWithPeople();

    const change = `remove:${there.member.userId}`;
    const sent = await here.owner.send(changeMemberAction, { club: here.club.slug, change });

    expect(sent.formError).toMatch(/has changed in the meantime/);
    expect(await membershipOf(there.member, there.club)).toBe('active member');
  });
});

describe('roles', () => {
  it('are given by the owner', async () => {
    const { owner, member, club } = await createClubWithPeople();

    await owner.send(changeMemberAction, { club: club.slug, change: `moderator:${member.userId}` });

    expect(await membershipOf(member, club)).toBe('active moderator');
  });

  it('are not given by a moderator, not even to themselves', async () => {
    const { moderator, member, club } = await createClubWithPeople();

    for (const whom of [moderator, member])
      await moderator.send(changeMemberAction, { club: club.slug, change: `owner:${whom.userId}` });

    expect(await membershipOf(moderator, club)).toBe('active moderator');
    expect(await membershipOf(member, club)).toBe('active member');
  });

  it('change hands: the new owner owns, the old one moderates', async () => {
    const { owner, member, club } = await createClubWithPeople();

    await owner.send(changeMemberAction, { club: club.slug, change: `handover:${member.userId}` });

    expect(await membershipOf(member, club)).toBe('active owner');
    expect(await membershipOf(owner, club)).toBe('active moderator');
  });

  it('do not leave a club without an owner', async () => {
    const { owner, club } = await createClubWithPeople();

    const sent = await owner.send(changeMemberAction, { club: club.slug, change: `member:${owner.userId}` });

    expect(sent.formError).toMatch(/A club needs an owner/);
    expect(await membershipOf(owner, club)).toBe('active owner');
  });

  it.each(['nonsense', '', ':', 'admit', 'admit:\0', '__proto__:x', 'toString:1'])(
    'are not changed by %j',
    async (change) => {
      const { owner, club } = await createClubWithPeople();

      const sent = await owner.send(changeMemberAction, { club: club.slug, change });

      expect(sent.formError).toMatch(/has changed in the meantime/);
    },
  );

  it('that were taken back do not show the settings any more', async () => {
    const { owner, moderator, club } = await createClubWithPeople();
    const before = await loadClubSettings(moderator, club.slug);

    await owner.send(changeMemberAction, { club: club.slug, change: `member:${moderator.userId}` });

    expect(before?.name).toBe('The Lamp');
    expect(await loadClubSettings(moderator, club.slug)).toBeNull();
  });
});

describe('leaving', () => {
  it('is for every member, who may come back', async () => {
    const { member, club } = await createClubWithPeople();

    const sent = await member.send(leaveClubAction, { club: club.slug, ...CONFIRMED });

    expect(sent.went).toBe('/clubs');
    expect(await membershipOf(member, club)).toBeNull();
    await member.send(joinClubAction, { club: club.slug });
    expect(await membershipOf(member, club)).toBe('active member');
  });

  it.each(['stranger', 'asked', 'removed'] as const)('is nothing that %s can do', async (kind) => {
    const { club, ...people } = await createClubWithPeople();
    const before = await membershipOf(people[kind], club);

    const sent = await people[kind].send(leaveClubAction, { club: club.slug, ...CONFIRMED });

    expect(sent.formError).toBe(NOT_FOUND_SENTENCE);
    expect(await membershipOf(people[kind], club)).toBe(before);
  });

  it.each([true, false])(
    'is asked about first, and changes nothing before the answer (script: %s)',
    async (script) => {
      const { member, club } = await createClubWithPeople();

      const asked = await member.send(leaveClubAction, { club: club.slug }, { script });

      expect(asked).toMatchObject({
        extra: { confirm: 'leave' },
        focusId: 'ask-leave',
        went: null,
        formError: null,
      });
      expect(await membershipOf(member, club)).toBe('active member');
    },
  );

  it('of a club with nobody else in it is asked about after the tick', async () => {
    const club = await createClub();
    const ada = await createUser('Ada');
    await addMember(ada, club, { role: 'owner' });

    const asked = await ada.send(leaveClubAction, { club: club.slug, close: 'on' });

    expect(asked).toMatchObject({ extra: { confirm: 'leave' }, values: { close: 'on' } });
    expect(await membershipOf(ada, club)).toBe('active owner');
  });

  it('is refused to the last owner, whatever they tick', async () => {
    const { owner, club } = await createClubWithPeople();

    for (const close of [[], ['on']]) {
      const sent = await owner.send(leaveClubAction, { club: club.slug, close, ...CONFIRMED });
      expect(sent.formError).toMatch(/A club needs an owner/);
    }

    expect(await membershipOf(owner, club)).toBe('active owner');
  });

  it('closes a club with nobody else in it, once its owner says so', async () => {
    const club = await createClub();
    const ada = await createUser('Ada');
    await addMember(ada, club, { role: 'owner' });

    const asked = await ada.send(leaveClubAction, { club: club.slug, ...CONFIRMED });
    const closed = await ada.send(leaveClubAction, { club: club.slug, close: 'on', ...CONFIRMED });

    expect(asked.fieldErrors.close).toMatch(/only member/);
    expect(closed.went).toBe('/clubs');
    expect(await db.club.findUnique({ where: { slug: club.slug } })).toBeNull();
  });

  it('by two owners at once leaves one of them', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { owner, stranger, club } = await createClubWithPeople();
      await addMember(stranger, club, { role: 'owner' });

      const both = await Promise.all(
        [owner, stranger].map((who) => who.send(leaveClubAction, { club: club.slug, ...CONFIRMED })),
      );

      expect(both.filter((sent) => sent.went === '/clubs')).toHaveLength(1);
      const owners = { clubId: club.clubId, role: 'owner' as const };
      expect(await db.membership.count({ where: owners })).toBe(1);
    }
  });

  it('by one owner while the other steps down leaves one of them', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { owner, stranger, club } = await createClubWithPeople();
      await addMember(stranger, club, { role: 'owner' });

      await Promise.all([
        owner.send(leaveClubAction, { club: club.slug, ...CONFIRMED }),
        stranger.send(changeMemberAction, { club: club.slug, change: `member:${stranger.userId}` }),
      ]);

      const owners = { clubId: club.clubId, role: 'owner' as const };
      expect(await db.membership.count({ where: owners })).toBe(1);
    }
  });
});

test('an owner who leaves while the other deletes their account leaves an owner behind', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { owner, stranger, club } = await createClubWithPeople();
    await addMember(stranger, club, { role: 'owner' });

    await Promise.all([
      owner.send(leaveClubAction, { club: club.slug, ...CONFIRMED }),
      stranger.send(deleteAccountAction, { posts: 'stay' }),
    ]);

    const owners = { clubId: club.clubId, role: 'owner' as const };
    expect(await db.membership.count({ where: owners })).toBe(1);
  }
});

describe('where members are', () => {
  async function reading() {
    const people = await createClubWithPeople();
    const bookId = await createBook();
    const { clubId } = people.club;
    await db.reading.create({ data: { id: newId(), clubId, bookId, startedAt: now() } });
    const place = { bookId, readThrough: 7, movedAt: now(), veil: 'marked' as const };
    await db.progress.create({ data: { id: newId(), userId: people.member.userId, ...place } });
    const placeSeen = async () => {
      const page = await loadClubPage(people.owner, people.club.slug);
      return page?.members?.find((member) => member.name === 'Nell')?.places;
    };
    return { ...people, placeSeen };
  }

  it('is not for others to see, unless they share it', async () => {
    const { member, club, placeSeen } = await reading();

    const before = await placeSeen();
    await member.send(sharePlaceAction, { club: club.slug, shares: 'yes' });
    const shared = await placeSeen();
    await member.send(sharePlaceAction, { club: club.slug, shares: 'no' });

    expect(before).toEqual([]);
    expect(shared).toEqual([
      {
        bookId: expect.any(String),
        book: 'The Turn of the Screw',
        readThrough: 7,
        chapterCount: 23,
        labels: { chapters: [], parts: [] },
      },
    ]);
    expect(await placeSeen()).toEqual([]);
  });

  it('is not shared any more by somebody who left and came back', async () => {
    const { member, club, placeSeen } = await reading();
    await member.send(sharePlaceAction, { club: club.slug, shares: 'yes' });

    await member.send(leaveClubAction, { club: club.slug, ...CONFIRMED });
    await member.send(joinClubAction, { club: club.slug });

    expect(await placeSeen()).toEqual([]);
  });

  it.each(['stranger', 'asked', 'removed'] as const)('is nothing that %s learns', async (kind) => {
    const { member, club, ...people } = await reading();
    await member.send(sharePlaceAction, { club: club.slug, shares: 'yes' });

    const page = await loadClubPage(people[kind], club.slug);

    expect(page?.members).toBeNull();
    expect(JSON.stringify(page)).not.toContain('Nell');
  });
});
