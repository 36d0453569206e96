import { newId, now } from '@/lib/ambient';
import type { Tx } from '@/lib/db/everything';
import type { PersonSeed, PlaceSeed } from './shape';

/** The ids of the cast, by the seed's keys. */
export type Cast = Map<string, string>;

/** The cast has no passwords: in the demo one enters as them from the sign-in page, and nowhere else at all. */
export async function sowPeople(tx: Tx, people: PersonSeed[]): Promise<Cast> {
  const cast = new Map(people.map(({ key }) => [key, newId()]));
  const rows = people.map(({ key, name, email }) => ({ id: cast.get(key)!, name, email, createdAt: now() }));
  await tx.user.createMany({ data: rows });
  return cast;
}

export async function sowPlaces(tx: Tx, cast: Cast, places: PlaceSeed[]) {
  for (const { person, book, readThrough, veil } of places) {
    const { id: bookId } = await tx.book.findUniqueOrThrow({ where: { slug: book } });
    const progress = { userId: cast.get(person)!, bookId, readThrough, veil, movedAt: now() };
    await tx.progress.create({ data: { ...progress, id: newId() } });
  }
}
