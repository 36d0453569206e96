import 'server-only';
import { render, type Rendering } from '@/lib/markup';

/**
 * The largest place from which an edit would take a cover off, null where it takes none: an aside that is gone or
 * opens earlier, or words of an aside that now stand where readers come sooner.
 */
export function uncovered(before: string, after: string, mark: number): number | null {
  const [then, now] = [render(before, mark), render(after, mark)];
  const asides = then.asides.filter(({ place }) => place > mark);
  const sooner = asides.filter(({ place, html }) => {
    const [got, gets] = [soonerThan(then, place), soonerThan(now, place)];
    return runsOf(textOf(html)).some((run) => gets.includes(run) && !got.includes(run));
  });
  const fewer = fewerAhead(
    asides.map(({ place }) => place),
    now.asides.map(({ place }) => place),
  );
  const places = [...sooner.map(({ place }) => place), ...fewer];
  return places.length > 0 ? Math.max(...places) : null;
}

/** What readers get who have not come to `place`. */
const soonerThan = ({ versions }: Rendering, place: number) =>
  textOf(versions.findLast(({ from }) => from < place)?.sealed ?? '');

/** Three words that follow each other are recognised, or all of them where there are fewer. */
function runsOf(text: string): string[] {
  const words = text.trim().split(' ');
  return words
    .slice(0, Math.max(1, words.length - 2))
    .map((_, at) => ` ${words.slice(at, at + 3).join(' ')} `);
}

/** The places at or beyond which fewer asides wait than did. */
const fewerAhead = (then: number[], now: number[]) =>
  then.filter((place) => waitingFrom(then, place) > waitingFrom(now, place));

const waitingFrom = (places: number[], from: number) => places.filter((place) => place >= from).length;

const textOf = (html: string) =>
  ` ${html.replace(/<[^>]*>/g, ' ')} `.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
