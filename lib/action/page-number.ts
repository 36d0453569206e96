import * as z from 'zod';

/** The page of a list that an address asks for, from 1; anything else is the first. */
export const pageNumber = z.coerce.number().int().min(1).max(10_000).catch(1);
