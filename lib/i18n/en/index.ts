import { accounts } from './accounts';
import { answers } from './answers';
import { book } from './book-content';
import { books } from './books';
import { clubs } from './clubs';
import { preferences } from './preferences';
import { discussion } from './discussion';
import { entries } from './entries';
import { failed } from './failed';
import { mail } from './mail';
import { moderation } from './moderation';
import { notices } from './notices';
import { page } from './page';
import { push } from './push';
import { reading } from './reading';
import { refused } from './refused';

/** The words of every room, by domain. */
export const en = {
  accounts,
  answers,
  book,
  books,
  clubs,
  preferences,
  discussion,
  entries,
  failed,
  mail,
  moderation,
  notices,
  page,
  push,
  reading,
  refused,
};

/** A catalogue with these names, in another language. */
export type Translated<Words> = {
  readonly [Name in keyof Words]: Words[Name] extends string ? string : Translated<Words[Name]>;
};

type KeyOf<Words> = {
  [Name in keyof Words & string]: Words[Name] extends string ? Name : `${Name}.${KeyOf<Words[Name]>}`;
}[keyof Words & string];

/** The full name of a text: "reading.bookmark.move". */
export type MessageKey = KeyOf<typeof en>;
