import * as z from 'zod';
import { plainAddress } from '@/lib/addresses/plain';
import type { Role, Standing } from '@/lib/db';

/** An active member, as far as deciding what they may do goes. */
export type Member = { userId: string; role: Role };
/** Anybody with a row in the club's book: waiting, active or removed. */
export type Other = Member & { standing: Standing };

const runs = (member: Member) => member.role !== 'member';
const owns = (member: Member) => member.role === 'owner';
const isSelf = (member: Member, other: Other) => member.userId === other.userId;

/** Settings, readings, invitations, requests. */
export const mayRunClub = (member: Member) => runs(member);

/** Name, about, rules, and how people find and join it. */
export const mayDescribeClub = (member: Member) => owns(member);

export const mayInvite = (member: Member) => runs(member);

/** Admit or decline somebody who asked. */
export const mayAdmit = (member: Member, other: Other) => runs(member) && other.standing === 'asked';

/** Nobody removes an owner, nor themselves; moderators do not remove each other. */
export function mayRemove(member: Member, other: Other) {
  if (isSelf(member, other) || other.standing !== 'active') return false;
  return owns(member) ? other.role !== 'owner' : runs(member) && other.role === 'member';
}

export const mayLetBackIn = (member: Member, other: Other) => runs(member) && other.standing === 'removed';

/** Owners are equals: an owner steps down, and is not put down. */
export function mayGiveRole(member: Member, other: Other, role: Role) {
  if (!owns(member) || other.standing !== 'active' || other.role === role) return false;
  return other.role !== 'owner' || isSelf(member, other);
}

export const mayHandOver = (member: Member, other: Other) => mayGiveRole(member, other, 'owner');

const rules = {
  admit: mayAdmit,
  decline: mayAdmit,
  remove: mayRemove,
  readmit: mayLetBackIn,
  moderator: (member: Member, other: Other) => mayGiveRole(member, other, 'moderator'),
  member: (member: Member, other: Other) => mayGiveRole(member, other, 'member'),
  owner: (member: Member, other: Other) => mayGiveRole(member, other, 'owner'),
  handover: mayHandOver,
};
/** What can be done about somebody in a club. */
export type Change = keyof typeof rules;
export const changes = Object.keys(rules) as [Change, ...Change[]];

export const mayChange = (member: Member, other: Other, change: Change) => rules[change](member, other);

/** A club never loses its last owner. `otherOwners`: how many active owners there are besides them. */
export const mayStopOwning = (member: Member, otherOwners: number) => !owns(member) || otherOwners > 0;

/** A club's address as forms and routes carry it. A malformed one leads nowhere, like one that never was. */
export const address = z
  .string()
  .regex(/^[a-z0-9-]{1,80}$/)
  .catch('');

const reserved = new Set(['new', 'settings', 'moderation', 'join', 'find', 'mine', 'all']);

type Naming = { plainly: boolean; kind: 'club' | 'book' };

/**
 * The addresses that a thing of this name may have, the first that is free to be taken. A club that cannot be found
 * never takes the plain one: "that is taken" would tell whoever founds a namesake that it exists.
 */
export function addressesFor(name: string, { plainly, kind }: Naming, chances: string[]) {
  const plain = plainAddress(name);
  const suffixed = chances.map((chance) => `${plain || kind}-${chance}`);
  return plainly && plain && !reserved.has(plain) ? [plain, ...suffixed] : suffixed;
}
