import { idOf } from '../data/row-ids';

/** Readers at work, each over a connection. */
export const CONNECTIONS = 16;
export const SECRET = 'a secret that everybody knows, for the bench';
export const readingId = idOf('Reading', 0);
export const threadId = idOf('Thread 0', 0);
export const readingFields = { club: 'club-0', reading: readingId };
