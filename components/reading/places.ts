type Part = { chapters: { ordinal: number; label: string }[] };

/** How a place is spoken of: "chapter 13", "chapter XII", "the Prologue"; 0 is "the beginning". */
export function placeNames(outline: Part[]): (place: number) => string {
  const labels = new Map(
    outline.flatMap(({ chapters }) => chapters.map(({ ordinal, label }) => [ordinal, label])),
  );
  return (place) => (place === 0 ? 'the beginning' : spoken(labels.get(place) ?? `Chapter ${place}`));
}

function spoken(label: string) {
  if (/^chapter\b/i.test(label)) return `chapter${label.slice('chapter'.length)}`;
  return /^([ivxlcdm]+|\d+)$/i.test(label) ? `chapter ${label}` : `the ${label}`;
}

/** "From the beginning" or "Through chapter 7": from when on something may be read. */
export const throughPlace = (place: number, name: string) =>
  place === 0 ? 'from the beginning' : `through ${name}`;

/** The places that something may be marked with, as the choices of a field. */
export const markChoices = (from: number, lastPlace: number, placeName: (place: number) => string) =>
  Array.from({ length: lastPlace - from + 1 }, (_, index) => ({
    value: String(from + index),
    label: from + index === 0 ? 'Everybody' : `Those who have finished ${placeName(from + index)}`,
  }));
