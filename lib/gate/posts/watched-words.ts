import 'server-only';
import { createTermTest, hideSentences, htmlToText, render } from '@/lib/markdown';
import type { OutlineLabels } from '@/lib/outline/place-names';
import { queryRows } from '../../db/query';
import { sql } from '../../db/unguarded';
import type { Reader } from '../core/reader';
import { bookReachedSql, isBehind } from '../core/visibility';
import { htmlBefore, type MarkedSource } from './place-exposed-by-edit';

/** A word to watch that a text tells readers sooner than its place, 0..N. */
export type WatchedWord = { phrase: string; place: number };

/** What an author wants done about such words: raise the mark, hide their sentences, or send the text as it is. */
export type WatchedChoice = 'raise' | 'hide' | 'keep';

/** Sent back to be decided. `isStuck`: hiding their sentences did not hide them. */
export type UndecidedWords = { refused: 'watched'; watched: WatchedWord[]; isStuck: boolean };
/** With the neutral labels of the book, by which their places are called. */
export type WatchedRefusal = UndecidedWords & { labels: OutlineLabels };

/** A canonical source under its mark, and the title that stands over it, if any. */
export type WatchedText = MarkedSource & { title?: string | null };

/** Whether a text under this mark, 0..N, may tell anything that its writer has read on to. */
export const isWatched = (reader: Reader, mark: number) => isBehind(reader, mark);

/**
 * The words to watch of the book and of the reader's club that they have reached themselves. Of others nothing is asked:
 * a guess that is answered is confirmed.
 */
export const loadWatchedWords = (reader: Reader): Promise<WatchedWord[]> =>
  queryRows<WatchedWord>(sql`
    select t.phrase, t."spoilsThrough" as place from "Term" t where ${bookReachedSql(reader, 't')}
    order by t."spoilsThrough", t.phrase`);

/** Which of `words` a text tells before their places, the latest last; none that it told `before`, and one form of each. */
export function findWatchedWords(
  words: WatchedWord[],
  text: WatchedText,
  before?: WatchedText,
): WatchedWord[] {
  const isTold = createTest(text);
  const wasTold = before ? createTest(before) : () => false;
  return withoutForms(words.filter((word) => isTold(word) && !wasTold(word)));
}

/** Of "deferral" and "deferrals" the first. */
const withoutForms = (words: WatchedWord[]) =>
  words.filter(
    ({ phrase, place }, at) =>
      !words.slice(0, at).some((other) => other.place === place && createTermTest(phrase)(other.phrase)),
  );

/** Its readers before a place get one of its versions: each is searched once. */
function createTest({ source, mark, title }: WatchedText): (word: WatchedWord) => boolean {
  const rendering = render(source, mark);
  const tests = new Map<string, (phrase: string) => boolean>();
  return ({ phrase, place }) => {
    const html = htmlBefore(rendering, place);
    const text = place > mark ? [title ?? '', htmlToText(html)].join('\n') : '';
    if (!tests.has(text)) tests.set(text, createTermTest(text));
    return tests.get(text)!(phrase);
  };
}

type Decision = { words: WatchedWord[]; choice: WatchedChoice | null; before?: WatchedText };

/** A text as its author decided about its words to watch; or the words, where that is still to be decided. */
export function applyWatchedChoice(
  text: WatchedText,
  { words, choice, before }: Decision,
): MarkedSource | UndecidedWords {
  const watched = choice === 'keep' ? [] : findWatchedWords(words, text, before);
  const { source, mark } = text;
  if (watched.length === 0) return { source, mark };
  if (choice === 'raise') return { source, mark: Math.max(...watched.map(({ place }) => place)) };
  const hidden = choice === 'hide' ? hideWatched(text, watched) : null;
  return hidden === null
    ? { refused: 'watched', watched, isStuck: choice === 'hide' }
    : { source: hidden, mark };
}

/** The sentences with these words as spoilers, each for the latest of its places; null where that does not hide them. */
function hideWatched(text: WatchedText, watched: WatchedWord[]): string | null {
  const findPlace = (words: string) => {
    const isTold = createTermTest(words);
    const places = watched.filter(({ phrase }) => isTold(phrase)).map(({ place }) => place);
    return places.length > 0 ? Math.max(...places) : null;
  };
  const attempts = [{}, { whole: true }].map((how) => hideSentences(text.source, findPlace, how));
  return attempts.find((source) => findWatchedWords(watched, { ...text, source }).length === 0) ?? null;
}

export const isUndecided = <T extends UndecidedWords>(value: object | string | null | T): value is T =>
  typeof value === 'object' && value !== null && 'refused' in value && value.refused === 'watched';
