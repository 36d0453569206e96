import { newId } from '@/lib/ambient';
import type { Evening } from './evening';
import type { Row } from './row';

type Ids = Evening['ids'];

const open: string[] = ['openThread', 'openPost', 'lockedThread'] satisfies (keyof Ids)[];

/** The same names, of things that never were; what is open to everybody stays as it is. */
export const withoutAhead = (ids: Ids) =>
  Object.fromEntries(
    Object.entries(ids).map(([name, id]) => [name, open.includes(name) ? id : newId()]),
  ) as Ids;

const marks = new Proxy({} as Ids, { get: (_, name) => (open.includes(String(name)) ? '' : 'AHEAD') });

export const isAboutAhead = ({ fields }: Row) =>
  Object.values(fields(marks, '')).some((value) => value.includes('AHEAD'));

export const withoutAny = (ids: Ids) =>
  Object.fromEntries(Object.keys(ids).map((name) => [name, newId()])) as Ids;

/** A reading of nobody, and things that never were, by the evening's names. */
export function nowhere({ ids }: Pick<Evening, 'ids'>) {
  const here = { club: `no-club-${newId()}`, reading: newId() };
  return { here, at: `/clubs/${here.club}/${here.reading}`, ids: withoutAny(ids) };
}
