import { email } from '@/lib/validation/text';
import { db } from '@/lib/db';
import { CliError } from './cli-error';

type TargetOptions = { book: string; club?: string; by?: string };

/** The book, the club and the member that a document is brought to and by. Throws CliError. */
export async function findTarget({ book: slug, club: clubSlug, by }: TargetOptions) {
  const book = await findBook(slug);
  const club = await findClub(book.id, clubSlug);
  const importerId = by === undefined ? await findFirstOwner(club.id) : await findMember(club.id, by);
  return { book, club, importerId };
}
export type ImportTarget = Awaited<ReturnType<typeof findTarget>>;

async function findBook(slug: string) {
  const select = { id: true, slug: true, title: true, author: true, chapterCount: true };
  const books = await db.book.findMany({ select, orderBy: { slug: 'asc' } });
  const found = books.find((book) => book.slug === slug);
  if (found) return found;
  const known = books.map((book) => book.slug).join(', ') || 'none yet';
  throw new CliError(`There is no book “${slug}” here; there are: ${known}.`);
}

async function findClub(bookId: string, wanted: string | undefined) {
  const clubs = await db.club.findMany({
    where: { readings: { some: { bookId } } },
    orderBy: { slug: 'asc' },
    select: { id: true, slug: true, name: true },
  });
  const slugs = clubs.map(({ slug }) => slug).join(', ');
  if (clubs.length === 0) throw new CliError('No club reads this book yet.');
  const found = wanted === undefined ? clubs : clubs.filter(({ slug }) => slug === wanted);
  if (found.length > 1) throw new CliError(`Several clubs read this book; say --club and one of: ${slugs}.`);
  if (found.length === 0)
    throw new CliError(`No club “${wanted}” reads this book; of those that do there are: ${slugs}.`);
  return found[0]!;
}

const active = 'active' as const;

async function findFirstOwner(clubId: string): Promise<string> {
  const owner = await db.membership.findFirst({
    where: { clubId, role: 'owner', standing: active },
    orderBy: [{ since: 'asc' }, { id: 'asc' }],
    select: { userId: true },
  });
  if (!owner) throw new CliError('This club has no owner: say --by and the address of a member.');
  return owner.userId;
}

async function findMember(clubId: string, typed: string): Promise<string> {
  const address = email().safeParse(typed);
  const found = address.success
    ? await db.membership.findFirst({
        where: { clubId, standing: active, user: { email: address.data } },
        select: { userId: true },
      })
    : null;
  if (!found) throw new CliError(`Nobody with the address ${typed} is a member of this club.`);
  return found.userId;
}
