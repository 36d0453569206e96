import { spoken } from '@/lib/books/policy';
import { words } from '@/lib/words';

/** How a place is spoken of, by the labels of a book's chapters: "chapter 13", "the Prologue"; 0 is "the beginning". */
export function placeNames(chapters: string[]): (place: number) => string {
  const { say } = words();
  return (place) =>
    place === 0 ? say('reading.places.beginning') : spoken(chapters[place - 1] ?? `Chapter ${place}`, say);
}

/** "From the beginning" or "Through chapter 7": from when on something may be read. */
export const throughPlace = (place: number, name: string) =>
  place === 0
    ? words().say('reading.places.fromTheBeginning')
    : words().say('reading.places.through', { place: name });

/** The places that something may be marked with, as the choices of a field. */
export function markChoices(from: number, lastPlace: number, placeName: (place: number) => string) {
  const { say } = words();
  return Array.from({ length: lastPlace - from + 1 }, (_, index) => {
    const [at, place] = [from + index, placeName(from + index)];
    const label = at === 0 ? say('reading.places.everybody') : say('reading.places.finished', { place });
    return { value: String(at), label };
  });
}
