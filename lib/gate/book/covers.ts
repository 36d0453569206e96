import 'server-only';
import { type Gated, pass } from '../core/gated';
import type { CoveredItem } from '../threads/ahead';

/** Open items, and a cover for each item ahead; a Sealed reader gets no covers. */
export type WithCovers<T> = { open: Gated<T>[]; covers: Gated<CoveredItem[]> };

export const toCovers = (rows: { id: string; spoilsThrough: number }[]): Gated<CoveredItem[]> =>
  pass(rows.map(({ id, spoilsThrough }) => ({ id, place: spoilsThrough })));
