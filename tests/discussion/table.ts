import { secondPress } from '../support/asked';
import type { Evening, Person } from './evening';
import { actions, type Row } from './row';
import { confirming, moving, pressing } from './rows-pressing';
import { reporting } from './rows-reporting';
import { tending } from './rows-tending';
import { writing } from './rows-writing';

/** What can be done in a reading, mostly about what waits at chapter 7, and by whom. */
export const table: Row[] = [...writing, ...tending, ...reporting, ...pressing, ...moving, ...confirming];

/** Sends the row's form, as somebody, about the evening's things or about others; a look with its question answered. */
export function sends(evening: Evening, person: Person, { does, fields }: Row, how = {}, ids = evening.ids) {
  const by = evening.people[person];
  return by.send(actions[does], secondPress(by, { ...evening.here, ...fields(ids, evening.at) }), how);
}
