import 'server-only';
import * as z from 'zod';
import { actionFor, formError, notFoundResult, type ActionResult } from '@/lib/actions';
import { readSessionId, toViewer } from '@/lib/auth';
import { now } from '@/lib/clock-and-ids';
import { runTogether, sessionQuery } from '@/lib/db';
import { readerQuery, type Reader } from '@/lib/gate';
import { announceClub, announcePerson } from '@/lib/live/announce';
import { id, malformedForm } from '@/lib/validation/text';
import { readingPath } from './context';

const slug = z.string({ error: malformedForm }).regex(/^[a-z0-9-]{1,120}$/, malformedForm);
/** `outline`: the revision of the outline that the form's places are of, where a page of the reading sent it. */
const outline = z
  .string({ error: malformedForm })
  .regex(/^\d{1,6}$/, malformedForm)
  .transform(Number)
  .optional();
const readingFields = { club: slug, reading: id(), outline };

type ReadingHandler<S extends z.ZodRawShape> = (
  input: z.infer<z.ZodObject<S>>,
  reader: Reader,
  path: string,
) => Promise<ActionResult>;

type Options = {
  /** What it changes, nobody but its reader sees. */
  isPrivate?: boolean;
};

/** An action within a reading: for its reader, as they are at this moment; for everybody else nothing is there. */
export const readingAction = <S extends z.ZodRawShape>(
  shape: S,
  handler: ReadingHandler<S>,
  { isPrivate = false }: Options = {},
) =>
  actionFor(
    z.strictObject({ ...shape, ...readingFields }),
    (input) => loadViewerAndReader(readingParams(input)),
    async (input, { reader }) => {
      const { club, reading, outline: revision } = readingParams(input);
      if (!reader) return notFoundResult;
      if (revision !== undefined && revision !== reader.outlineRevision)
        return formError('answers.outdatedOutline');
      try {
        return await handler(input as z.infer<z.ZodObject<S>>, reader, readingPath(club, reading));
      } finally {
        // It may have been answered by a redirect, which is thrown.
        if (!isPrivate) announceClub(reader.clubId);
        announcePerson(reader.userId);
      }
    },
  );

const readingParams = (input: object) => {
  const { club, reading, outline } = input as z.infer<z.ZodObject<typeof readingFields>>;
  return { club, reading, outline };
};

/** Null for anybody who is not signed in; no reader for anybody who is no active member of the club. */
async function loadViewerAndReader({ club, reading }: { club: string; reading: string }) {
  const sessionId = await readSessionId();
  if (!sessionId) return null;
  const [session, reader] = await runTogether(
    sessionQuery(sessionId, now()),
    readerQuery({ session: sessionId, club, reading }),
  );
  return session && { viewer: await toViewer(session), reader };
}
