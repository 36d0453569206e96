import { newAddress, settings } from '../../helpers/accounts';
import {
  NOT_FOUND_SENTENCE,
  addMember,
  createBook,
  createClubWithPeople,
  createUser,
  membershipOf,
  type Club,
  type TestUser,
} from '../../helpers/clubs';
import { beforeEach, describe, expect, test } from 'vitest';
import { GET, POST } from '@/app/unsubscribe/[token]/one-click/route';
import { acceptInviteAction, changeMemberAction, revokeInviteAction } from '@/lib/clubs/actions';
import { mailInvitationsAction } from '@/lib/clubs/mail-invitation-actions';
import { mailedInvitePath } from '@/lib/clubs/mailed-invitations';
import { loadClubSettings } from '@/lib/clubs/queries';
import { newId } from '@/lib/clock-and-ids';
import { db, run } from '@/lib/db';
import { noticeCountQuery, readNotices } from '@/lib/gate';
import { stopMailsAction } from '@/lib/mail/actions';
import { markNoticesReadAction } from '@/lib/notices/read-actions';
import { choosePreferencesAction } from '@/lib/preferences/actions';
import { browser } from '../../helpers/fake-browser';
import { emptyOutbox, mailWorker, openPeer, outboxRows, setClock } from '../../helpers/mail';
import type { MailPeer } from '../../helpers/mail-peer';

beforeEach(emptyOutbox);

const sendAll = async () => (await mailWorker()).sendAccountMail();
const invite = (who: { send: TestUser['send'] }, { slug }: Club, addresses: string) =>
  who.send(mailInvitationsAction, { club: slug, addresses, requestKey: newId() });
const openInvites = ({ clubId }: Club) => db.invite.findMany({ where: { clubId, revokedAt: null } });
const receivers = ({ received }: MailPeer) => received.map(({ to }) => to).sort();
const joinToken = ({ received }: MailPeer) => /\/join\/([\w-]{43})/.exec(received.at(-1)!.mail.text!)![1]!;
const stopUrl = ({ received }: MailPeer) =>
  /^List-Unsubscribe:\s+<(.*?)>/m.exec(String(received.at(-1)!.raw))![1]!;

/** Somebody with an account whose address is theirs, for certain or not. */
async function createAddressee(isConfirmed = true) {
  const person = await createUser('Zoë');
  const email = newAddress();
  const emailConfirmedAt = isConfirmed ? new Date('2026-01-01') : null;
  await db.user.update({ where: { id: person.userId }, data: { email, emailConfirmedAt } });
  return { ...person, email };
}

