import 'server-only';
import { cache } from 'react';
import { clubVisibleTo, loadMember } from '@/lib/clubs/queries';
import { now, newId } from '@/lib/clock-and-ids';
import { db, type Db } from '@/lib/db';
import type { CoverImage } from './image';
import { mayChangeCover } from './policy';

type Person = { readonly userId: string };
export type CoverSize = 'small' | 'large';

/** The picture of that id for whoever may see what its club reads: its members, and everybody where it may be found. */
export async function loadCover(person: Person | null, id: string, size: CoverSize) {
  const cover = await db.cover.findFirst({
    where: { id, club: clubVisibleTo(person) },
    select: { type: true, small: size === 'small', large: size === 'large' },
  });
  const bytes = cover?.[size];
  return cover && bytes ? { type: cover.type, bytes } : null;
}

/** A book with the club’s cover, for whoever may change that; null for everybody else. */
export const loadBookForCover = cache(async (person: Person, slug: string, bookId: string) => {
  const member = await loadMember(person.userId, slug);
  if (!member || !mayChangeCover(member)) return null;
  const book = await db.book.findFirst({
    where: { id: bookId, ...isOfClub(member.clubId) },
    select: {
      id: true,
      title: true,
      author: true,
      isbns: true,
      covers: { where: { clubId: member.clubId }, select: { id: true } },
    },
  });
  if (!book) return null;
  const { covers, ...shown } = book;
  return { ...shown, cover: covers[0]?.id ?? null, clubId: member.clubId, clubName: member.clubName };
});

/** The books that a club added or reads, for a query. */
export const isOfClub = (clubId: string) => ({ OR: [{ clubId }, { readings: { some: { clubId } } }] });

type CoverKey = { clubId: string; bookId: string };

/** Puts a picture in the place of the one before, under an id of its own. */
export async function storeCover(tx: Db, key: CoverKey, image: CoverImage) {
  await removeCover(tx, key);
  await tx.cover.create({ data: { id: newId(), ...key, ...image, createdAt: now() } });
}

/** A picture for a book that has none: the same form may be sent twice, and another may have been chosen meanwhile. */
export const storeFirstCover = (tx: Db, key: CoverKey, image: CoverImage) =>
  tx.cover.createMany({ data: [{ id: newId(), ...key, ...image, createdAt: now() }], skipDuplicates: true });

export const removeCover = (tx: Db, key: CoverKey) => tx.cover.deleteMany({ where: key });
