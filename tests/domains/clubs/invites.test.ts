import '../../helpers/fake-browser';
import {
  NOT_FOUND_SENTENCE,
  createClubWithPeople,
  createUser,
  membershipOf,
  type Club,
  type TestUser,
} from '../../helpers/clubs';
import { afterEach, describe, expect, it, test, vi } from 'vitest';
import {
  changeMemberAction,
  createInviteAction,
  acceptInviteAction,
  revokeInviteAction,
} from '@/lib/clubs/actions';
import { loadClubSettings, loadInvitation } from '@/lib/clubs/queries';
import { db } from '@/lib/db';

const INVITE_UNUSABLE = 'This invitation doesn’t work any more. Ask whoever sent it to you for a new one.';

afterEach(() => vi.useRealTimers());

async function createToken(who: TestUser, club: Club, { days = '14', uses = '1' } = {}) {
  const sent = await who.send(createInviteAction, { club: club.slug, days, uses });
  return /\/join\/([\w-]{43})$/.exec(sent.success ?? '')?.[1] ?? 'no link';
}

test.each(['owner', 'moderator'] as const)('the %s invites, and is shown the link once', async (role) => {
  const { club, ...people } = await createClubWithPeople({ joining: 'invitation', findable: false });

  const sent = await people[role].send(createInviteAction, { club: club.slug, days: '14', uses: '2' });

  expect(sent.success).toMatch(/^Copy this link now.* http:\/\/localhost:3000\/join\/[\w-]{43}$/);
  const settings = await loadClubSettings(people[role], club.slug);
  expect(settings?.invites).toMatchObject([{ usesLeft: 2 }]);
  expect(JSON.stringify(settings)).not.toContain(sent.success?.slice(-43));
});

test('the database knows a token only by its hash', async () => {
  const { owner, club } = await createClubWithPeople();

  const token = await createToken(owner, club);

  const [row] = await db.invite.findMany({ where: { clubId: club.clubId } });
  expect(row?.tokenHash).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify(row)).not.toContain(token);
});

test.each(['anonymous', 'stranger', 'asked', 'removed', 'member'] as const)(
  '%s invites nobody',
  async (kind) => {
    const { club, ...people } = await createClubWithPeople();

    const sent = await people[kind].send(createInviteAction, { club: club.slug, days: '14', uses: '2' });

    expect(sent.formError).toBe(kind === 'anonymous' ? 'Please sign in first.' : NOT_FOUND_SENTENCE);
    expect(await db.invite.count({ where: { clubId: club.clubId } })).toBe(0);
  },
);

test.each([
  { days: '0', uses: '1' },
  { days: '366', uses: '1' },
  { days: '1.5', uses: '1' },
  { days: '', uses: '1' },
  { days: 'soon', uses: '1' },
  { days: '1', uses: '0' },
  { days: '1', uses: '501' },
  { days: '1', uses: '1e99' },
  { days: '1', uses: '\0' },
  { days: '1' },
  { days: ['1', '2'], uses: '1' },
])('an invitation of %j is answered beside the field', async (fields) => {
  const { owner, club } = await createClubWithPeople();

  const sent = await owner.send(createInviteAction, { club: club.slug, ...fields } as Record<string, string>);

  expect(Object.values(sent.fieldErrors).join()).toMatch(/^Please give a number of (days|people)/);
  expect(await db.invite.count({ where: { clubId: club.clubId } })).toBe(0);
});

