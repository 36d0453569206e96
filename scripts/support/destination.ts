import { email } from '@/lib/action/text';
import { db } from '@/lib/db';
import { Refused } from './refused';

type Wanted = { book: string; club?: string; by?: string };

/** The book, the club and the member that a document is brought to and by. Throws Refused. */
export async function destinationOf({ book: slug, club: wanted, by }: Wanted) {
  const book = await bookAt(slug);
  const club = await clubFor(book.id, wanted);
  const importerId = by === undefined ? await firstOwner(club.id) : await member(club.id, by);
  return { book, club, importerId };
}
export type Destination = Awaited<ReturnType<typeof destinationOf>>;

async function bookAt(slug: string) {
  const select = { id: true, slug: true, title: true, author: true, chapterCount: true };
  const books = await db.book.findMany({ select, orderBy: { slug: 'asc' } });
  const found = books.find((book) => book.slug === slug);
  if (found) return found;
  const known = books.map((book) => book.slug).join(', ') || 'none yet';
  throw new Refused(`There is no book “${slug}” here; there are: ${known}.`);
}

async function clubFor(bookId: string, wanted: string | undefined) {
  const clubs = await db.club.findMany({
    where: { readings: { some: { bookId } } },
    orderBy: { slug: 'asc' },
    select: { id: true, slug: true, name: true },
  });
  const slugs = clubs.map(({ slug }) => slug).join(', ');
  if (clubs.length === 0) throw new Refused('No club reads this book yet.');
  const found = wanted === undefined ? clubs : clubs.filter(({ slug }) => slug === wanted);
  if (found.length > 1) throw new Refused(`Several clubs read this book; say --club and one of: ${slugs}.`);
  if (found.length === 0)
    throw new Refused(`No club “${wanted}” reads this book; of those that do there are: ${slugs}.`);
  return found[0]!;
}

const active = 'active' as const;

async function firstOwner(clubId: string): Promise<string> {
  const owner = await db.membership.findFirst({
    where: { clubId, role: 'owner', standing: active },
    orderBy: [{ since: 'asc' }, { id: 'asc' }],
    select: { userId: true },
  });
  if (!owner) throw new Refused('This club has no owner: say --by and the address of a member.');
  return owner.userId;
}

async function member(clubId: string, typed: string): Promise<string> {
  const address = email().safeParse(typed);
  const found = address.success
    ? await db.membership.findFirst({
        where: { clubId, standing: active, user: { email: address.data } },
        select: { userId: true },
      })
    : null;
  if (!found) throw new Refused(`Nobody with the address ${typed} is a member of this club.`);
  return found.userId;
}
