import 'server-only';
import * as z from 'zod';
import { actionFor, notFoundResult, type ActionResult } from '@/lib/actions';
import { readSessionId, toViewer } from '@/lib/auth';
import { now } from '@/lib/clock-and-ids';
import { runTogether, sessionQuery } from '@/lib/db';
import { readerQuery, type Reader } from '@/lib/gate';
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
    (input) => loadViewerAndReader(readingParams(input)),
    async (input, { reader }) => {
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

/** Null for anybody who is not signed in; no reader for anybody who is no active member of the club. */
async function loadViewerAndReader(reading: ReturnType<typeof readingParams>) {
  const sessionId = await readSessionId();
  if (!sessionId) return null;
  const [session, reader] = await runTogether(
    sessionQuery(sessionId, now()),
    readerQuery({ session: sessionId, ...reading }),
  );
  return session && { viewer: await toViewer(session), reader };
}
