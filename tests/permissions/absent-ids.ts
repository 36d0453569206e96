import { newId } from '@/lib/clock-and-ids';
import type { PermissionFixture } from './fixture';
import type { PermissionCase } from './case';

type Ids = PermissionFixture['ids'];

const OPEN_ITEMS: string[] = ['openThread', 'openPost', 'lockedThread'] satisfies (keyof Ids)[];

/** The fixture's names, of things that never were; what is open to everybody stays as it is. */
export const replaceHiddenIds = (ids: Ids) =>
  Object.fromEntries(
    Object.entries(ids).map(([name, id]) => [name, OPEN_ITEMS.includes(name) ? id : newId()]),
  ) as Ids;

const idMarkers = new Proxy({} as Ids, {
  get: (_, name) => (OPEN_ITEMS.includes(String(name)) ? '' : 'AHEAD'),
});

export const concernsHiddenItem = ({ fields }: PermissionCase) =>
  Object.values(fields(idMarkers, '')).some((value) => value.includes('AHEAD'));

export const replaceAllIds = (ids: Ids) =>
  Object.fromEntries(Object.keys(ids).map((name) => [name, newId()])) as Ids;

/** A reading of nobody, and things that never were, by the evening's names. */
export function absentTargets({ ids }: Pick<PermissionFixture, 'ids'>) {
  const here = { club: `no-club-${newId()}`, reading: newId() };
  return { here, at: `/clubs/${here.club}/${here.reading}`, ids: replaceAllIds(ids) };
}
