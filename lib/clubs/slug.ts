import * as z from 'zod';
import { toSlug } from '@/lib/slugs/slug';

/** A club's address as forms and routes carry it. A malformed one leads nowhere, like one that never was. */
export const clubSlug = z
  .string()
  .regex(/^[a-z0-9-]{1,80}$/)
  .catch('');

const reservedSlugs = new Set(['new', 'settings', 'moderation', 'join', 'find', 'mine', 'all']);

type SlugOptions = { allowPlain: boolean; kind: 'club' | 'book' };

/**
 * The addresses that a thing of this name may have, the first that is free to be taken. A club that cannot be found
 * never takes the plain one: "that is taken" would tell whoever founds a namesake that it exists.
 */
export function slugCandidates(name: string, { allowPlain, kind }: SlugOptions, suffixes: string[]) {
  const plain = toSlug(name);
  const suffixed = suffixes.map((chance) => `${plain || kind}-${chance}`);
  return allowPlain && plain && !reservedSlugs.has(plain) ? [plain, ...suffixed] : suffixed;
}