describe('an invitation by mail', () => {
  test('goes to each address, names who invites and the club, and lets one person in', async () => {
    const peer = await openPeer();
    const { club, moderator } = await createClubWithPeople({ joining: 'invitation', findable: false });
    const one = newAddress();
    const other = newAddress();

    const sent = await invite(moderator, club, `${one}, ${other.toUpperCase()}\n${one}`);
    await sendAll();

    expect(sent.success).toBe('The 2 invitations are on their way. They work for two weeks.');
    expect(sent.values.addresses).toBeUndefined();
    expect(receivers(peer)).toEqual([one, other].sort());
    const { subject, text } = peer.received[0]!.mail;
    expect(subject).toBe('An invitation to a book club');
    expect(text).toContain('Bram invites you to read along in the club The Lamp.');
    const guest = await createUser('Priya');
    await guest.send(acceptInviteAction, { token: joinToken(peer) });
    expect(await membershipOf(guest, club)).toBe('active member');
    const late = await createUser('Quill');
    await late.send(acceptInviteAction, { token: joinToken(peer) });
    expect(await membershipOf(late, club)).toBeNull();
  });

  test('is in the language of who invites', async () => {
    const peer = await openPeer();
    const { club, owner } = await createClubWithPeople();
    await owner.send(choosePreferencesAction, { language: 'de' });
    await invite(owner, club, newAddress());
    await sendAll();
    expect(peer.received[0]!.mail.subject).toBe('Eine Einladung in einen Lesekreis');
  });

  test.each([
    [true, true],
    [false, false],
  ])('names the book of a club that is found (%s) and no other: %s', async (findable, isNamed) => {
    const peer = await openPeer();
    const { club, owner } = await createClubWithPeople({ findable });
    const bookId = await createBook({ title: 'Middlemarch' });
    await db.reading.create({ data: { id: newId(), clubId: club.clubId, bookId, startedAt: new Date() } });
    await invite(owner, club, newAddress());
    await sendAll();
    expect(String(peer.received[0]!.raw).includes('Middlemarch')).toBe(isNamed);
  });

  test('makes no link of a name', async () => {
    const peer = await openPeer();
    const { club, owner } = await createClubWithPeople({ name: 'Win at casino.example/now' });
    await invite(owner, club, newAddress());
    await sendAll();
    expect(peer.received[0]!.mail.text).not.toContain('casino.example');
    expect(peer.received[0]!.mail.text).toContain('casino.\u2060example/\u2060now');
  });

  test.each(['anonymous', 'stranger', 'asked', 'removed', 'member'] as const)(
    '%s sends none',
    async (kind) => {
      await openPeer();
      const { club, ...people } = await createClubWithPeople();
      const sent = await invite(people[kind], club, newAddress());
      expect(sent.formError).toBe(kind === 'anonymous' ? 'Please sign in first.' : NOT_FOUND_SENTENCE);
      expect(await openInvites(club)).toEqual([]);
      expect(await outboxRows()).toEqual([]);
    },
  );

  test('is not to be had where no mail is sent', async () => {
    settings.mail = null;
    const { club, owner } = await createClubWithPeople();
    const sent = await invite(owner, club, newAddress());
    expect(sent.formError).toMatch(/^This site doesn’t send mail/);
    expect(await openInvites(club)).toEqual([]);
  });

  test.each([
    ['', 'Please fill this in.'],
    [' ,;\n', 'Please fill this in.'],
    ['nell@untold.example, nell', '“nell” isn’t an email address.'],
    [
      Array.from({ length: 11 }, (_, at) => `n${at}@untold.example`).join(),
      'Please give at most 10 addresses at a time.',
    ],
    ['x'.repeat(5000), 'Please give at most 10 addresses at a time.'],
  ])(
    'of addresses that are none is answered beside the field, and nothing is lost: %#',
    async (typed, said) => {
      await openPeer();
      const { club, owner } = await createClubWithPeople();
      const sent = await invite(owner, club, typed);
      expect(sent).toMatchObject({ fieldErrors: { addresses: said }, values: { addresses: typed } });
      expect(await outboxRows()).toEqual([]);
    },
  );

  test('is sent once, however often its form is; a later one takes its place', async () => {
    const peer = await openPeer();
    const { club, owner } = await createClubWithPeople();
    const address = newAddress();
    const form = { club: club.slug, addresses: address, requestKey: newId() };
    await Promise.all([1, 2].map(() => owner.send(mailInvitationsAction, form)));
    for (const _ of [1, 2, 3])
      expect((await owner.send(mailInvitationsAction, form)).success).toMatch(
        /^The invitation is on its way/,
      );
    await sendAll();
    expect(receivers(peer)).toEqual([address]);
    const first = joinToken(peer);

    await invite(owner, club, address);
    await sendAll();
    const guest = await createUser('Priya');
    await guest.send(acceptInviteAction, { token: first });
    expect(await membershipOf(guest, club)).toBeNull();
    await guest.send(acceptInviteAction, { token: joinToken(peer) });
    expect(await membershipOf(guest, club)).toBe('active member');
  });

  test('is not sent once it was revoked, or once who sent it may invite no more', async () => {
    const peer = await openPeer();
    const { club, owner, moderator } = await createClubWithPeople();
    await invite(owner, club, newAddress());
    const [row] = await openInvites(club);
    await owner.send(revokeInviteAction, { club: club.slug, invite: row!.id });
    await invite(moderator, club, newAddress());
    await owner.send(changeMemberAction, { club: club.slug, change: `remove:${moderator.userId}` });
    await sendAll();
    expect(receivers(peer)).toEqual([]);
    expect((await outboxRows()).map(({ outcome }) => outcome)).toEqual(['dropped', 'dropped']);
  });

  test('goes to at most 20 addresses an hour of one person, and 50 of one club', async () => {
    await openPeer();
    const { club, owner, moderator } = await createClubWithPeople();
    const third = await createUser('Third');
    await addMember(third, club, { role: 'moderator' });
    const ten = () => Array.from({ length: 10 }, newAddress).join();
    for (const who of [owner, owner, moderator, moderator, third])
      expect((await invite(who, club, ten())).formError).toBeNull();
    const tooMany = /^That’s too many tries/;
    expect((await invite(owner, club, newAddress())).formError).toMatch(tooMany);
    expect((await invite(third, club, newAddress())).formError).toMatch(tooMany);
    expect(await openInvites(club)).toHaveLength(50);
  });

  test('what was refused as too many does not count', async () => {
    await openPeer();
    const { club, owner } = await createClubWithPeople();
    const some = (count: number) => invite(owner, club, Array.from({ length: count }, newAddress).join());
    await some(10);
    await some(8);
    expect((await some(3)).formError).toMatch(/^That’s too many tries/);
    expect((await some(2)).success).toMatch(/on their way/);
  });

  test('reaches one address three times a day, and nobody is told that it does not', async () => {
    const peer = await openPeer();
    const address = newAddress();
    const answers = [];
    for (const at of [1, 2, 3, 4]) {
      const { club, owner } = await createClubWithPeople({ name: `Club ${at}` });
      answers.push((await invite(owner, club, address)).success);
    }
    await sendAll();
    expect(receivers(peer)).toEqual([address, address, address]);
    expect(new Set(answers)).toEqual(new Set(['The invitation is on its way. It works for two weeks.']));
  });

  test('keeps its link while its address is sent no more of them', async () => {
    const peer = await openPeer();
    const { club, owner } = await createClubWithPeople();
    const address = newAddress();
    for (const _ of [1, 2, 3, 4]) await invite(owner, club, address);
    await sendAll();
    expect(receivers(peer)).toEqual([address]);
    const guest = await createUser('Priya');
    await guest.send(acceptInviteAction, { token: joinToken(peer) });
    expect(await membershipOf(guest, club)).toBe('active member');
  });

  test('leaves no address behind once it admits nobody any more', async () => {
    await openPeer();
    setClock('2026-05-01T12:00:00Z');
    const { club, owner } = await createClubWithPeople();
    const address = newAddress();
    await invite(owner, club, address);
    await (await mailWorker()).tick();
    expect(await db.invite.count({ where: { address } })).toBe(1);
    setClock('2026-05-16T12:00:00Z');
    await (await mailWorker()).tick();
    expect(await db.invite.count({ where: { address } })).toBe(0);
  });
});

