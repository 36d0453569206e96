import * as z from 'zod';
import { id, malformedForm, singleLine } from '@/lib/validation/text';
import { placeField } from '@/lib/validation/place';

export const decideDraftInput = {
  draft: id(),
  mark: placeField,
  deed: z.enum(['confirm', 'discard'], { error: malformedForm }),
};

export const markTitleInput = { review: id(), mark: placeField };

/** As long as a form of 1 MB can bring it; a file may have 1 MB by itself. */
export const MAX_PASTED = 300_000;

/** The largest file, in bytes. */
export const MAX_FILE_BYTES = 1_000_000;

const optionalLine = (max: number) => singleLine(0, max).transform((typed) => (typed === '' ? null : typed));

export const addReviewInput = {
  title: optionalLine(300),
  byline: optionalLine(300),
  text: z.string({ error: 'answers.typed.missing' }).max(MAX_PASTED, 'answers.reviews.long'),
  /** A file in place of the text; an empty string where none was chosen. */
  file: z.union([z.string(), z.instanceof(File)], { error: malformedForm }).optional(),
};

/** What one press does to a passage that its importer puts right. */
export const correctPassageInput = {
  passage: id(),
  /** Of the passage that the form was filled with; without one, the passage is changed whatever it says now. */
  revision: z
    .string({ error: malformedForm })
    .regex(/^[0-9a-f]{16}$/, malformedForm)
    .optional(),
  kind: z.enum(['passage', 'quotation', 'comment'], { error: malformedForm }),
  by: optionalLine(120),
  /** Chosen by an importer who has finished the book; others have no such field. */
  mark: placeField.optional(),
  text: z.string({ error: malformedForm }).max(20_000, 'answers.reviews.longPassage'),
  deed: z.enum(['save', 'join', 'drop'], { error: malformedForm }),
  page: z.coerce.number().int().min(1).catch(1),
};

export const ownReviewInput = {
  review: id(),
  title: singleLine(1, 300),
  byline: optionalLine(300),
  deed: z.enum(['rename', 'send'], { error: malformedForm }),
};

/** One button asks whether a document is to be discarded, the next one says that it is meant. */
export const discardReviewInput = { review: id(), sure: id().optional() };
