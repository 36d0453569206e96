import { idFor } from './canaries';

const START = Date.UTC(2025, 0, 1);
/** The minutes of eleven months: all that is written before the story begins. */
export const MINUTES = 334 * 24 * 60;
export const atMinute = (minute: number) => new Date(START + minute * 60_000).toISOString();

/** A reading: of the book, of a second book with the same club, or of the book with a club that is not the reader's. */
export type ReadingKey = 'here' | 'second' | 'foreign';
export const READING_KEYS: ReadingKey[] = ['here', 'second', 'foreign'];

export const clubSlug = (where: ReadingKey) => (where === 'foreign' ? 'elsewhere' : 'here');
export const clubId = (where: ReadingKey) => idFor(`club ${clubSlug(where)}`);
/** The first members after the reader, who do things meanwhile. What they do depends on their places, which stay. */
export const ACTORS = 2;
export const personId = (by: number) => idFor(`person ${by}`);
export const readingId = (where: ReadingKey = 'here') => idFor(`reading ${where}`);
export const bookIdOf = (where: ReadingKey) => idFor(where === 'second' ? 'second book' : 'book');
export const bookId = bookIdOf('here');
export const sessionIdOf = (by: number) => idFor(`session ${by}`);
