import * as z from 'zod';
import { pageNumber } from './text';

/**
 * What each page reads of its address; what is odd is as if it were not there. No page reads anything else of it
 * (tests/architecture/inputs.test.ts), and the two worlds send every name that stands here.
 */

const optionalId = z.uuid().optional().catch(undefined);
/** "kind:id", read by lib/discussion/look-confirmation.ts. */
const ask = z.string().optional().catch(undefined);

export const frontParams = z.object({ said: z.string().optional().catch(undefined) });
/** Whether somebody comes from the button that confirms their address. */
export const mailParams = z.object({ said: z.literal('confirmed').optional().catch(undefined) });
export const listParams = z.object({ page: pageNumber });
export const roomParams = z.object({
  page: pageNumber,
  ask,
  sort: z.enum(['latest', 'chapter', 'new']).catch('latest'),
  /** The place, 0..N, whose threads alone are listed. */
  place: z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .nullable()
    .catch(null),
  theme: z.uuid().nullable().catch(null),
});
/** What opened: in counts alone, where a thumb may have slipped. */
export const openedParams = z.object({ brief: z.literal('1').optional().catch(undefined) });
/** The thread after whose page the next one with something new is asked for. */
export const newParams = z.object({ after: optionalId });
export const itemParams = z.object({ ask });
/** An entry that is to be reported, or was. */
export const themeParams = z.object({ ask, report: optionalId, reported: optionalId });
/** The entry that is edited, is to be reported, or was; and a file that was added. */
export const entryParams = z.object({
  edit: optionalId,
  report: optionalId,
  reported: optionalId,
  imported: optionalId,
});
export const deskParams = z.object({
  reading: z.coerce.string().optional(),
  ask,
  /** The report whose line was pressed. */
  at: z.string().optional().catch(undefined),
});
/** What a search found of a book, with which the form for a new one begins. */
export const newBookParams = z.object({
  title: z.string().max(200).optional().catch(undefined),
  author: z.string().max(200).optional().catch(undefined),
  year: z
    .string()
    .regex(/^-?\d{1,4}$/)
    .optional()
    .catch(undefined),
  isbns: z
    .string()
    .regex(/^[\dX,]{0,400}$/)
    .optional()
    .catch(undefined),
  /** The number of a cover at Open Library. */
  cover: z
    .string()
    .regex(/^\d{1,10}$/)
    .optional()
    .catch(undefined),
});
/** The account that a browser's pages were made for, and the pages themselves, read by lib/live/watched-pages.ts. */
export const liveParams = z.object({
  who: optionalId,
  watch: z.string().max(2_000).optional().catch(undefined),
});
export const settingsParams = z.object({ book: z.uuid().optional().catch(undefined) });

/** What an address says of a post of the thread: all but the page and the question. */
export const threadParams = z.object({
  page: z.coerce.number().int().min(1).max(9999).optional().catch(undefined),
  ask,
  post: optionalId,
  reply: optionalId,
  quote: optionalId,
  edit: optionalId,
  tend: optionalId,
  report: optionalId,
  reported: optionalId,
  /** The page with the first new post. */
  at: z.literal('new').optional().catch(undefined),
  /** It is read in the order of what opened. */
  opened: z.literal('1').optional().catch(undefined),
});