describe('an invitation', () => {
  it.each(['open', 'request', 'invitation'] as const)(
    'leads into a club of the kind "%s"',
    async (joining) => {
      const { owner, stranger, club } = await createClubWithPeople({ joining, findable: false });
      const token = await createToken(owner, club);

      const sent = await stranger.send(acceptInviteAction, { token });

      expect(sent.went).toBe(`/clubs/${club.slug}`);
      expect(await membershipOf(stranger, club)).toBe('active member');
    },
  );

  it('shows the club, which takes nobody in by itself', async () => {
    const { owner, stranger, club } = await createClubWithPeople({ findable: false });
    const token = await createToken(owner, club);

    const shown = await loadInvitation(token, stranger);

    expect(shown).toMatchObject({ name: 'The Lamp', memberCount: 3, standing: null });
    expect(await membershipOf(stranger, club)).toBeNull();
    expect((await loadClubSettings(owner, club.slug))?.invites).toMatchObject([{ usesLeft: 1 }]);
  });

  it('admits somebody who is waiting, and takes no place for a member', async () => {
    const { owner, asked, member, club } = await createClubWithPeople({ joining: 'request' });
    const token = await createToken(owner, club);

    const again = await member.send(acceptInviteAction, { token });
    await asked.send(acceptInviteAction, { token });

    expect(again.went).toBe(`/clubs/${club.slug}`);
    expect(await membershipOf(asked, club)).toBe('active member');
  });

  it('does not bring back somebody who was removed, until they are let back in', async () => {
    const { owner, removed, club } = await createClubWithPeople();
    const token = await createToken(owner, club);

    const sent = await removed.send(acceptInviteAction, { token });

    expect(sent.formError).toMatch(/You were removed/);
    expect(await membershipOf(removed, club)).toBe('removed member');
    expect((await loadInvitation(token, removed))?.standing).toBe('removed');
  });

  it('is taken for the last time once, by whoever was first', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { owner, club } = await createClubWithPeople();
      const token = await createToken(owner, club);
      const people = await Promise.all(['Priya', 'Theo', 'Wren'].map(createUser));

      const sent = await Promise.all(people.map((who) => who.send(acceptInviteAction, { token })));

      expect(sent.filter((one) => one.went)).toHaveLength(1);
      expect(sent.filter((one) => one.formError === INVITE_UNUSABLE)).toHaveLength(2);
      expect(await db.membership.count({ where: { clubId: club.clubId, standing: 'active' } })).toBe(4);
      expect(await db.invite.findMany({ where: { clubId: club.clubId } })).toMatchObject([{ usesLeft: 0 }]);
    }
  });

  it('that is wrong, expired, used up, revoked or its maker’s no more says one and the same', async () => {
    const { owner, moderator, stranger, club } = await createClubWithPeople();
    const usedUp = await createToken(owner, club);
    const revoked = await createToken(owner, club);
    const orphaned = await createToken(moderator, club);
    const expired = await createToken(owner, club, { days: '1' });
    await (await createUser('Priya')).send(acceptInviteAction, { token: usedUp });
    const invites = await db.invite.findMany({
      where: { clubId: club.clubId },
      orderBy: { createdAt: 'asc' },
    });
    await owner.send(revokeInviteAction, { club: club.slug, invite: invites[1]?.id ?? '' });
    await owner.send(changeMemberAction, { club: club.slug, change: `member:${moderator.userId}` });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * 24 * 60 * 60 * 1000 });

    for (const token of [usedUp, revoked, orphaned, expired, 'wrong', '', '\0', 'x'.repeat(10_000)]) {
      const sent = await stranger.send(acceptInviteAction, { token });
      expect({ ...sent, values: null }).toMatchObject({
        formError: INVITE_UNUSABLE,
        fieldErrors: {},
        errorSummary: null,
        went: null,
      });
      expect(await loadInvitation(token, stranger)).toBeNull();
    }
    expect(await membershipOf(stranger, club)).toBeNull();
  });

  it.each(['stranger', 'member', 'removed'] as const)('is not revoked by %s', async (kind) => {
    const { owner, club, ...people } = await createClubWithPeople();
    const token = await createToken(owner, club);
    const row = await db.invite.findFirstOrThrow({ where: { clubId: club.clubId } });

    const sent = await people[kind].send(revokeInviteAction, { club: club.slug, invite: row.id });

    expect(sent.formError).toBe(NOT_FOUND_SENTENCE);
    expect(await loadInvitation(token, null)).not.toBeNull();
  });

  it('is not revoked from another club', async () => {
    const here = await createClubWithPeople();
    const there = await createClubWithPeople();
    const token = await createToken(there.owner, there.club);
    const row = await db.invite.findFirstOrThrow({ where: { clubId: there.club.clubId } });

    await here.owner.send(revokeInviteAction, { club: here.club.slug, invite: row.id });

    expect(await loadInvitation(token, null)).not.toBeNull();
  });

  it.each([{}, { token: ['a', 'b'] }, { token: new File(['x'], 'x') }])(
    'is none when the form is odd: %j',
    async (fields) => {
      const gus = await createUser('Gus');

      const sent = await gus.send(acceptInviteAction, fields as Record<string, string>);

      expect(sent.formError).toBe(INVITE_UNUSABLE);
    },
  );
});
