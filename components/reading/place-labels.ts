import { listPartNames, listPlaceNames, type OutlineLabels } from '@/lib/outline/place-names';
import { messages } from '@/lib/i18n';

/** What each place of a book is called within a sentence: "chapter 13", "the Prologue"; 0 is "the beginning". */
export function placeNames(labels: OutlineLabels): (place: number) => string {
  const names = listPlaceNames(messages(), labels);
  return (place) => names[place] ?? messages().t('reading.places.chapter', { number: place });
}

type PartTitle = { label: string | null; title: string | null };

/** What the parts of a book are called; null for what is in no part. */
export function plainPartNames(outline: PartTitle[]): (string | null)[] {
  const names = listPartNames(
    messages(),
    outline.flatMap(({ label }) => label ?? []),
  );
  const parts = outline.filter(({ label }) => label !== null);
  return outline.map((part) => names[parts.indexOf(part)] ?? null);
}

/** These names with the titles that the reader has come to. */
export const partNames = (outline: PartTitle[]): (string | null)[] =>
  plainPartNames(outline).map((name, at) => {
    const title = outline[at]?.title;
    return name !== null && title ? `${name}: ${title}` : name;
  });

/** A name as it begins a line: "Chapter 13", "The Prologue". */
export const capitalise = (name: string) => name.replace(/^./u, (first) => first.toUpperCase());

/** "safe for everyone" or "safe from chapter 7": from when on something may be read. */
export const markLabel = (place: number, name: string) =>
  place === 0
    ? messages().t('reading.places.fromTheBeginning')
    : messages().t('reading.places.through', { place: name });

/** The places that something may be marked with, as the choices of a field. */
export function markChoices(from: number, lastPlace: number, placeName: (place: number) => string) {
  const { t } = messages();
  return Array.from({ length: lastPlace - from + 1 }, (_, index) => {
    const at = from + index;
    const place = placeName(from + index);
    const label =
      at === 0 ? t('reading.places.everybody') : t('reading.places.finished', { place: capitalise(place) });
    return { value: String(at), label };
  });
}
