import * as z from 'zod';
import { requestKey } from '@/lib/actions/request-key';
import { toIssue, multiLine, malformedForm, singleLine } from '@/lib/validation/text';
import { clubSlug } from '@/lib/clubs/slug';
import { isMistake, parseOutline } from '@/lib/outline/parser';

const year = z
  .string('answers.books.yearAsNumber')
  .trim()
  .regex(/^(-?\d{1,4})?$/, 'answers.books.yearSuchAs')
  .transform((sent) => (sent === '' ? null : Number(sent)))
  .refine((sent) => sent === null || sent <= 2200, 'answers.books.farYear');

const outline = multiLine(1, 20_000).transform((sent, context) => {
  const told = parseOutline(sent);
  if (!isMistake(told)) return { typed: sent, labels: told };
  context.addIssue(toIssue(told));
  return z.NEVER;
});

export const addBookInput = z.strictObject({
  club: clubSlug,
  title: singleLine(1, 200),
  author: singleLine(1, 200),
  year,
  blurb: singleLine(1, 300),
  outline,
  /** The outline whose places whoever sends this was shown; only that one is added. */
  seen: multiLine(0, 20_000).catch(''),
  requestKey,
});

export const searchBooksInput = z.strictObject({ club: clubSlug, find: singleLine(2, 200) });

export const deleteBookInput = z.strictObject({
  club: clubSlug,
  /** One button of the list sends which book, the next one that it is meant. */
  book: z.uuid({ error: malformedForm }).optional(),
  sure: z.uuid({ error: malformedForm }).optional(),
});
