import { describe, expect, it, test } from 'vitest';
import {
  memberChanges,
  mayChange,
  mayEditClub,
  mayInvite,
  mayRunClub,
  mayStopOwning,
} from '@/lib/clubs/policy';
import { clubSlug, slugCandidates } from '@/lib/clubs/slug';
import type { Role, Standing } from '@/lib/db';

const person = (userId: string, role: Role, standing: Standing = 'active') => ({ userId, role, standing });
const ada = person('ada', 'owner');
const bram = person('bram', 'moderator');
const nell = person('nell', 'member');

test.each([
  ['owner', ada, true, true, true],
  ['moderator', bram, true, true, false],
  ['member', nell, false, false, false],
] as const)(
  'a club is run, invited to and described by those who may: %s',
  (_, who, runs, invites, describes) => {
    expect([mayRunClub(who), mayInvite(who), mayEditClub(who)]).toEqual([runs, invites, describes]);
  },
);

const otherMembers = {
  'another owner': person('otto', 'owner'),
  'another moderator': person('priya', 'moderator'),
  'a member': person('theo', 'member'),
  'somebody who asked': person('inês', 'member', 'asked'),
  'somebody removed': person('rex', 'member', 'removed'),
};

test.each([
  [ada, 'another owner', []],
  [ada, 'another moderator', ['remove', 'member', 'owner', 'handover']],
  [ada, 'a member', ['remove', 'moderator', 'owner', 'handover']],
  [ada, 'somebody who asked', ['admit', 'decline']],
  [ada, 'somebody removed', ['readmit']],
  [bram, 'another owner', []],
  [bram, 'another moderator', []],
  [bram, 'a member', ['remove']],
  [bram, 'somebody who asked', ['admit', 'decline']],
  [bram, 'somebody removed', ['readmit']],
  [nell, 'another owner', []],
  [nell, 'another moderator', []],
  [nell, 'a member', []],
  [nell, 'somebody who asked', []],
  [nell, 'somebody removed', []],
] as const)('$0.role may do with $1: $2', (who, whom, may) => {
  const other = otherMembers[whom];

  const allowed = memberChanges.filter((change) => mayChange(who, other, change));

  expect(allowed).toEqual(may);
});

test.each([
  [ada, ['moderator', 'member']],
  [bram, []],
  [nell, []],
] as const)('with themselves, $0.role may do: $1', (who, may) => {
  expect(memberChanges.filter((change) => mayChange(who, who, change))).toEqual(may);
});

test('only the last owner may not stop owning', () => {
  const answers = [mayStopOwning(ada, 0), mayStopOwning(ada, 1), mayStopOwning(bram, 0)];

  expect(answers).toEqual([false, true, true]);
});

describe('the address of a club', () => {
  it.each([
    ['The Thursday Room', 'the-thursday-room'],
    ['  Café — Zürich & Søn!  ', 'cafe-zurich-son'],
    ['Straße', 'strasse'],
    ['ŁÓDŹ Æsir Þór İstanbul ıŋđħŧ', 'lodz-aesir-thor-istanbul-ingdht'],
    ['Emma’s Club', 'emmas-club'],
    ['a'.repeat(80), 'a'.repeat(60)],
    ['../../etc/passwd', 'etc-passwd'],
    ['%00<script>', '00-script'],
  ])('is made of its name: %s', (name, plain) => {
    const [first, second] = slugCandidates(name, { allowPlain: true, kind: 'club' }, ['x1']);

    expect([first, second]).toEqual([plain, `${plain}-x1`]);
  });

  it.each(['new', 'New!', 'settings', '読書会', '!!!'])('is never just %s', (name) => {
    const addresses = slugCandidates(name, { allowPlain: true, kind: 'club' }, ['x1']);

    expect(addresses).toHaveLength(1);
    expect(addresses[0]).toMatch(/^[a-z]+-x1$/);
  });

  it('never takes the plain one where the club cannot be found, so that a namesake learns nothing', () => {
    expect(slugCandidates('The Lamp', { allowPlain: false, kind: 'club' }, ['x1'])).toEqual(['the-lamp-x1']);
  });

  it.each([undefined, null, 7, ['a', 'b'], '', 'A b', '\0', '../x', 'a'.repeat(81)])(
    'leads nowhere when it is malformed: %j',
    (sent) => {
      expect(clubSlug.parse(sent)).toBe('');
    },
  );
});
