import 'server-only';
import { newId, now } from '@/lib/clock-and-ids';
import type { LockedMember } from '@/lib/clubs/queries';
import type { Db } from '@/lib/db';
import { insertOutline } from './insert-outline';
import { findInCatalogue, labelSelect, parseLabels } from './queries';

/**
 * The club's own copy of another club's book: title, author and the labels of its outline, and nothing that anybody
 * wrote about it. One that the club has already is taken as it is. Returns the id.
 */
export async function copyBook(tx: Db, { clubId, userId }: LockedMember, bookId: string): Promise<string> {
  const select = { title: true, author: true, year: true, chapterCount: true, ...labelSelect };
  const { parts, chapters, ...words } = await tx.book.findUniqueOrThrow({ where: { id: bookId }, select });
  const own = await findInCatalogue(tx, clubId, words);
  if (own) return own;
  const id = newId();
  const row = { ...words, id, slug: `book-${id}`, about: '', clubId, addedById: userId, createdAt: now() };
  await tx.book.create({ data: row });
  await insertOutline(tx, id, parseLabels({ parts, chapters }));
  return id;
}
