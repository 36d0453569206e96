import type { PermissionFixture, Person } from './fixture';
import { newId } from '@/lib/clock-and-ids';
import * as discussion from '@/lib/discussion/actions';
import * as looking from '@/lib/discussion/item-actions';
import * as entries from '@/lib/entries/actions';
import * as moderation from '@/lib/moderation/actions';
import * as notices from '@/lib/notices/actions';
import * as progress from '@/lib/readings/progress-actions';
import * as read from '@/lib/discussion/read-actions';
import * as themes from '@/lib/discussion/theme-actions';
import * as reviews from '@/lib/reviews/actions';

/** The actions of a reading. */
export const actions = {
  ...discussion,
  ...entries,
  ...looking,
  ...moderation,
  ...notices,
  ...progress,
  ...read,
  ...reviews,
  ...themes,
};
type ActionName = keyof typeof actions;

type Fields = (ids: PermissionFixture['ids'], at: string) => Record<string, string>;
export type PermissionCase = {
  action: ActionName;
  description: string;
  fields: Fields;
  /** For whom it is done. For everybody else nothing is there, but for those who are told why not. */
  allowed: readonly Person[];
  refusal?: { sentence: string; persons: readonly Person[] };
  /** Can be done once only. */
  once?: true;
  /** Opens something ahead on purpose, so that here the hidden and the absent differ. */
  looks?: true;
};

export const FINISHED_MODERATORS = ['finished moderator', 'owner'] as const;
export const PEOPLE_WHO_LOOKED = ['looker', 'moderator who looked'] as const;
export const MODERATORS_WITH_ACCESS = [...FINISHED_MODERATORS, 'moderator who looked'] as const;
export const PEOPLE_WITH_ACCESS = [
  ...FINISHED_MODERATORS,
  ...PEOPLE_WHO_LOOKED,
  'finished member',
  'author',
] as const;
export const SEALED = ['sealed', 'sealed moderator behind'] as const;
export const MARKED_BEHIND = ['behind', 'moderator behind'] as const;
export const INSIDERS = [...PEOPLE_WITH_ACCESS, ...SEALED, ...MARKED_BEHIND] as const;
export const SIGNED_IN = [...INSIDERS, 'stranger', 'asked', 'removed'] as const;

export const postFields = () => ({ source: 'A thought.', requestKey: newId() });
export const NO_REFERENCES = { parent: '', quote: '' };
export const permissionCase = (
  does: ActionName,
  what: string,
  may: readonly Person[],
  fields: Fields,
  more: Partial<PermissionCase> = {},
): PermissionCase => ({
  action: does,
  description: what,
  allowed: may,
  fields,
  ...more,
});

export const postIds = ({ thread, post }: PermissionFixture['ids']) => ({ thread, post });

/** What comes of it: `done`, `absent`, or the sentence that somebody is told. */
export function expectedAnswer({ allowed, refusal }: PermissionCase, person: Person): string {
  if (person === 'anonymous') return 'Please sign in first.';
  if (allowed.includes(person)) return 'done';
  return refusal?.persons.includes(person) ? refusal.sentence : 'absent';
}
