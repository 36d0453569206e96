import 'server-only';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import * as z from 'zod';
import { singleLine } from '@/lib/validation/text';
import { readSessionId, requireViewer, toViewer } from '@/lib/auth';
import { now } from '@/lib/clock-and-ids';
import { runTogether, sessionQuery } from '@/lib/db';
import { namedReaderQuery, noticeCountQuery, readThreadPage, type Reader } from '@/lib/gate';
import { loadMessages, tabTitle, type MessageKey } from '@/lib/i18n';

type Params = Promise<{ club: string; reading: string }>;

const paramsSchema = z.strictObject({ club: singleLine(1, 120), reading: z.uuid() });

/** The reader whom a reading's page is for. Everybody else finds nothing; who is signed out is asked to sign in. */
export async function readingContext(params: Params) {
  const { club, reading } = await params;
  const path = readingPath(club, reading);
  const context = await cachedContext(club, reading);
  if (!context) await requireViewer(path);
  return context?.found ? { viewer: context.viewer, path, ...context.found } : notFound();
}

// Once a request, for the page and its metadata. The session, its reader and their unread notices are one statement.
const cachedContext = cache(async (club: string, reading: string) => {
  const params = paramsSchema.safeParse({ club, reading });
  const sessionId = params.success ? await readSessionId() : null;
  if (!params.success || !sessionId) return null;
  const [session, found, noticeCount] = await runTogether(
    sessionQuery(sessionId, now()),
    namedReaderQuery({ session: sessionId, ...params.data }),
    noticeCountQuery({ session: sessionId }),
  );
  return session && { viewer: { ...(await toViewer(session)), noticeCount }, found };
});

/** A page's metadata within a reading: what it is, with the book and the club, for those who are admitted. */
export const readingTitleMetadata =
  (title: MessageKey) =>
  async ({ params }: { params: Params }): Promise<Metadata> =>
    titleInReading(params, (await loadMessages()).t(title));

export async function titleInReading(params: Params, title: string): Promise<Metadata> {
  const { club, reading } = await params;
  const found = (await cachedContext(club, reading))?.found;
  if (!found) return { title: (await loadMessages()).t('page.nothing.tab') };
  return { title: tabTitle(title, found.names.book, found.names.club) };
}

/** The reader for a page's metadata; null where the page will show nothing. */
export const readerForMetadata = async (params: Params) => {
  const { club, reading } = await params;
  return (await cachedContext(club, reading))?.found?.reader ?? null;
};

/** A thread with a page of its posts, by its number or the post that stands on it: asked for once a request. */
export const cachedThread = cache(
  (reader: Reader, id: string, page: number | 'first-new', of: string | undefined) =>
    readThreadPage(reader, id, of === undefined ? page : { withPost: of }),
);

export const readingPath = (club: string, reading: string) =>
  `/clubs/${encodeURIComponent(club)}/${encodeURIComponent(reading)}`;
