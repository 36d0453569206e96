import 'server-only';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import * as z from 'zod';
import { absent, actionFor, type Reply } from '@/lib/action';
import { id, notOurs, text } from '@/lib/action/text';
import { viewerOrSignIn, viewerWith } from '@/lib/auth';
import { arrive, readerOf, readThread, type Reader } from '@/lib/gate';
import { hear, tab, type Key } from '@/lib/words';

type Params = Promise<{ club: string; reading: string }>;

const address = z.strictObject({ club: text(1, 120), reading: z.uuid() });

/** The reader whom a reading's page is for. Everybody else finds nothing; who is signed out is asked to sign in. */
export async function admitted(params: Params) {
  const { club, reading } = await params;
  const path = pathOf(club, reading);
  const found = await arrivedAt(club, reading);
  if (!found) await viewerOrSignIn(path);
  const [viewer, arrived] = found ?? [];
  return viewer && arrived ? { viewer, path, ...arrived } : notFound();
}

// Once a request, for the page and its metadata.
const arrivedAt = cache(async (club: string, reading: string) => {
  const asked = address.safeParse({ club, reading });
  return asked.success ? viewerWith((session) => arrive({ session, ...asked.data })) : null;
});

/** A page's metadata within a reading: what it is, with the book and the club, for those who are admitted. */
export const titledIn =
  (what: Key) =>
  async ({ params }: { params: Params }): Promise<Metadata> =>
    titleIn(params, (await hear()).say(what));

export async function titleIn(params: Params, what: string): Promise<Metadata> {
  const { club, reading } = await params;
  const [, arrived] = (await arrivedAt(club, reading)) ?? [];
  if (!arrived) return { title: (await hear()).say('page.nothing.tab') };
  return { title: tab(what, arrived.names.book, arrived.names.club) };
}

/** The reader for a page's metadata; null where the page will show nothing. */
export const readerForTitle = async (params: Params) => {
  const { club, reading } = await params;
  const [, arrived] = (await arrivedAt(club, reading)) ?? [];
  return arrived?.reader ?? null;
};

/** A thread with a page of its posts, by its number or the post that stands on it: asked for once a request. */
export const threadFor = cache((reader: Reader, id: string, page: number, of: string | undefined) =>
  readThread(reader, id, of === undefined ? page : { of }),
);

export const pathOf = (club: string, reading: string) =>
  `/clubs/${encodeURIComponent(club)}/${encodeURIComponent(reading)}`;

const slug = z.string({ error: notOurs }).regex(/^[a-z0-9-]{1,120}$/, notOurs);
const where = { club: slug, reading: id() };

type Work<S extends z.ZodRawShape> = (
  input: z.infer<z.ZodObject<S>>,
  reader: Reader,
  path: string,
) => Promise<Reply>;

/** An action within a reading: for its reader, as they are at this moment; for everybody else nothing is there. */
export const inReading = <S extends z.ZodRawShape>(shape: S, work: Work<S>) =>
  actionFor(
    z.strictObject({ ...shape, ...where }),
    (input) => viewerWith((session) => readerOf({ session, ...hereIn(input) })),
    async (input, [, reader]) => {
      const { club, reading } = hereIn(input);
      return reader ? work(input as z.infer<z.ZodObject<S>>, reader, pathOf(club, reading)) : absent;
    },
  );

const hereIn = (input: object) => {
  const { club, reading } = input as z.infer<z.ZodObject<typeof where>>;
  return { club, reading };
};
