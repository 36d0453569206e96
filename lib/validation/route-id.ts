import * as z from 'zod';

/** An id in the path of an address; null for what is none. */
export const routeId = (segment: string): string | null => z.uuid().safeParse(segment).data ?? null;
