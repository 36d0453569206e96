import 'server-only';
import { findIn, lettersOf, render, type Rendering, textOfHtml, wordsIn } from '@/lib/markup';

/** A canonical source and the mark that it stands under, a place 0..N. */
export type Said = { source: string; mark: number };

/**
 * The largest place from which an edit would take a cover off, null where it takes none: words of an aside that now
 * stand where readers come sooner. Words that are gone, or that wait as far ahead as they did, uncover nothing.
 */
export function uncovered(before: Said, after: Said): number | null {
  const [then, now] = [render(before.source, before.mark), render(after.source, after.mark)];
  const places = then.asides.map(({ place }) => place).filter((place) => place > after.mark);
  const opened = places.filter((place) => isMoved(then, now, place) || isCopied(then, now, place));
  return opened.length > 0 ? Math.max(...opened) : null;
}

/** Fewer of a word wait at `place` or beyond, and more of it stand before: it was carried from there to here. */
function isMoved(then: Rendering, now: Rendering, place: number) {
  const [waited, waits] = [then, now].map((rendering) => countOf(waitingFrom(rendering, place)));
  const [got, gets] = [then, now].map((rendering) => countOf(wordsOf(soonerThan(rendering, place))));
  return [...waited!].some(
    ([word, count]) => count > (waits!.get(word) ?? 0) && (gets!.get(word) ?? 0) > (got!.get(word) ?? 0),
  );
}

/** What waits at `place` may wait there still: readers who come sooner are told it all the same. */
function isCopied(then: Rendering, now: Rendering, place: number) {
  const [got, gets] = [then, now].map((rendering) => toldSooner(rendering, place));
  const asides = then.asides.filter((aside) => aside.place === place);
  return asides
    .flatMap(({ html }) => [...runsOf(textOfHtml(html)), ...linksIn(html)])
    .some((said) => gets!(said) && !got!(said));
}

/** Whether readers get a run of words or a link who have not come to `place`, however it is set. */
function toldSooner(rendering: Rendering, place: number) {
  const html = soonerThan(rendering, place);
  const [letters, links] = [lettersOf(textOfHtml(html)), linksIn(html)];
  return (said: string) => links.includes(said) || findIn(letters, said).length > 0;
}

/** Three words that follow each other are recognised, or all of them where there are fewer. */
function runsOf(text: string): string[] {
  const { letters, words } = lettersOf(text);
  const starts = words.slice(0, words.length && Math.max(1, words.length - 2));
  return starts.map(({ from }, at) => letters.slice(from, words.slice(at, at + 3).at(-1)!.to));
}

/** What readers get who have not come to `place`, as HTML. */
export const soonerThan = ({ versions }: Rendering, place: number) =>
  versions.findLast(({ from }) => from < place)?.sealed ?? '';

const waitingFrom = ({ asides }: Rendering, place: number) =>
  asides.filter((aside) => aside.place >= place).flatMap(({ html }) => wordsOf(html));

function countOf(words: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The words of a text, its pictures and where its links lead. */
export const wordsOf = (html: string): string[] => [...wordsIn(textOfHtml(html)), ...linksIn(html)];

const linksIn = (html: string) => [...html.matchAll(/href="([^"]*)"/g)].map(([, to]) => to!);
