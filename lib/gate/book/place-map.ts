import 'server-only';

/** Where everything of a place, 0..N, goes when an outline is corrected. */
export type PlaceMap = {
  /** For a mark, and whatever else says how much an item spoils. */
  marks: number[];
  /** For a bookmark. */
  bookmarks: number[];
};

/**
 * The map of a correction, from what each new chapter was (a place, 1..`last`, or null). No item opens by it, as
 * docs/decisions/0085-places-move-with-their-chapters.md shows.
 */
export function mapPlaces(last: number, was: readonly (number | null)[]): PlaceMap {
  const newPlaces = new Map<number, number>([[0, 0]]);
  for (const index of indexesInOrder(was)) newPlaces.set(was[index]!, index + 1);
  const end = was.length;
  const places = Array.from({ length: last + 1 }, (_, place) => place);
  const kept = places.filter((place) => newPlaces.has(place));
  const lastKept = kept.at(-1)!;
  const isCut = lastKept < last && newPlaces.get(lastKept) === end;
  return {
    marks: places.map((place) => newPlaces.get(kept.find((other) => other >= place) ?? -1) ?? end),
    bookmarks: places.map((place) => {
      if (isCut && place >= lastKept) return place === last ? end : end - 1;
      return newPlaces.get(kept.findLast((other) => other <= place)!)!;
    }),
  };
}

/** The indexes of those that stand as they stood: a longest run of values that increase. Nulls are left out. */
export function indexesInOrder(values: readonly (number | null)[]): number[] {
  // ends[n] is the index that ends a run of n + 1 with the smallest value; before[] leads back.
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  values.forEach((value, index) => {
    if (value === null) return;
    const found = ends.findIndex((end) => values[end]! >= value);
    const length = found < 0 ? ends.length : found;
    before[index] = ends[length - 1];
    ends[length] = index;
  });
  const run: number[] = [];
  for (let index = ends.at(-1); index !== undefined; index = before[index]) run.unshift(index);
  return run;
}
