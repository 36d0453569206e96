import { createClub, addMember, createUser, type TestUser } from './clubs';
import { lampHouse } from './made-up-book';
import { newId, now } from '@/lib/clock-and-ids';
import type { PassageKind, Role, Veil } from '@/lib/db/generated/enums';

// Loaded late, so that the browser of the tests stands in for the framework's first.
export const everything = async () => (await import('@/lib/db/unguarded')).unguardedDb;

export const lastPlace = lampHouse.chapterCount;

export async function createLampHouse() {
  const id = newId();
  const { title, author, chapterCount, terms } = lampHouse;
  const db = await everything();
  const book = { id, slug: `lamp-house-${id}`, title, author, about: '', chapterCount };
  await db.book.create({ data: { ...book, createdAt: now() } });
  const ordinals = Array.from({ length: chapterCount + 1 }, (_, ordinal) => ordinal);
  await db.place.createMany({ data: ordinals.map((ordinal) => ({ bookId: id, ordinal })) });
  await db.term.createMany({
    data: terms.map(({ phrase, from }) => ({ id: newId(), bookId: id, phrase, spoilsThrough: from })),
  });
  return { bookId: id, slug: book.slug };
}

type PersonOptions = { at?: number; veil?: Veil; role?: Role; standing?: 'active' | 'removed' };

/** A club that reads the Lamp House, and the way in for its people. */
export async function createReading(lamp?: { bookId: string; slug: string }) {
  const book = lamp ?? (await createLampHouse());
  const club = await createClub();
  const readingId = newId();
  const place = { bookId: book.bookId, clubId: club.clubId };
  await (await everything()).reading.create({ data: { id: readingId, ...place, startedAt: now() } });
  const here = { club: club.slug, reading: readingId };

  async function addPerson(name: string, { at = 0, veil = 'marked', ...belonging }: PersonOptions = {}) {
    const someone = await createUser(name);
    await addMember(someone, club, belonging);
    await setBookmark(someone, at, veil);
    return someone;
  }

  async function setBookmark({ userId }: TestUser, readThrough: number, veil: Veil = 'marked') {
    const key = { userId_bookId: { userId, bookId: book.bookId } };
    const told = { readThrough, veil, movedAt: now() };
    const row = { id: newId(), userId, bookId: book.bookId, ...told };
    await (await everything()).progress.upsert({ where: key, create: row, update: told });
  }

  /** Who somebody is in the reading at this moment; fails for who is not admitted. */
  async function currentReader({ userId }: TestUser) {
    const { loadReader } = await import('./gate-reads');
    const admitted = await loadReader({ userId, ...here });
    if (!admitted) throw new Error('Nobody is admitted here by that name.');
    return admitted;
  }

  return { book, club, here, place, readingId, addPerson, setBookmark, currentReader };
}
export type ReadingFixture = Awaited<ReturnType<typeof createReading>>;

type PassageOptions = {
  mark: number;
  says: string;
  kind?: PassageKind;
  draft?: boolean;
  because?: string | null;
};
type ReviewOptions = { title?: string; titleMark?: number; by?: TestUser | null; lines: PassageOptions[] };

/** A document in the room, as the importer would leave it; answers its id and its passages' by what they say. */
export async function createReview(
  { place }: ReadingFixture,
  { title = 'Keeping the light', titleMark = 0, by = null, lines }: ReviewOptions,
) {
  const db = await everything();
  const reviewId = newId();
  const authorId = by?.userId ?? null;
  const head = { title, what: 'a letter', byline: 'A neighbour', rating: '4 / 5', spoilsThrough: titleMark };
  await db.review.create({
    data: { ...place, ...head, id: reviewId, authorId, createdAt: now(), sentAt: now() },
  });
  const passages = lines.map(
    ({ mark, says, kind = 'passage', draft = false, because = 'It names the keeper.' }, ordinal) => ({
      ...place,
      id: newId(),
      reviewId,
      ordinal,
      authorId,
      kind,
      html: `<p>${says}</p>`,
      spoilsThrough: mark,
      because: draft ? because : null,
      confirmedAt: draft ? null : now(),
    }),
  );
  await db.passage.createMany({ data: passages });
  const passageId = (says: string) => passages.find(({ html }) => html === `<p>${says}</p>`)!.id;
  return { reviewId, passageId };
}
