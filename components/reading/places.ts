import { partsIn, placesIn, type Labels } from '@/lib/outline/names';
import { words } from '@/lib/words';

/** What each place of a book is called within a sentence: "chapter 13", "the Prologue"; 0 is "the beginning". */
export function placeNames(labels: Labels): (place: number) => string {
  const names = placesIn(words(), labels);
  return (place) => names[place] ?? words().say('reading.places.chapter', { number: place });
}

type PartOfBook = { label: string | null; title: string | null };

/** What the parts of a book are called, with the titles that the reader has come to; null for what is in no part. */
export function partNames(outline: PartOfBook[]): (string | null)[] {
  const names = partsIn(
    words(),
    outline.flatMap(({ label }) => label ?? []),
  );
  const parts = outline.filter(({ label }) => label !== null);
  return outline.map((part) => {
    const name = names[parts.indexOf(part)] ?? null;
    return name !== null && part.title ? `${name}: ${part.title}` : name;
  });
}

/** A name as it begins a line: "Chapter 13", "The Prologue". */
export const asHeading = (name: string) => name.replace(/^./u, (first) => first.toUpperCase());

/** "safe for everyone" or "safe from chapter 7": from when on something may be read. */
export const throughPlace = (place: number, name: string) =>
  place === 0
    ? words().say('reading.places.fromTheBeginning')
    : words().say('reading.places.through', { place: name });

/** The places that something may be marked with, as the choices of a field. */
export function markChoices(from: number, lastPlace: number, placeName: (place: number) => string) {
  const { say } = words();
  return Array.from({ length: lastPlace - from + 1 }, (_, index) => {
    const [at, place] = [from + index, placeName(from + index)];
    const label =
      at === 0
        ? say('reading.places.everybody')
        : say('reading.places.finished', { place: asHeading(place) });
    return { value: String(at), label };
  });
}
