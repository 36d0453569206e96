import 'server-only';
import * as z from 'zod';
import { everything } from '../db/everything';
import type { Role, Veil } from '../db/generated/enums';

// Private, and so not in a copy: `{ ...reader, readThrough: 23 }` is no reader.
declare class Admitted {
  private readonly admitted: true;
}
/** Someone reading one book with one club, how far they have come, and what they looked at on purpose. */
export type Reader = Admitted & Place;

type Place = {
  readonly userId: string;
  readonly clubId: string;
  readonly readingId: string;
  readonly bookId: string;
  readonly role: Role;
  /** The last chapter finished; a place, 0..lastPlace. */
  readonly readThrough: number;
  /** The place of the book's last chapter, N. */
  readonly lastPlace: number;
  readonly veil: Veil;
  /** Ids of the items this reader looked at and did not cover again. */
  readonly looks: readonly string[];
};

/** The names that stand at the top of a reading's pages; none of them is bound to a place. */
export type ReadingNames = { club: string; clubSlug: string; book: string; author: string };

type Asked = { userId: string; club: string; reading: string };

/** Null for anybody who is not an active member: a stranger and a missing book look the same. */
export async function readerOf(asked: Asked): Promise<Reader | null> {
  return (await arrive(asked))?.reader ?? null;
}

/** The reader together with the names of what they read. */
export async function arrive(asked: Asked): Promise<{ reader: Reader; names: ReadingNames } | null> {
  const reading = await readingOf(asked);
  const role = reading?.club.memberships[0]?.role;
  if (!reading || !role) return null;
  const { bookId, clubId, book, club } = reading;
  const place = await placeOf(asked.userId, bookId);
  const names = { club: club.name, clubSlug: club.slug, book: book.title, author: book.author };
  const base = { userId: asked.userId, clubId, bookId, readingId: reading.id, role };
  return { reader: admit({ ...base, ...place, lastPlace: book.chapterCount }), names };
}

/** The one place where a Reader is made. */
const admit = (reader: Place) => reader as Reader;

const isId = (id: string) => z.uuid().safeParse(id).success;

async function readingOf({ userId, club, reading }: Asked) {
  if (!isId(reading) || club.includes('\0')) return null;
  const membership = { userId, standing: 'active' as const };
  return everything.reading.findFirst({
    // The rest is asked of what was found, so what is not for them must not be found.
    where: { id: reading, club: { slug: club, memberships: { some: membership } } },
    select: {
      id: true,
      bookId: true,
      clubId: true,
      book: { select: { title: true, author: true, chapterCount: true } },
      club: {
        select: {
          name: true,
          slug: true,
          memberships: { where: membership, select: { role: true } },
        },
      },
    },
  });
}

/** No place recorded is place 0, under the default veil. */
async function placeOf(userId: string, bookId: string) {
  const [progress, looks] = await Promise.all([
    everything.progress.findUnique({
      where: { userId_bookId: { userId, bookId } },
      select: { readThrough: true, veil: true },
    }),
    everything.look.findMany({ where: { userId, bookId, coveredAt: null }, select: { itemId: true } }),
  ]);
  const { readThrough = 0, veil = 'marked' as const } = progress ?? {};
  return { readThrough, veil, looks: looks.map((look) => look.itemId) };
}

export const mayModerate = (reader: Reader) => reader.role !== 'member';
