import 'server-only';
import * as z from 'zod';
import { malformedForm } from '@/lib/validation/text';
import { languages } from '@/lib/i18n/languages';

/** Paper by day or by night; "device" follows the reader's own machine. */
export const theme = z.enum(['device', 'light', 'dark'], { error: malformedForm });
export const size = z.enum(['small', 'normal', 'large', 'largest'], { error: malformedForm });

/** Whether single letters are commands on a thread's page. */
export const keys = z.enum(['on', 'off'], { error: malformedForm });

export type Theme = z.infer<typeof theme>;
export type Size = z.infer<typeof size>;
export type Keys = z.infer<typeof keys>;
export type Preferences = { theme: Theme; size: Size; keys: Keys };

/** One button says one thing; what it does not say stays. */
export const preferencesInput = z.strictObject({
  theme: theme.optional(),
  size: size.optional(),
  keys: keys.optional(),
  language: z.enum(languages, { error: malformedForm }).optional(),
});
