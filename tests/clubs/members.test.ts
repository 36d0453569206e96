import '../support/request';
import { absentSentence, aBook, aClub, aPeopledClub, belongs, somebody, standingOf } from './house';
import { describe, expect, it, test } from 'vitest';
import { changeMember, invite, joinClub, leaveClub, sharePlace } from '@/lib/clubs/actions';
import { clubPage, clubSettings } from '@/lib/clubs/queries';
import { deleteAccount } from '@/lib/accounts/actions';
import { newId, now } from '@/lib/ambient';
import { db } from '@/lib/db';

/** The answer to the question that comes first. */
const sure = { sure: 'leave' };

describe('who changes what', () => {
  test.each([
    ['anonymous', 'Please sign in first.'],
    ['stranger', absentSentence],
    ['asked', absentSentence],
    ['removed', absentSentence],
    ['member', absentSentence],
  ] as const)('%s changes nothing, and is told: %s', async (kind, sentence) => {
    const { club, ...people } = await aPeopledClub();
    const before = await db.membership.findMany({ where: { clubId: club.clubId }, orderBy: { id: 'asc' } });

    for (const verb of ['admit', 'decline', 'remove', 'readmit', 'owner', 'moderator', 'member', 'handover'])
      for (const whom of [people.owner, people.asked, people.removed, people.member]) {
        const change = `${verb}:${whom.userId}`;
        const sent = await people[kind].send(changeMember, { club: club.slug, change });
        expect(sent.message).toBe(sentence);
      }

    const after = await db.membership.findMany({ where: { clubId: club.clubId }, orderBy: { id: 'asc' } });
    expect(after).toEqual(before);
  });
});

describe('removing', () => {
  it('ends a membership at once, their sharing and their invitations too', async () => {
    const { owner, moderator, club } = await aPeopledClub();
    await moderator.send(invite, { club: club.slug, days: '14', uses: '5' });

    await owner.send(changeMember, { club: club.slug, change: `remove:${moderator.userId}` });

    expect(await standingOf(moderator, club)).toBe('removed member');
    expect((await clubPage(moderator, club.slug))?.members).toBeNull();
    expect((await clubSettings(owner, club.slug))?.invites).toEqual([]);
  });

  it.each(['owner', 'moderator'] as const)('is undone by the %s, who lets them back in', async (role) => {
    const { removed, club, ...people } = await aPeopledClub();

    await people[role].send(changeMember, { club: club.slug, change: `readmit:${removed.userId}` });

    expect(await standingOf(removed, club)).toBe('active member');
  });

  it.each(['removed', 'stranger', 'asked'] as const)('does not reach %s', async (kind) => {
    const { owner, club, ...people } = await aPeopledClub();
    const before = await standingOf(people[kind], club);

    const sent = await owner.send(changeMember, { club: club.slug, change: `remove:${people[kind].userId}` });

    expect(sent.message).toMatch(/no longer so/);
    expect(await standingOf(people[kind], club)).toBe(before);
  });

  it('does not reach into another club', async () => {
    const [here, there] = [await aPeopledClub(), await aPeopledClub()];

    const change = `remove:${there.member.userId}`;
    const sent = await here.owner.send(changeMember, { club: here.club.slug, change });

    expect(sent.message).toMatch(/no longer so/);
    expect(await standingOf(there.member, there.club)).toBe('active member');
  });
});

describe('roles', () => {
  it('are given by the owner', async () => {
    const { owner, member, club } = await aPeopledClub();

    await owner.send(changeMember, { club: club.slug, change: `moderator:${member.userId}` });

    expect(await standingOf(member, club)).toBe('active moderator');
  });

  it('are not given by a moderator, not even to themselves', async () => {
    const { moderator, member, club } = await aPeopledClub();

    for (const whom of [moderator, member])
      await moderator.send(changeMember, { club: club.slug, change: `owner:${whom.userId}` });

    expect(await standingOf(moderator, club)).toBe('active moderator');
    expect(await standingOf(member, club)).toBe('active member');
  });

  it('change hands: the new owner owns, the old one moderates', async () => {
    const { owner, member, club } = await aPeopledClub();

    await owner.send(changeMember, { club: club.slug, change: `handover:${member.userId}` });

    expect(await standingOf(member, club)).toBe('active owner');
    expect(await standingOf(owner, club)).toBe('active moderator');
  });

  it('do not leave a club without an owner', async () => {
    const { owner, club } = await aPeopledClub();

    const sent = await owner.send(changeMember, { club: club.slug, change: `member:${owner.userId}` });

    expect(sent.message).toMatch(/A club needs an owner/);
    expect(await standingOf(owner, club)).toBe('active owner');
  });

  it.each(['nonsense', '', ':', 'admit', 'admit:\0', '__proto__:x', 'toString:1'])(
    'are not changed by %j',
    async (change) => {
      const { owner, club } = await aPeopledClub();

      const sent = await owner.send(changeMember, { club: club.slug, change });

      expect(sent.message).toMatch(/no longer so/);
    },
  );

  it('that were taken back do not show the settings any more', async () => {
    const { owner, moderator, club } = await aPeopledClub();
    const before = await clubSettings(moderator, club.slug);

    await owner.send(changeMember, { club: club.slug, change: `member:${moderator.userId}` });

    expect(before?.name).toBe('The Lamp');
    expect(await clubSettings(moderator, club.slug)).toBeNull();
  });
});

