import 'server-only';
import * as z from 'zod';
import { actionFor, notFoundResult, type ActionResult } from '@/lib/actions';
import { viewerWith } from '@/lib/auth';
import { loadReader, type Reader } from '@/lib/gate';
import { id, malformedForm } from '@/lib/validation/text';
import { readingPath } from './context';

const slug = z.string({ error: malformedForm }).regex(/^[a-z0-9-]{1,120}$/, malformedForm);
const readingFields = { club: slug, reading: id() };

type ReadingHandler<S extends z.ZodRawShape> = (
  input: z.infer<z.ZodObject<S>>,
  reader: Reader,
  path: string,
) => Promise<ActionResult>;

/** An action within a reading: for its reader, as they are at this moment; for everybody else nothing is there. */
export const readingAction = <S extends z.ZodRawShape>(shape: S, handler: ReadingHandler<S>) =>
  actionFor(
    z.strictObject({ ...shape, ...readingFields }),
    (input) => viewerWith((session) => loadReader({ session, ...readingParams(input) })),
    async (input, [, reader]) => {
      const { club, reading } = readingParams(input);
      return reader
        ? handler(input as z.infer<z.ZodObject<S>>, reader, readingPath(club, reading))
        : notFoundResult;
    },
  );

const readingParams = (input: object) => {
  const { club, reading } = input as z.infer<z.ZodObject<typeof readingFields>>;
  return { club, reading };
};
