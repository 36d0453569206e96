/** The places that something may be marked with, 0..lastPlace, as choices of a field. */
export const markChoices = (lastPlace: number, placeName: (place: number) => string) =>
  Array.from({ length: lastPlace + 1 }, (_, place) => ({
    value: String(place),
    label: place === 0 ? 'Everybody' : `Those who have finished ${placeName(place)}`,
  }));
