import { newId, now } from '@/lib/ambient';
import { everything } from '@/lib/db/everything';

/** The smallest rows that the database accepts, for tests of the database itself. Each answers with what it made. */

export async function aBook({ chapters = 3 } = {}) {
  const id = newId();
  const book = { id, slug: `book-${id}`, title: 'A book', author: 'Somebody', about: '', createdAt: now() };
  await everything.book.create({ data: { ...book, chapterCount: chapters } });
  const ordinals = Array.from({ length: chapters + 1 }, (_, ordinal) => ordinal);
  await everything.place.createMany({ data: ordinals.map((ordinal) => ({ bookId: id, ordinal })) });
  return { bookId: id };
}

export async function aPerson({ name = 'Ruth' } = {}) {
  const id = newId();
  await everything.user.create({ data: { id, name, createdAt: now() } });
  return { userId: id };
}

export async function aReading(book?: { bookId: string }) {
  const { bookId } = book ?? (await aBook());
  const clubId = newId();
  const club = { id: clubId, slug: `club-${clubId}`, name: 'A club', about: '', rules: '', createdAt: now() };
  await everything.club.create({ data: { ...club, joining: 'open' } });
  const readingId = newId();
  await everything.reading.create({ data: { id: readingId, clubId, bookId, startedAt: now() } });
  return { bookId, clubId, readingId };
}

export async function aThread({ title = 'A thread', spoilsThrough = 0 } = {}) {
  const place = await aReading();
  const { userId } = await aPerson();
  const membership = { id: newId(), clubId: place.clubId, userId, since: now() };
  await everything.membership.create({ data: { ...membership, role: 'member', standing: 'active' } });
  const threadId = newId();
  const mark = { ...place, authorId: userId, spoilsThrough };
  await everything.thread.create({ data: { ...mark, id: threadId, title, createdAt: now() } });
  const postId = await aPost({ ...mark, threadId, opening: true });
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

export async function aPost({ opening = false, ...mark }: PostMark) {
  const id = newId();
  const post = { ...mark, id, opening, source: 'Words.', createdAt: now(), requestKey: newId() };
  await everything.post.create({ data: post });
  return id;
}
