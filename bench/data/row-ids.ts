import { createHash } from 'node:crypto';
import { uuidFromHash } from '@/lib/clock-and-ids/deterministic';

/** The id that the `nth` row of a table has in every world. */
export const idOf = (table: string, nth: number) =>
  uuidFromHash(createHash('md5').update(`${table} ${nth}`).digest());
