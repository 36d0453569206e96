import * as z from 'zod';
import { clubSlug } from '@/lib/clubs/slug';
import { id } from '@/lib/validation/text';

export const MAX_PICTURE_BYTES = 5 * 1024 * 1024;
/** Characters of a cover that a form holds (held-cover.ts): the whole of a form has 1 MiB. */
export const MAX_HELD_COVER = 200_000;

const book = { club: clubSlug, book: id() };

// A browser sends a nameless empty file where none was chosen.
const picture = z.custom<File>((sent) => sent instanceof File && sent.size > 0, {
  error: 'answers.covers.choose',
});

export const uploadCoverInput = z.strictObject({ ...book, picture });

export const openLibraryCoverInput = z.strictObject(book);

export const removeCoverInput = z.strictObject({ ...book, sure: z.string().optional() });
