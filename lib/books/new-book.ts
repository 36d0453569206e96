import 'server-only';
import { newId, now } from '@/lib/clock-and-ids';
import { slugCandidates } from '@/lib/clubs/slug';
import { lockClubAsMember, type LockedMember } from '@/lib/clubs/queries';
import type { Db } from '@/lib/db';
import { transactionWithTitles, type NewTitle } from '@/lib/gate';
import { outlineOf, type EditedOutline, type EditorRow } from '@/lib/outline/editor/rows';
import { insertOutline, type OutlineIds } from './insert-outline';
import { mayAddBook } from './policy';
import { findInCatalogue } from './queries';

type NewBook = {
  id: string;
  title: string;
  author: string;
  year: number | null;
  isbns: string[];
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
    const chapterCount = outline.chapters.length;
    const { title, author } = book;
    if (await findInCatalogue(tx, me.clubId, { title, author, chapterCount }))
      return { duplicateOf: chapterCount };
    await insertBook(tx, me, book, outline);
    const titles = titlesOf(outline, await insertOutline(tx, book.id, withoutTitles(outline)));
    await addTitles({ bookId: book.id, clubId: me.clubId, authorId: me.userId, titles });
    return 'stored';
  });

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

const withoutTitles = ({ chapters, parts }: EditedOutline) => ({
  chapters: chapters.map(({ label }) => label),
  parts: parts.map(({ label, firstChapter }) => ({ label, firstChapter })),
});

/** The titles of an outline, each from the place on where it stands. */
function titlesOf({ chapters, parts }: EditedOutline, { chapterIds, partIds }: OutlineIds): NewTitle[] {
  const ofChapters = chapters.map(({ title }, at) => ({
    chapterId: chapterIds[at] ?? null,
    partId: null,
    spoilsThrough: at + 1,
    title: title ?? '',
  }));
  // What a part is called may tell what happens in it, so it opens with its first chapter.
  const ofParts = parts.map(({ title, firstChapter }, at) => ({
    chapterId: null,
    partId: partIds[at] ?? null,
    spoilsThrough: firstChapter,
    title: title ?? '',
  }));
  return [...ofParts, ...ofChapters].filter(({ title }) => title !== '');
}
