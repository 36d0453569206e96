import 'server-only';
import type { Reader } from './reader';

/** Who may lock, pin and moderate, see removed words, and answer reports: moderators and owners, as the readers they are. */
export const mayModerate = (reader: Reader) => reader.role !== 'member';

/** Who may confirm the mark of an imported passage: whoever moderates and has finished the book. */
export const mayConfirm = (reader: Reader) => mayModerate(reader) && reader.readThrough === reader.lastPlace;
