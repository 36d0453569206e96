import 'server-only';
import type { Reader } from './reader';

/** Who may lock, pin and moderate, see removed words, and answer reports: moderators and owners, as the readers they are. */
export const mayModerate = (reader: Reader) => reader.role !== 'member';

/** Whose bookmark is at the end of the book: only they can be shown, and asked about, all of it. */
export const hasFinished = (reader: Reader) => reader.readThrough === reader.lastPlace;

/** Who may confirm the mark of an imported passage: whoever moderates and has finished the book. */
export const mayConfirm = (reader: Reader) => mayModerate(reader) && hasFinished(reader);

/** Who may add entries to a book for their club, change them, and accept what others suggest. */
export const mayWriteEntries = (reader: Reader) => mayConfirm(reader);
