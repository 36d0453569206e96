import 'server-only';
import { render, type Rendering } from '@/lib/markdown';
import { htmlBefore, wordsAndLinks, type MarkedSource } from './place-exposed-by-edit';

/**
 * Whether an edit shows readers before `place` (0..N) a word that it did not show them before: a new one, or one that
 * waited. Words left out or moved, other punctuation, and a word respelled by one letter are none. In doubt it is new.
 */
export function addsWordsBefore(place: number, before: MarkedSource, after: MarkedSource): boolean {
  const oldRendering = render(before.source, before.mark);
  const newRendering = render(after.source, after.mark);
  const places = [...oldRendering.versions.map(({ from }) => from), place];
  return places.some(
    (from) =>
      from > after.mark &&
      from <= place &&
      hasNewWord(wordsBefore(oldRendering, from), wordsBefore(newRendering, from)),
  );
}

// "it's" and "its" are one word.
const wordsBefore = (rendering: Rendering, place: number) =>
  wordsAndLinks(htmlBefore(rendering, place).replace(/(?<=\p{L})['’](?=\p{L})/gu, ''));

/** More words than these are no correction. */
const MAX_CORRECTIONS = 40;

/** Whether `now` has a word, or one more of a word, that no word of `then` was respelled to. */
export function hasNewWord(oldWords: string[], newWords: string[]): boolean {
  const added = subtractWords(newWords, oldWords);
  const lost = subtractWords(oldWords, newWords);
  if (added.length > MAX_CORRECTIONS) return true;
  removeRejoined(newWords, added, lost);
  removeRejoined(oldWords, lost, added);
  return added.some((word) => !removeFirst(lost, (old) => isRespelling(old, word)));
}

/** The words of one text that are not in another, each as often as it is there more. */
function subtractWords(words: string[], others: string[]): string[] {
  const remaining = new Map<string, number>();
  for (const word of others) remaining.set(word, (remaining.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const count = remaining.get(word) ?? 0;
    remaining.set(word, count - 1);
    return count <= 0;
  });
}

/** Takes away what is one word on one side and two neighbours of a text on the other: "alot", "a lot". */
function removeRejoined(text: string[], parts: string[], wholes: string[]) {
  for (const [at, second] of text.slice(1).entries()) {
    const first = text[at]!;
    if (wholes.length === 0 || !parts.includes(first) || !parts.includes(second)) continue;
    if (!removeFirst(wholes, (whole) => whole === first + second)) continue;
    for (const part of [first, second]) removeFirst(parts, (word) => word === part);
  }
}

function removeFirst(words: string[], matches: (word: string) => boolean): boolean {
  const at = words.findIndex(matches);
  if (at >= 0) words.splice(at, 1);
  return at >= 0;
}

/**
 * Whether one letter was put in, left out or exchanged, or two neighbours have changed places. Not where that often
 * makes another word: in short words, and at the first letter ("typical", "atypical"; "kein", "ein").
 */
export function isRespelling(old: string, word: string): boolean {
  const a = splitLetters(old);
  const b = splitLetters(word);
  if (!a || !b) return false;
  if (a.join('') === b.join('')) return true;
  const longer = Math.max(a.length, b.length);
  const start = commonPrefixLength(a, b);
  const end = commonPrefixLength(a.slice(start).reverse(), b.slice(start).reverse());
  if (a.length === b.length && start + end === longer - 2)
    return longer >= 3 && a[start] === b[start + 1] && a[start + 1] === b[start];
  return longer >= 4 && start >= 1 && start + end >= longer - 1 && !isNegation(a.join(''), b.join(''));
}

// "can" and "can't".
const isNegation = (a: string, b: string) =>
  [`${a}t`, `${b}t`].some((one) => /nt$/.test(one) && [a, b].includes(one));

/** The letters of a word, without their accents; null for numbers, signs, and scripts in which a letter is a word. */
function splitLetters(word: string): string[] | null {
  const plain = word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('ß', 'ss');
  return /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]+$/u.test(plain) ? [...plain] : null;
}

function commonPrefixLength(a: string[], b: string[]): number {
  const differs = a.findIndex((letter, at) => letter !== b[at]);
  return differs < 0 ? a.length : differs;
}
