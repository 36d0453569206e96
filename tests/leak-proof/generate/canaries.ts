import { createHash } from 'node:crypto';
import { uuidFromHash } from '@/lib/clock-and-ids/deterministic';

export const sha256 = (text: string) => createHash('sha256').update(text).digest();

/** The id that an item has in both worlds, by its name. */
export const idFor = (name: string) => uuidFromHash(sha256(name));

const CANARY = /zq[0-9a-f]{10}/g;

/** Words of a length, with a token that stands nowhere else: whoever reads the token has read this field. */
export const canaryText = (field: string, length: number) =>
  [`zq${sha256(field).toString('hex').slice(0, 10)}`, ...FILLER.slice(0, length)].join(' ');

const FILLER = 'and then they went on, which nobody had expected of them at that late hour'.split(' ');

/** The tokens in a text, each once. */
export const findCanaries = (text: string) => [...new Set(text.match(CANARY) ?? [])];
