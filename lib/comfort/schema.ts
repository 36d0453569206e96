import 'server-only';
import * as z from 'zod';
import { notOurs } from '@/lib/action/text';
import { languages } from '@/lib/words/languages';

/** Paper by day or by night; "device" follows the reader's own machine. */
export const theme = z.enum(['device', 'light', 'dark'], { error: notOurs });
export const size = z.enum(['small', 'normal', 'large', 'largest'], { error: notOurs });

export type Theme = z.infer<typeof theme>;
export type Size = z.infer<typeof size>;
export type Comfort = { theme: Theme; size: Size };

/** One button says one thing; what it does not say stays. */
export const Chosen = z.strictObject({
  theme: theme.optional(),
  size: size.optional(),
  language: z.enum(languages, { error: notOurs }).optional(),
});
