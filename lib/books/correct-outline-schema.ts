import * as z from 'zod';
import { clubSlug } from '@/lib/clubs/slug';
import { id, malformedForm, singleLine } from '@/lib/validation/text';

const MOST_CHAPTERS = 600;
const MOST_PARTS = 120;

const was = z
  .int({ error: malformedForm })
  .min(1, malformedForm)
  .max(MOST_CHAPTERS, malformedForm)
  .nullable();
/** Undefined: as it is, whether or not there is one. Null: none. */
const title = singleLine(1, 200).nullable().optional();
const row = { was, label: singleLine(1, 60), title };

/** The rows of an outline as its editor sends them: the chapters in their new order, and the parts by their first chapters. */
export const outlineCorrection = z.strictObject({
  version: z.string({ error: malformedForm }).regex(/^[0-9a-f]{32}$/, malformedForm),
  chapters: z.array(z.strictObject(row)).min(1, malformedForm).max(MOST_CHAPTERS, malformedForm),
  parts: z.array(z.strictObject({ ...row, firstChapter: z.int().min(1) })).max(MOST_PARTS, malformedForm),
});

const json = z
  .string({ error: malformedForm })
  .max(600_000, malformedForm)
  .transform((sent, context): unknown => {
    try {
      return JSON.parse(sent);
    } catch {
      context.addIssue({ code: 'custom', message: malformedForm });
      return z.NEVER;
    }
  });

export const correctOutlineInput = z.strictObject({
  club: clubSlug,
  book: id(),
  /** The rows, as JSON. */
  correction: json.pipe(outlineCorrection),
});
