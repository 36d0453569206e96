import { idOf } from './words';

const beginning = Date.UTC(2025, 10, 1);
export const atMinute = (minute: number) => new Date(beginning + minute * 60_000).toISOString();

/** Where the people of the world meet: in a club of theirs, and in one of which the reader knows nothing. */
export const club = (foreign: boolean) => (foreign ? 'elsewhere' : 'here');
export const personId = (by: number) => idOf(`person ${by}`);
export const readingId = (foreign = false) => idOf(`reading ${club(foreign)}`);
export const bookId = idOf('book');
export const sessionId = idOf('session');
