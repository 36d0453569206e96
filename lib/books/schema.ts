import * as z from 'zod';
import { requestKey } from '@/lib/actions/request-key';
import { clubSlug } from '@/lib/clubs/slug';
import { MAX_HELD_COVER } from '@/lib/covers/schema';
import { parseRows } from '@/lib/outline/editor/row-fields';
import { MAX_ROWS, toSingleLine } from '@/lib/outline/editor/rows';
import { parsedButtonValue } from '@/lib/validation/button-value';
import { malformedForm, multiLine, singleLine } from '@/lib/validation/text';

const year = z
  .string('answers.books.yearAsNumber')
  .trim()
  .regex(/^(-?\d{1,4})?$/, 'answers.books.yearSuchAs')
  .transform((sent) => (sent === '' ? null : Number(sent)))
  .refine((sent) => sent === null || sent <= 2200, 'answers.books.farYear');

/** What is said of a book, asked for when it is added and not before: an EPUB may fill it in. */
export const bookDetails = z.object({
  title: singleLine(1, 200),
  author: singleLine(1, 200),
  year,
  blurb: singleLine(0, 300),
  isbns: z
    .string({ error: malformedForm })
    .regex(/^[\dX,]{0,400}$/, malformedForm)
    .transform((sent) =>
      sent
        .split(',')
        .filter((isbn) => /^(?:\d{13}|\d{9}[\dX])$/.test(isbn))
        .slice(0, 20),
    ),
});

const rowKey = z.string({ error: malformedForm }).regex(/^r\d{1,6}$/, malformedForm);

/** Which button was pressed: the form's own, or one of a row. */
const press = parsedButtonValue({
  verb: z.enum(
    ['read', 'check', 'save', 'done', 'open', 'up', 'down', 'below', 'part', 'remove', 'restart', 'goOn'],
    { error: malformedForm },
  ),
  key: rowKey.optional(),
});

const rows = z.string({ error: malformedForm }).transform((sent, context) => {
  const parsed = parseRows(sent);
  if (parsed) return parsed;
  context.addIssue(malformedForm);
  return z.NEVER;
});

const ticks = z
  .union([rowKey, z.array(rowKey).max(MAX_ROWS)], { error: malformedForm })
  .transform((sent) => new Set([sent].flat()));

const words = z.string({ error: malformedForm }).max(2_000, malformedForm).transform(toSingleLine);

/** The editor of an outline, as its form sends it: for a new book, and for one that is corrected. */
export const editorFields = {
  /** Every row before this form was filled in; lib/outline/editor/row-fields.ts has its format. */
  rows: rows.optional(),
  /** Whether the boxes of the rows were there to be ticked. */
  hasTicks: z.literal('yes', { error: malformedForm }).optional(),
  /** The rows whose boxes are ticked. */
  keep: ticks.optional(),
  /** The row whose fields are open, and what stands in them. */
  open: rowKey.optional(),
  rowKind: z.enum(['part', 'chapter', 'out'], { error: malformedForm }).optional(),
  rowLabel: words.optional(),
  rowTitle: words.optional(),
  press: press.optional(),
};

export const addBookInput = z.strictObject({
  club: clubSlug,
  title: z.unknown(),
  author: z.unknown(),
  year: z.unknown(),
  blurb: z.unknown(),
  isbns: z.string({ error: malformedForm }).default(''),
  /** The number of a cover at Open Library, from a search. */
  foundCover: z
    .string({ error: malformedForm })
    .regex(/^\d{0,10}$/, malformedForm)
    .default(''),
  /** The cover of an EPUB, until the book is saved, and whether it is wanted. */
  fileCover: z
    .string({ error: malformedForm })
    .max(MAX_HELD_COVER, malformedForm)
    .regex(/^[\d+/A-Za-z]*={0,2}$/, malformedForm)
    .default(''),
  useFileCover: z.literal('on', { error: malformedForm }).optional(),
  contents: multiLine(0, 60_000),
  /** A file, or what server/book-upload.mjs read of it. */
  epub: z.union([z.string(), z.instanceof(File)], { error: malformedForm }).optional(),
  ...editorFields,
  requestKey,
});

export const searchBooksInput = z.strictObject({ club: clubSlug, find: singleLine(2, 200) });

export const deleteBookInput = z.strictObject({
  club: clubSlug,
  /** One button of the list sends which book, the next one that it is meant. */
  book: z.uuid({ error: malformedForm }).optional(),
  sure: z.uuid({ error: malformedForm }).optional(),
});
