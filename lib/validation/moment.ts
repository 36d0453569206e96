import * as z from 'zod';
import { malformedForm } from './text';

/** When a page was made, in milliseconds since 1970; no field that people fill in. */
export const moment = z
  .string({ error: malformedForm })
  .regex(/^\d{1,14}$/, malformedForm)
  .transform((sent) => new Date(Number(sent)));
