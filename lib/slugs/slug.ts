import { toPlainLetters } from './latin-letters';

/** An address made of a name; empty where what is left of it would name nothing, as of a name in another script. */
export function toSlug(name: string): string {
  const plain = toPlainLetters(name)
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  const isLost = /\p{L}/u.test(name) && !/[a-z]/.test(plain);
  return isLost ? '' : plain;
}
