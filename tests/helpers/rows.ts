import { newId, now } from '@/lib/clock-and-ids';
import { unguardedDb } from '@/lib/db/unguarded';

/** The smallest rows that the database accepts, for tests of the database itself. Each answers with what it made. */

export async function insertBook({ chapters = 3 } = {}) {
  const id = newId();
  const book = { id, slug: `book-${id}`, title: 'A book', author: 'Somebody', about: '', createdAt: now() };
  await unguardedDb.book.create({ data: { ...book, chapterCount: chapters } });
  const ordinals = Array.from({ length: chapters + 1 }, (_, ordinal) => ordinal);
  await unguardedDb.place.createMany({ data: ordinals.map((ordinal) => ({ bookId: id, ordinal })) });
  return { bookId: id };
}

export async function insertPerson({ name = 'Ruth' } = {}) {
  const id = newId();
  await unguardedDb.user.create({ data: { id, name, createdAt: now() } });
  return { userId: id };
}

export async function insertReading(book?: { bookId: string }) {
  const { bookId } = book ?? (await insertBook());
  const clubId = newId();
  const club = { id: clubId, slug: `club-${clubId}`, name: 'A club', about: '', rules: '', createdAt: now() };
  await unguardedDb.club.create({ data: { ...club, joining: 'open' } });
  const readingId = newId();
  await unguardedDb.reading.create({ data: { id: readingId, clubId, bookId, startedAt: now() } });
  return { bookId, clubId, readingId };
}

export async function insertThread({ title = 'A thread', spoilsThrough = 0 } = {}) {
  const place = await insertReading();
  const { userId } = await insertPerson();
  const membership = { id: newId(), clubId: place.clubId, userId, since: now() };
  await unguardedDb.membership.create({ data: { ...membership, role: 'member', standing: 'active' } });
  const threadId = newId();
  const mark = { ...place, authorId: userId, spoilsThrough };
  await unguardedDb.thread.create({ data: { ...mark, id: threadId, title, createdAt: now() } });
  const postId = await insertPost({ ...mark, threadId, opening: true });
  return { ...mark, threadId, postId };
}

type PostMark = {
  bookId: string;
  clubId: string;
  readingId: string;
  authorId: string;
  spoilsThrough: number;
  threadId: string;
  parentId?: string;
  opening?: boolean;
};

export async function insertPost({ opening = false, ...mark }: PostMark) {
  const id = newId();
  const post = { ...mark, id, opening, source: 'Words.', createdAt: now(), requestKey: newId() };
  await unguardedDb.post.create({ data: post });
  return id;
}
