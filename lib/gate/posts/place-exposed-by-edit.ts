import 'server-only';
import { findPhrase, foldLetters, render, type Rendering, htmlToText, listWords } from '@/lib/markdown';

/** A canonical source and the mark that it stands under, a place 0..N. */
export type MarkedSource = { source: string; mark: number };

/**
 * The largest place from which an edit would take a cover off, null where it takes none: words of an aside that now
 * stand where readers come sooner. Words that are gone, or that wait as far ahead as they did, uncover nothing.
 */
export function exposedPlace(before: MarkedSource, after: MarkedSource): number | null {
  const oldRendering = render(before.source, before.mark);
  const newRendering = render(after.source, after.mark);
  const places = oldRendering.asides.map(({ place }) => place).filter((place) => place > after.mark);
  const exposed = places.filter(
    (place) =>
      movesForward(oldRendering, newRendering, place) || copiesForward(oldRendering, newRendering, place),
  );
  return exposed.length > 0 ? Math.max(...exposed) : null;
}

/** Fewer of a word wait at `place` or beyond, and more of it stand before: it was carried from there to here. */
function movesForward(oldRendering: Rendering, newRendering: Rendering, place: number) {
  const [oldWaiting, newWaiting] = [oldRendering, newRendering].map((rendering) =>
    countWords(asideWordsFrom(rendering, place)),
  );
  const [oldShown, newShown] = [oldRendering, newRendering].map((rendering) =>
    countWords(wordsAndLinks(htmlBefore(rendering, place))),
  );
  return [...oldWaiting!].some(
    ([word, count]) =>
      count > (newWaiting!.get(word) ?? 0) && (newShown!.get(word) ?? 0) > (oldShown!.get(word) ?? 0),
  );
}

/** Words hidden until `place` may still stand there: an earlier reader gets a copy of them. */
function copiesForward(oldRendering: Rendering, newRendering: Rendering, place: number) {
  const [saidInOld, saidInNew] = [oldRendering, newRendering].map((rendering) =>
    phraseTestBefore(rendering, place),
  );
  const asides = oldRendering.asides.filter((aside) => aside.place === place);
  return asides
    .flatMap(({ html }) => [...wordTrigrams(htmlToText(html)), ...extractLinks(html)])
    .some((phrase) => saidInNew!(phrase) && !saidInOld!(phrase));
}

/** Whether readers get a run of words or a link who have not come to `place`, however it is set. */
function phraseTestBefore(rendering: Rendering, place: number) {
  const html = htmlBefore(rendering, place);
  const letters = foldLetters(htmlToText(html));
  const links = extractLinks(html);
  return (phrase: string) => links.includes(phrase) || findPhrase(letters, phrase).length > 0;
}

/** Three words that follow each other are recognised, or all of them where there are fewer. */
function wordTrigrams(text: string): string[] {
  const { letters, words } = foldLetters(text);
  const starts = words.slice(0, words.length && Math.max(1, words.length - 2));
  return starts.map(({ from }, at) => letters.slice(from, words.slice(at, at + 3).at(-1)!.to));
}

/** The HTML for readers who have not come to `place`. */
export const htmlBefore = ({ versions }: Rendering, place: number) =>
  versions.findLast(({ from }) => from < place)?.sealed ?? '';

const asideWordsFrom = ({ asides }: Rendering, place: number) =>
  asides.filter((aside) => aside.place >= place).flatMap(({ html }) => wordsAndLinks(html));

function countWords(words: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The words of a text, its pictures and where its links lead. */
export const wordsAndLinks = (html: string): string[] => [
  ...listWords(htmlToText(html)),
  ...extractLinks(html),
];

const extractLinks = (html: string) => [...html.matchAll(/href="([^"]*)"/g)].map(([, to]) => to!);
