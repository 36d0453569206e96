import 'server-only';
import { render } from '@/lib/markup';

/**
 * The largest place from which an edit would take a cover off, null where it takes none: an aside that is gone or
 * opens earlier, or words of an aside that now stand where readers come sooner.
 */
export function uncovered(before: string, after: string, mark: number): number | null {
  const asides = render(before, mark).asides.filter(({ place }) => place > mark);
  const sooner = asides.filter(({ place, html }) => standsSooner(after, mark, place, textOf(html)));
  const fewer = fewerAhead(
    asides.map(({ place }) => place),
    render(after, mark).asides.map(({ place }) => place),
  );
  const places = [...sooner.map(({ place }) => place), ...fewer];
  return places.length > 0 ? Math.max(...places) : null;
}

/** Whether a reader who has not come to `place` would get words that waited there. */
function standsSooner(after: string, mark: number, place: number, words: string): boolean {
  const versions = render(after, mark).versions.filter(({ from }) => from < place);
  return words.length > 0 && versions.some(({ sealed }) => textOf(sealed).includes(words));
}

/** The places at or beyond which fewer asides wait than did. */
const fewerAhead = (then: number[], now: number[]) =>
  then.filter((place) => waitingFrom(then, place) > waitingFrom(now, place));

const waitingFrom = (places: number[], from: number) => places.filter((place) => place >= from).length;

const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
