import * as z from 'zod';
import { clubSlug } from '@/lib/clubs/slug';
import { id, malformedForm } from '@/lib/validation/text';
import { editorFields } from './schema';

export const correctOutlineInput = z.strictObject({
  club: clubSlug,
  book: id(),
  /** The outline that the editor began with: a correction of an older one is told so. */
  version: z.string({ error: malformedForm }).regex(/^[0-9a-f]{32}$/, malformedForm),
  ...editorFields,
});
