import 'server-only';
import { now } from '@/lib/ambient';
import type { Viewer } from '@/lib/auth';
import { progressIn, type Come } from '@/lib/outline/shown';
import { labelled, labelsIn } from '@/lib/books/queries';
import { config } from '@/lib/config';
import { db, type Db } from '@/lib/db';
import { hear, zoneOfBrowser, type Words } from '@/lib/words';
import { people } from '@/seed/cast';
import { deviceName, isOfTheCast } from './policy';

type Placed = {
  readThrough: number;
  book: { id: string; title: string; author: string; chapterCount: number };
};

const book = { select: { id: true, title: true, author: true, chapterCount: true } } as const;
const place = { readThrough: true, book } as const;

export type HomeReading = { id: string; title: string; author: string; ended: boolean; place: string };
export type HomeClub = { slug: string; name: string; readings: HomeReading[] };
export type HomeBook = { id: string; title: string; author: string; place: string };

/** A person's clubs with what they read, and their books with where they are in each. */
export async function homeOf({ userId }: Viewer): Promise<{ clubs: HomeClub[]; books: HomeBook[] }> {
  const progress = await db.progress.findMany({
    where: { userId },
    select: place,
    orderBy: [{ movedAt: 'desc' }, { id: 'asc' }],
  });
  const words = await hear();
  const places = await sentencesOf(progress, words);
  const begun = words.say('accounts.places.none');
  const books = progress.map(({ book: { id, title, author } }) => ({
    id,
    title,
    author,
    place: places.get(id) ?? begun,
  }));
  return { clubs: await clubsReading(userId, places, begun), books };
}

async function clubsReading(userId: string, places: Map<string, string>, begun: string): Promise<HomeClub[]> {
  const orderBy = [{ startedAt: 'desc' as const }, { id: 'asc' as const }];
  const readings = { select: { id: true, endedAt: true, book }, orderBy };
  const memberships = await db.membership.findMany({
    where: { userId, standing: 'active' },
    select: { club: { select: { slug: true, name: true, readings } } },
    orderBy: [{ since: 'asc' }, { id: 'asc' }],
  });
  return memberships.map(({ club }) => ({
    ...club,
    readings: club.readings.map(({ id, endedAt, book: { id: bookId, title, author } }) => {
      return { id, title, author, ended: endedAt !== null, place: places.get(bookId) ?? begun };
    }),
  }));
}

/** Where somebody is in each book, in words, by the book's id. */
async function sentencesOf(progress: Placed[], words: Words): Promise<Map<string, string>> {
  const books = await db.book.findMany({
    where: { id: { in: progress.map(({ book }) => book.id) } },
    select: { id: true, ...labelled },
  });
  const rows = new Map(books.map((row) => [row.id, row]));
  return new Map(
    progress.flatMap(({ readThrough, book: { id, chapterCount } }) => {
      const row = rows.get(id);
      return row ? [[id, sentenceOf({ readThrough, chapterCount, labels: labelsIn(row) }, words)]] : [];
    }),
  );
}

function sentenceOf(come: Come, words: Words): string {
  const { sentence, about } = progressIn(words, come);
  return words.say(`accounts.places.${sentence}`, about);
}

export type Device = { id: string; name: string; seenAt: Date; here: boolean };
export type Account = {
  name: string;
  email: string | null;
  hasPassword: boolean;
  ofTheCast: boolean;
  /** The time zone of their own choice, and the one that this browser says. */
  zone: { chosen: string | null; learnt: string | null };
  devices: Device[];
};

/** What a person may see and change of their own account. */
export async function accountOf({ userId, sessionId }: Viewer): Promise<Account> {
  const open = { where: { expiresAt: { gt: now() } }, orderBy: { seenAt: 'desc' } } as const;
  const user = await db.user.findUniqueOrThrow({
    where: { id: userId },
    select: {
      ...{ name: true, email: true, passwordHash: true, zone: true, zoneChosen: true },
      sessions: open,
    },
  });
  const { say } = await hear();
  const { name, email, passwordHash, sessions } = user;
  const zone = { chosen: user.zoneChosen ? user.zone : null, learnt: await zoneOfBrowser() };
  const ofTheCast = isOfTheCast(email);
  // In the demo the other devices are strangers'.
  const shown = ofTheCast ? sessions.filter(({ id }) => id === sessionId) : sessions;
  const devices = shown.map(({ id, device, seenAt }) => {
    return { id, name: deviceName(device, say), seenAt, here: id === sessionId };
  });
  return { name, email, hasPassword: passwordHash !== null, ofTheCast, zone, devices };
}

/** The clubs that a person owns, with how many own them and how many others are in them. */
export async function clubsOwnedBy(db: Db, userId: string) {
  const active = { standing: 'active' } as const;
  const clubs = await db.club.findMany({
    where: { memberships: { some: { userId, role: 'owner', ...active } } },
    select: { name: true, memberships: { where: active, select: { role: true } } },
  });
  return clubs.map(({ name, memberships }) => {
    const owners = memberships.filter(({ role }) => role === 'owner').length;
    return { name, owners, others: memberships.length - 1 };
  });
}

export type CastMember = { name: string; email: string; about: string; places: string[] };

/** The people whom everybody may enter as, with where they are now; nobody outside the demo. */
export async function castToEnter(): Promise<CastMember[]> {
  if (!config().demo) return [];
  const emails = people.map((person) => person.email);
  const users = await db.user.findMany({
    where: { email: { in: emails }, passwordHash: null },
    select: { email: true, name: true, progress: { select: place } },
  });
  const cast = people.map(({ email, about }) => ({
    about,
    user: users.find((user) => user.email === email),
  }));
  return Promise.all(cast.flatMap(({ about, user }) => (user ? [castMember(about, user)] : [])));
}

type CastUser = { email: string | null; name: string; progress: Placed[] };

async function castMember(about: string, { email, name, progress }: CastUser): Promise<CastMember> {
  const sentences = await sentencesOf(progress, await hear());
  const places = progress.map(({ book }) => `${book.title}: ${sentences.get(book.id)}`);
  return { name, email: email ?? '', about, places };
}