describe('no more invitations to an address', () => {
  const context = (url: string) => ({ params: Promise.resolve({ token: url.split('/').at(-2)! }) });

  async function receiveOne() {
    const peer = await openPeer();
    const { club, owner } = await createClubWithPeople();
    const address = newAddress();
    await invite(owner, club, address);
    await sendAll();
    const again = async () => {
      await invite(owner, club, address);
      await sendAll();
    };
    return { peer, address, again, url: stopUrl(peer) };
  }

  test('takes one press in a mail program, without an account', async () => {
    const { peer, again, url } = await receiveOne();
    const answer = await POST(new Request(url, { method: 'POST' }), context(url));
    expect(answer.status).toBe(200);
    await again();
    expect(peer.received).toHaveLength(1);
  });

  test('takes more than opening the address', async () => {
    const { peer, again, url } = await receiveOne();
    await expect(GET(new Request(url), context(url))).rejects.toThrow();
    await again();
    expect(peer.received).toHaveLength(2);
  });

  test('takes one press on the page, and says so; another address still gets them', async () => {
    const { peer, again, url } = await receiveOne();
    const token = url.split('/').at(-2)!;
    const sent = await browser().send(stopMailsAction, { token });
    expect(sent.success).toBe('Done. This site won’t send invitations to this address any more.');
    await again();
    expect(peer.received).toHaveLength(1);
    const { club, owner } = await createClubWithPeople();
    await invite(owner, club, newAddress());
    await sendAll();
    expect(peer.received).toHaveLength(2);
  });

  test('keeps no address, and believes no token but ours', async () => {
    const { address, url } = await receiveOne();
    const token = url.split('/').at(-2)!;
    const forged = `${'A'.repeat(43)}${token.slice(43)}`;
    expect((await browser().send(stopMailsAction, { token: forged })).success).toBeNull();
    const before = await db.unwantedAddress.count();
    await browser().send(stopMailsAction, { token });
    expect(await db.unwantedAddress.count()).toBe(before + 1);
    expect(JSON.stringify(await db.unwantedAddress.findMany())).not.toContain(address);
  });

  test('is what an address asks for whose server refuses it', async () => {
    const peer = await openPeer({ answer: (stage) => (stage === 'rcpt' ? 550 : null) });
    const { club, owner } = await createClubWithPeople();
    const address = newAddress();
    for (const _ of [1, 2]) {
      await invite(owner, club, address);
      await sendAll();
    }
    expect(peer.stages.filter((stage) => stage === 'rcpt')).toHaveLength(1);
    expect((await outboxRows()).map(({ outcome }) => outcome)).toEqual(['refused', 'dropped']);
  });
});

