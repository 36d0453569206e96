import 'server-only';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import * as z from 'zod';
import { notFoundResult, actionFor, type ActionResult } from '@/lib/actions';
import { id, malformedForm, singleLine } from '@/lib/validation/text';
import { requireViewer, viewerWith } from '@/lib/auth';
import { loadReaderWithNames, loadReader, readThreadPage, type Reader } from '@/lib/gate';
import { loadMessages, tabTitle, type MessageKey } from '@/lib/i18n';

type Params = Promise<{ club: string; reading: string }>;

const paramsSchema = z.strictObject({ club: singleLine(1, 120), reading: z.uuid() });

/** The reader whom a reading's page is for. Everybody else finds nothing; who is signed out is asked to sign in. */
export async function readingContext(params: Params) {
  const { club, reading } = await params;
  const path = readingPath(club, reading);
  const cached = await cachedContext(club, reading);
  if (!cached) await requireViewer(path);
  const [viewer, arrived] = cached ?? [];
  return viewer && arrived ? { viewer, path, ...arrived } : notFound();
}

// Once a request, for the page and its metadata.
const cachedContext = cache(async (club: string, reading: string) => {
  const parsed = paramsSchema.safeParse({ club, reading });
  return parsed.success ? viewerWith((session) => loadReaderWithNames({ session, ...parsed.data })) : null;
});

/** A page's metadata within a reading: what it is, with the book and the club, for those who are admitted. */
export const readingTitleMetadata =
  (title: MessageKey) =>
  async ({ params }: { params: Params }): Promise<Metadata> =>
    titleInReading(params, (await loadMessages()).t(title));

export async function titleInReading(params: Params, title: string): Promise<Metadata> {
  const { club, reading } = await params;
  const [, arrived] = (await cachedContext(club, reading)) ?? [];
  if (!arrived) return { title: (await loadMessages()).t('page.nothing.tab') };
  return { title: tabTitle(title, arrived.names.book, arrived.names.club) };
}

/** The reader for a page's metadata; null where the page will show nothing. */
export const readerForMetadata = async (params: Params) => {
  const { club, reading } = await params;
  const [, arrived] = (await cachedContext(club, reading)) ?? [];
  return arrived?.reader ?? null;
};

/** A thread with a page of its posts, by its number or the post that stands on it: asked for once a request. */
export const cachedThread = cache((reader: Reader, id: string, page: number, of: string | undefined) =>
  readThreadPage(reader, id, of === undefined ? page : { withPost: of }),
);

export const readingPath = (club: string, reading: string) =>
  `/clubs/${encodeURIComponent(club)}/${encodeURIComponent(reading)}`;

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
