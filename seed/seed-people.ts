import { newId, now } from '@/lib/clock-and-ids';
import type { Tx } from '@/lib/db/unguarded';
import type { PersonSeed, BookmarkSeed } from '../lib/demo/cast';

/** The ids of the cast, by the seed's keys. */
export type CastIds = Map<string, string>;

/** The cast has no passwords: in the demo one enters as them from the sign-in page, and nowhere else at all. */
export async function seedPeople(tx: Tx, people: PersonSeed[]): Promise<CastIds> {
  const cast = new Map(people.map(({ key }) => [key, newId()]));
  const rows = people.map(({ key, name, email }) => ({ id: cast.get(key)!, name, email, createdAt: now() }));
  await tx.user.createMany({ data: rows });
  return cast;
}

export async function seedBookmarks(tx: Tx, cast: CastIds, bookmarks: BookmarkSeed[]) {
  for (const { person, book, readThrough, veil } of bookmarks) {
    const { id: bookId } = await tx.book.findUniqueOrThrow({ where: { slug: book } });
    const key = { userId: cast.get(person)!, bookId };
    await tx.progress.create({ data: { ...key, readThrough, veil, movedAt: now(), id: newId() } });
    if (readThrough === 0) continue;
    const move = { ...key, fromPlace: 0, toPlace: readThrough, movedAt: now() };
    await tx.bookmarkMove.create({ data: { ...move, id: newId() } });
  }
}