describe('whoever has the confirmed address of an account', () => {
  const loadNotices = async ({ userId }: TestUser) => (await readNotices(userId)).notices;
  const countFor = ({ userId }: TestUser) => run(noticeCountQuery({ userId }));

  async function inviteAddressee(isConfirmed = true) {
    const peer = await openPeer();
    const { club, ...people } = await createClubWithPeople({ joining: 'invitation', findable: false });
    const zoë = await createAddressee(isConfirmed);
    const sent = await invite(people.owner, club, zoë.email);
    return { peer, club, zoë, sent, ...people };
  }

  test('finds the invitation among their notices, and joins from there', async () => {
    const { zoë, club } = await inviteAddressee();
    const [notice, ...others] = await loadNotices(zoë);
    expect(others).toEqual([]);
    expect(notice).toMatchObject({
      kind: 'invitation',
      by: ['Ada'],
      club: 'The Lamp',
      about: null,
      isRead: false,
    });
    expect(await countFor(zoë)).toBe(1);

    const token = mailedInvitePath(notice!.inviteId!).split('/').at(-1)!;
    await zoë.send(acceptInviteAction, { token });
    expect(await membershipOf(zoë, club)).toBe('active member');
    expect(await loadNotices(zoë)).toEqual([]);
    expect(await countFor(zoë)).toBe(0);
  });

  test('reads it like any other notice', async () => {
    const { zoë } = await inviteAddressee();
    await zoë.send(markNoticesReadAction, { until: String(Date.now() + 1000) });
    expect(await loadNotices(zoë)).toMatchObject([{ kind: 'invitation', isRead: true }]);
    expect(await countFor(zoë)).toBe(0);
  });

  test.each(['revoked', 'expired', 'its sender went', 'joined by another link'])(
    'finds it no more once it is over: %s',
    async (how) => {
      setClock('2026-05-01T12:00:00Z');
      const { zoë, club, owner, moderator } = await inviteAddressee();
      expect(await loadNotices(zoë)).toHaveLength(1);
      if (how === 'revoked') {
        const [row] = await openInvites(club);
        await moderator.send(revokeInviteAction, { club: club.slug, invite: row!.id });
      }
      if (how === 'expired') setClock('2026-05-16T12:00:00Z');
      if (how === 'its sender went')
        await owner
          .send(changeMemberAction, { club: club.slug, change: `handover:${moderator.userId}` })
          .then(() =>
            moderator.send(changeMemberAction, { club: club.slug, change: `remove:${owner.userId}` }),
          );
      if (how === 'joined by another link') await addMember(zoë, club);
      expect(await loadNotices(zoë)).toEqual([]);
      expect(await countFor(zoë)).toBe(0);
    },
  );

  test('hears of one club once, with the link that works', async () => {
    const { zoë, club, owner, moderator } = await inviteAddressee();
    await invite(moderator, club, zoë.email);
    await invite(owner, club, zoë.email);
    const notices = await loadNotices(zoë);
    expect(notices).toHaveLength(1);
    const [open] = await openInvites(club);
    expect(notices[0]!.inviteId).toBe(open!.id);
  });

  test('who only claims an address hears nothing', async () => {
    const { zoë, peer } = await inviteAddressee(false);
    expect(await loadNotices(zoë)).toEqual([]);
    await sendAll();
    expect(receivers(peer)).toEqual([zoë.email]);
  });

  test('who invites sees the same, whether or not there is an account, and whether or not it is in the club', async () => {
    const { sent, club, owner, zoë, member } = await inviteAddressee();
    const memberAddress = newAddress();
    await db.user.update({
      where: { id: member.userId },
      data: { email: memberAddress, emailConfirmedAt: new Date() },
    });
    const stranger = newAddress();
    const others = [await invite(owner, club, stranger), await invite(owner, club, memberAddress)];
    await sendAll();
    for (const other of others) expect(other.success).toBe(sent.success);
    const { invites } = (await loadClubSettings(owner, club.slug))!;
    const shown = invites.map(({ address, usesLeft }) => ({ address, usesLeft }));
    expect(shown).toHaveLength(3);
    expect(shown).toEqual(
      expect.arrayContaining(
        [zoë.email, stranger, memberAddress].map((address) => ({ address, usesLeft: 1 })),
      ),
    );
  });
});