describe('leaving', () => {
  it('is for every member, who may come back', async () => {
    const { member, club } = await aPeopledClub();

    const sent = await member.send(leaveClub, { club: club.slug, ...sure });

    expect(sent.went).toBe('/clubs');
    expect(await standingOf(member, club)).toBeNull();
    await member.send(joinClub, { club: club.slug });
    expect(await standingOf(member, club)).toBe('active member');
  });

  it.each(['stranger', 'asked', 'removed'] as const)('is nothing that %s can do', async (kind) => {
    const { club, ...people } = await aPeopledClub();
    const before = await standingOf(people[kind], club);

    const sent = await people[kind].send(leaveClub, { club: club.slug, ...sure });

    expect(sent.message).toBe(absentSentence);
    expect(await standingOf(people[kind], club)).toBe(before);
  });

  it.each([true, false])(
    'is asked about first, and changes nothing before the answer (script: %s)',
    async (script) => {
      const { member, club } = await aPeopledClub();

      const asked = await member.send(leaveClub, { club: club.slug }, { script });

      expect(asked).toMatchObject({ other: { ask: 'leave' }, focus: 'ask-leave', went: null, message: null });
      expect(await standingOf(member, club)).toBe('active member');
    },
  );

  it('of a club with nobody else in it is asked about after the tick', async () => {
    const [club, ada] = [await aClub(), await somebody('Ada')];
    await belongs(ada, club, { role: 'owner' });

    const asked = await ada.send(leaveClub, { club: club.slug, close: 'on' });

    expect(asked).toMatchObject({ other: { ask: 'leave' }, typed: { close: 'on' } });
    expect(await standingOf(ada, club)).toBe('active owner');
  });

  it('is refused to the last owner, whatever they tick', async () => {
    const { owner, club } = await aPeopledClub();

    for (const close of [[], ['on']]) {
      const sent = await owner.send(leaveClub, { club: club.slug, close, ...sure });
      expect(sent.message).toMatch(/A club needs an owner/);
    }

    expect(await standingOf(owner, club)).toBe('active owner');
  });

  it('closes a club with nobody else in it, once its owner says so', async () => {
    const [club, ada] = [await aClub(), await somebody('Ada')];
    await belongs(ada, club, { role: 'owner' });

    const asked = await ada.send(leaveClub, { club: club.slug, ...sure });
    const closed = await ada.send(leaveClub, { club: club.slug, close: 'on', ...sure });

    expect(asked.errors.close).toMatch(/only member/);
    expect(closed.went).toBe('/clubs');
    expect(await db.club.findUnique({ where: { slug: club.slug } })).toBeNull();
  });

  it('by two owners at once leaves one of them', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { owner, stranger, club } = await aPeopledClub();
      await belongs(stranger, club, { role: 'owner' });

      const both = await Promise.all(
        [owner, stranger].map((who) => who.send(leaveClub, { club: club.slug, ...sure })),
      );

      expect(both.filter((sent) => sent.went === '/clubs')).toHaveLength(1);
      const owners = { clubId: club.clubId, role: 'owner' as const };
      expect(await db.membership.count({ where: owners })).toBe(1);
    }
  });

  it('by one owner while the other steps down leaves one of them', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { owner, stranger, club } = await aPeopledClub();
      await belongs(stranger, club, { role: 'owner' });

      await Promise.all([
        owner.send(leaveClub, { club: club.slug, ...sure }),
        stranger.send(changeMember, { club: club.slug, change: `member:${stranger.userId}` }),
      ]);

      const owners = { clubId: club.clubId, role: 'owner' as const };
      expect(await db.membership.count({ where: owners })).toBe(1);
    }
  });
});

test('an owner who leaves while the other deletes their account leaves an owner behind', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { owner, stranger, club } = await aPeopledClub();
    await belongs(stranger, club, { role: 'owner' });

    await Promise.all([
      owner.send(leaveClub, { club: club.slug, ...sure }),
      stranger.send(deleteAccount, { posts: 'stay' }),
    ]);

    const owners = { clubId: club.clubId, role: 'owner' as const };
    expect(await db.membership.count({ where: owners })).toBe(1);
  }
});

describe('where members are', () => {
  async function reading() {
    const people = await aPeopledClub();
    const bookId = await aBook();
    const { clubId } = people.club;
    await db.reading.create({ data: { id: newId(), clubId, bookId, startedAt: now() } });
    const place = { bookId, readThrough: 7, movedAt: now(), veil: 'marked' as const };
    await db.progress.create({ data: { id: newId(), userId: people.member.userId, ...place } });
    const placeSeen = async () => {
      const page = await clubPage(people.owner, people.club.slug);
      return page?.members?.find((member) => member.name === 'Nell')?.places;
    };
    return { ...people, placeSeen };
  }

  it('is not for others to see, unless they share it', async () => {
    const { member, club, placeSeen } = await reading();

    const before = await placeSeen();
    await member.send(sharePlace, { club: club.slug, shares: 'yes' });
    const shared = await placeSeen();
    await member.send(sharePlace, { club: club.slug, shares: 'no' });

    expect(before).toEqual([]);
    expect(shared).toEqual([
      {
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
    await member.send(sharePlace, { club: club.slug, shares: 'yes' });

    await member.send(leaveClub, { club: club.slug, ...sure });
    await member.send(joinClub, { club: club.slug });

    expect(await placeSeen()).toEqual([]);
  });

  it.each(['stranger', 'asked', 'removed'] as const)('is nothing that %s learns', async (kind) => {
    const { member, club, ...people } = await reading();
    await member.send(sharePlace, { club: club.slug, shares: 'yes' });

    const page = await clubPage(people[kind], club.slug);

    expect(page?.members).toBeNull();
    expect(JSON.stringify(page)).not.toContain('Nell');
  });
});
