import { createHash } from 'node:crypto';
import { asId } from '@/lib/ambient/fixed';

export const hashOf = (text: string) => createHash('sha256').update(text).digest();

/** The id that an item has in both worlds, by its name. */
export const idOf = (name: string) => asId(hashOf(name));

const canary = /zq[0-9a-f]{10}/g;

/** Words of a length, with a token that stands nowhere else: whoever reads the token has read this field. */
export const wordsOf = (field: string, length: number) =>
  [`zq${hashOf(field).toString('hex').slice(0, 10)}`, ...FILLER.slice(0, length)].join(' ');

const FILLER = 'and then they went on, which nobody had expected of them at that late hour'.split(' ');

/** The tokens in a text, each once. */
export const canariesIn = (text: string) => [...new Set(text.match(canary) ?? [])];
