import * as z from 'zod';

/** A place, 0..N, as a form sends it; no choice is no place. The gate holds it against the book's own outline. */
export const placeField = z
  .string({ error: 'answers.discussion.chooseChapter' })
  .regex(/^\d{1,4}$/, 'answers.discussion.chooseChapter')
  .transform(Number);
