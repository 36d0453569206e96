import * as z from 'zod';
import { malformedForm } from '@/lib/validation/text';

/** The page that a form stands on, as it says itself. */
export const pageWithin = z.string({ error: malformedForm }).regex(/^[\w/?=-]{1,500}$/, malformedForm);

/** That page where it is one of the reading at `path`, else the reading's own. */
export const within = (here: string, path: string) =>
  here === path || here.startsWith(`${path}/`) || here.startsWith(`${path}?`) ? here : path;
