import { idOf } from './words';

const beginning = Date.UTC(2025, 10, 1);
export const atMinute = (minute: number) => new Date(beginning + minute * 60_000).toISOString();

/** A reading: of the book, of a second book with the same club, or of the book with a club that is not the reader's. */
export type Where = 'here' | 'second' | 'foreign';
export const wheres: Where[] = ['here', 'second', 'foreign'];

export const clubOf = (where: Where) => (where === 'foreign' ? 'elsewhere' : 'here');
export const clubId = (where: Where) => idOf(`club ${clubOf(where)}`);
export const personId = (by: number) => idOf(`person ${by}`);
export const readingId = (where: Where = 'here') => idOf(`reading ${where}`);
export const bookOf = (where: Where) => idOf(where === 'second' ? 'second book' : 'book');
export const bookId = bookOf('here');
export const sessionId = idOf('session');
