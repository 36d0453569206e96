import type { Role, Standing } from '@/lib/db';

/** An active member, as far as deciding what they may do goes. */
export type Member = { userId: string; role: Role };
/** Anybody with a row in the club's book: waiting, active or removed. */
export type OtherMember = Member & { standing: Standing };

const isModerator = (member: Member) => member.role !== 'member';
const isOwner = (member: Member) => member.role === 'owner';
const isSelf = (member: Member, other: OtherMember) => member.userId === other.userId;

/** Settings, readings, invitations, requests. */
export const mayRunClub = (member: Member) => isModerator(member);

/** Name, about, rules, and how people find and join it. */
export const mayEditClub = (member: Member) => isOwner(member);

export const mayInvite = (member: Member) => isModerator(member);

/** Admit or decline somebody who asked. */
export const mayAdmit = (member: Member, other: OtherMember) =>
  isModerator(member) && other.standing === 'asked';

/** Nobody removes an owner, nor themselves; moderators do not remove each other. */
export function mayRemove(member: Member, other: OtherMember) {
  if (isSelf(member, other) || other.standing !== 'active') return false;
  return isOwner(member) ? other.role !== 'owner' : isModerator(member) && other.role === 'member';
}

export const mayReadmit = (member: Member, other: OtherMember) =>
  isModerator(member) && other.standing === 'removed';

/** Owners are equals: an owner steps down, and is not put down. */
export function mayGiveRole(member: Member, other: OtherMember, role: Role) {
  if (!isOwner(member) || other.standing !== 'active' || other.role === role) return false;
  return other.role !== 'owner' || isSelf(member, other);
}

export const mayHandOver = (member: Member, other: OtherMember) => mayGiveRole(member, other, 'owner');

const changeRules = {
  admit: mayAdmit,
  decline: mayAdmit,
  remove: mayRemove,
  readmit: mayReadmit,
  moderator: (member: Member, other: OtherMember) => mayGiveRole(member, other, 'moderator'),
  member: (member: Member, other: OtherMember) => mayGiveRole(member, other, 'member'),
  owner: (member: Member, other: OtherMember) => mayGiveRole(member, other, 'owner'),
  handover: mayHandOver,
};
/** What can be done about somebody in a club. */
export type MemberChange = keyof typeof changeRules;
export const memberChanges = Object.keys(changeRules) as [MemberChange, ...MemberChange[]];

export const mayChange = (member: Member, other: OtherMember, change: MemberChange) =>
  changeRules[change](member, other);

/** A club never loses its last owner. `otherOwners`: how many active owners there are besides them. */
export const mayStopOwning = (member: Member, otherOwners: number) => !isOwner(member) || otherOwners > 0;
