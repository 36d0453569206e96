/** Three sizes of the same world. Every club has one reading, and every person two clubs where there are two. */
export type Size = { clubs: number; people: number; posts: number; books: number; longest: number };

export const sizes = {
  small: { clubs: 1, people: 40, posts: 1_000, books: 1, longest: 200 },
  medium: { clubs: 100, people: 2_000, posts: 100_000, books: 10, longest: 5_000 },
  large: { clubs: 1_000, people: 20_000, posts: 1_000_000, books: 50, longest: 5_000 },
} satisfies Record<string, Size>;
export type SizeName = keyof typeof sizes;

export const CHAPTERS = 23;
export const REACTIONS_PER_POST = 6;
