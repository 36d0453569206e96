import type { Evening, Person } from './evening';
import { newId } from '@/lib/ambient';
import * as discussion from '@/lib/discussion/actions';
import * as looking from '@/lib/discussion/looking';
import * as moderation from '@/lib/moderation/actions';
import * as progress from '@/lib/progress/actions';
import * as reviews from '@/lib/reviews/actions';

/** The actions of a reading. */
export const actions = { ...discussion, ...looking, ...moderation, ...progress, ...reviews };
type Name = keyof typeof actions;

type Fields = (ids: Evening['ids'], at: string) => Record<string, string>;
export type Row = {
  does: Name;
  what: string;
  fields: Fields;
  /** For whom it is done. For everybody else nothing is there, but for those who are told why not. */
  may: readonly Person[];
  told?: { sentence: string; persons: readonly Person[] };
  /** Can be done once only. */
  once?: true;
  /** Opens something ahead on purpose, so that here the hidden and the absent differ. */
  looks?: true;
};

export const moderatorsWhoFinished = ['finished moderator', 'owner'] as const;
export const whoLooked = ['looker', 'moderator who looked'] as const;
export const moderatorsWhoSee = [...moderatorsWhoFinished, 'moderator who looked'] as const;
export const whoSee = [...moderatorsWhoFinished, ...whoLooked, 'finished member', 'author'] as const;
export const sealed = ['sealed', 'sealed moderator behind'] as const;
export const markedBehind = ['behind', 'moderator behind'] as const;
export const insiders = [...whoSee, ...sealed, ...markedBehind] as const;
export const signedIn = [...insiders, 'stranger', 'asked', 'removed'] as const;

export const says = () => ({ source: 'A thought.', requestKey: newId() });
export const plain = { parent: '', quote: '' };
export const row = (
  does: Name,
  what: string,
  may: readonly Person[],
  fields: Fields,
  more: Partial<Row> = {},
): Row => ({
  ...{ does, what, may, fields },
  ...more,
});

export const itsPost = ({ thread, post }: Evening['ids']) => ({ thread, post });

/** What comes of it: `done`, `absent`, or the sentence that somebody is told. */
export function answerFor({ may, told }: Row, person: Person): string {
  if (person === 'anonymous') return 'Please sign in first.';
  if (may.includes(person)) return 'done';
  return told?.persons.includes(person) ? told.sentence : 'absent';
}
