import 'server-only';
import { newId } from '@/lib/clock-and-ids';
import type { Db } from '../../db';
import { unguardedDb, type Tx } from '../../db/unguarded';

/** What a club calls a chapter or a part of its book. `spoilsThrough`: the place that opens it, 1..N. */
export type NewTitle = {
  chapterId: string | null;
  partId: string | null;
  spoilsThrough: number;
  title: string;
};
type TitlesOfClub = { bookId: string; clubId: string; authorId: string; titles: NewTitle[] };

/**
 * A transaction in which a book can be added together with its titles. The work is given the database as everybody
 * has it, and one function that writes titles; it reads none.
 */
export const transactionWithTitles = <T>(
  work: (tx: Db, addTitles: (added: TitlesOfClub) => Promise<void>) => Promise<T>,
): Promise<T> => unguardedDb.$transaction((tx) => work(tx, (added) => insertTitles(tx, added)));

async function insertTitles(tx: Tx, { titles, ...owner }: TitlesOfClub): Promise<void> {
  await tx.heading.createMany({ data: titles.map((title) => ({ ...title, ...owner, id: newId() })) });
}
