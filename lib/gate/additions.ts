import 'server-only';
import { render, type Rendering } from '@/lib/markup';
import { soonerThan, wordsOf, type Said } from './uncovering';

/**
 * Whether an edit shows readers before `place` (0..N) a word that it did not show them before: a new one, or one that
 * waited. Words left out or moved, other punctuation, and a word respelled by one letter are none. In doubt it is new.
 */
export function addsBefore(place: number, before: Said, after: Said): boolean {
  const [then, now] = [render(before.source, before.mark), render(after.source, after.mark)];
  const froms = [...then.versions.map(({ from }) => from), place];
  return froms.some(
    (from) => from > after.mark && from <= place && hasNewWord(shown(then, from), shown(now, from)),
  );
}

// "it's" and "its" are one word.
const shown = (rendering: Rendering, place: number) =>
  wordsOf(soonerThan(rendering, place).replace(/(?<=\p{L})['’](?=\p{L})/gu, ''));

/** More words than these are no correction. */
const mostCorrections = 40;

/** Whether `now` has a word, or one more of a word, that no word of `then` was respelled to. */
export function hasNewWord(then: string[], now: string[]): boolean {
  const [added, lost] = [without(now, then), without(then, now)];
  if (added.length > mostCorrections) return true;
  rejoin(now, added, lost);
  rejoin(then, lost, added);
  return added.some((word) => !take(lost, (old) => isRespelling(old, word)));
}

/** The words of one text that are not in another, each as often as it is there more. */
function without(words: string[], others: string[]): string[] {
  const left = new Map<string, number>();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

/** Takes away what is one word on one side and two neighbours of a text on the other: "alot", "a lot". */
function rejoin(text: string[], parts: string[], wholes: string[]) {
  for (const [at, second] of text.slice(1).entries()) {
    const first = text[at]!;
    if (wholes.length === 0 || !parts.includes(first) || !parts.includes(second)) continue;
    if (!take(wholes, (whole) => whole === first + second)) continue;
    for (const part of [first, second]) take(parts, (word) => word === part);
  }
}

function take(words: string[], fits: (word: string) => boolean): boolean {
  const at = words.findIndex(fits);
  if (at >= 0) words.splice(at, 1);
  return at >= 0;
}

/**
 * Whether one letter was put in, left out or exchanged, or two neighbours have changed places. Not where that often
 * makes another word: in short words, and at the first letter ("typical", "atypical"; "kein", "ein").
 */
export function isRespelling(old: string, word: string): boolean {
  const [a, b] = [lettersOf(old), lettersOf(word)];
  if (!a || !b) return false;
  if (a.join('') === b.join('')) return true;
  const longer = Math.max(a.length, b.length);
  const start = sharedStart(a, b);
  const end = sharedStart(a.slice(start).reverse(), b.slice(start).reverse());
  if (a.length === b.length && start + end === longer - 2)
    return longer >= 3 && a[start] === b[start + 1] && a[start + 1] === b[start];
  return longer >= 4 && start >= 1 && start + end >= longer - 1 && !isDenied(a.join(''), b.join(''));
}

// "can" and "can't".
const isDenied = (a: string, b: string) =>
  [`${a}t`, `${b}t`].some((one) => /nt$/.test(one) && [a, b].includes(one));

/** The letters of a word, without their accents; null for numbers, signs, and scripts in which a letter is a word. */
function lettersOf(word: string): string[] | null {
  const plain = word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('ß', 'ss');
  return /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]+$/u.test(plain) ? [...plain] : null;
}

function sharedStart(a: string[], b: string[]): number {
  const differs = a.findIndex((letter, at) => letter !== b[at]);
  return differs < 0 ? a.length : differs;
}
