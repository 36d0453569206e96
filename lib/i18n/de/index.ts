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

export const de = {
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
