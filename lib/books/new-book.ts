import 'server-only';
import { newId, now } from '@/lib/clock-and-ids';
import { slugCandidates } from '@/lib/clubs/slug';
import { lockClubAsMember, type LockedMember } from '@/lib/clubs/queries';
import type { Db } from '@/lib/db';
import { transactionWithTitles, type NewTitle } from '@/lib/gate';
import { outlineOf, type EditedOutline, type EditorRow } from '@/lib/outline/editor/rows';
import { mayAddBook } from './policy';

type NewBook = {
  id: string;
  title: string;
  author: string;
  year: number | null;
  blurb: string;
  rows: EditorRow[];
};
/** `absent`: no such club for this person. `duplicateOf`: the club's book of the same words has so many chapters. */
type Stored = 'stored' | 'absent' | { duplicateOf: number };

/** Adds a book to a club, with its titles, for whoever may. A second time under the same id changes nothing. */
export const storeNewBook = (who: { userId: string }, club: string, book: NewBook): Promise<Stored> =>
  transactionWithTitles(async (tx, addTitles) => {
    const me = await lockClubAsMember(tx, who, club);
    if (!me || !mayAddBook(me)) return 'absent';
    if ((await tx.book.count({ where: { id: book.id } })) > 0) return 'stored';
    const outline = outlineOf(book.rows);
    if (await isInClub(tx, me, book, outline)) return { duplicateOf: outline.chapters.length };
    await insertBook(tx, me, book, outline);
    const titles = await insertOutline(tx, book.id, outline);
    await addTitles({ bookId: book.id, clubId: me.clubId, authorId: me.userId, titles });
    return 'stored';
  });

/** A book of these words and as many chapters, of this club or of all: somebody was faster. */
async function isInClub(tx: Db, me: LockedMember, { title, author }: NewBook, { chapters }: EditedOutline) {
  const sameLength = await tx.book.findMany({
    where: {
      OR: [{ clubId: me.clubId }, { clubId: null }],
      chapterCount: chapters.length,
      title: { equals: title, mode: 'insensitive' },
    },
    select: { title: true, author: true },
  });
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  return sameLength.some((book) => same(book.title, title) && same(book.author, author));
}

async function insertBook(tx: Db, me: LockedMember, book: NewBook, { chapters }: EditedOutline) {
  const { rows: _, blurb: about, ...words } = book;
  // The plain name would tell that another club has such a book.
  const [slug = book.id] = slugCandidates(book.title, { allowPlain: false, kind: 'book' }, [newId()]);
  await tx.book.create({
    data: {
      ...words,
      about,
      slug,
      chapterCount: chapters.length,
      clubId: me.clubId,
      addedById: me.userId,
      createdAt: now(),
    },
  });
}

/** Inserts places, chapters and parts; the titles that go with them. */
async function insertOutline(
  tx: Db,
  bookId: string,
  { chapters, parts }: EditedOutline,
): Promise<NewTitle[]> {
  const places = Array.from({ length: chapters.length + 1 }, (_, ordinal) => ({ bookId, ordinal }));
  await tx.place.createMany({ data: places });
  const chapterRows = chapters.map(({ label }, at) => ({ id: newId(), bookId, ordinal: at + 1, label }));
  await tx.chapter.createMany({ data: chapterRows });
  const partRows = parts.map(({ label, firstChapter }, at) => ({
    id: newId(),
    bookId,
    ordinal: at + 1,
    label,
    firstChapter,
  }));
  await tx.part.createMany({ data: partRows });
  const chapterTitles = chapterRows.map(({ id, ordinal }, at) => ({
    chapterId: id,
    partId: null,
    spoilsThrough: ordinal,
    title: chapters[at]?.title ?? '',
  }));
  // What a part is called may tell what happens in it, so it opens with its first chapter.
  const partTitles = partRows.map(({ id, firstChapter }, at) => ({
    chapterId: null,
    partId: id,
    spoilsThrough: firstChapter,
    title: parts[at]?.title ?? '',
  }));
  return [...partTitles, ...chapterTitles].filter(({ title }) => title !== '');
}
