import { withLookProof } from '../helpers/look-proof';
import type { PermissionFixture, Person } from './fixture';
import { actions, type PermissionCase } from './case';
import { bookmarkCases } from './cases/bookmark';
import { entryCases } from './cases/entries';
import { itemActionCases } from './cases/item-actions';
import { draftCases } from './cases/review-drafts';
import { reportCases } from './cases/reports';
import { managementCases } from './cases/post-management';
import { postCases } from './cases/posts';

/** What can be done in a reading, mostly about what waits at chapter 7, and by whom. */
export const permissionCases: PermissionCase[] = [
  ...postCases,
  ...managementCases,
  ...reportCases,
  ...itemActionCases,
  ...bookmarkCases,
  ...draftCases,
  ...entryCases,
];

/** Sends the row's form, as somebody, about the evening's things or about others; a look with its question answered. */
export function submitCase(
  evening: PermissionFixture,
  person: Person,
  { action, fields }: PermissionCase,
  how = {},
  ids = evening.ids,
) {
  const by = evening.people[person];
  return by.send(actions[action], withLookProof(by, { ...evening.here, ...fields(ids, evening.at) }), how);
}
