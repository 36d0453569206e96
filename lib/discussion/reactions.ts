import type { Feeling } from '@/lib/db';

/** The reactions to a post, in the order of their buttons and of the database's enum. The words are in lib/i18n. */
export const reactions = [
  'love',
  'moved',
  'surprised',
  'sad',
  'thinking',
  'applause',
] as const satisfies Feeling[];

type Listed = (typeof reactions)[number];
/** The enum has no reaction that is not listed: with one, nothing that uses this type compiles. */
export type Reaction = [Exclude<Feeling, Listed>] extends [never] ? Listed : never;
