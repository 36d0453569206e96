import 'server-only';
import { now } from '@/lib/clock-and-ids';
import type { Viewer } from '@/lib/auth';
import { describeProgress, type ReadingProgress } from '@/lib/outline/progress-sentence';
import { labelSelect, parseLabels } from '@/lib/books/queries';
import { config } from '@/lib/config';
import { db, validSessionWhere, type Db } from '@/lib/db';
import { loadMessages, browserTimeZone, type Messages } from '@/lib/i18n';
import { people } from '@/lib/demo/cast';
import { deviceName } from './device-name';
import { isDemoAccount } from './policy';

type BookProgress = {
  readThrough: number;
  book: { id: string; title: string; author: string; chapterCount: number };
};

const bookSelect = { select: { id: true, title: true, author: true, chapterCount: true } } as const;
const progressSelect = { readThrough: true, book: bookSelect } as const;

type HomeCover = { id: string; title: string; author: string; cover: string | null };
export type HomeReading = { id: string; book: HomeCover; ended: boolean; place: string };
export type HomeClub = { slug: string; name: string; readings: HomeReading[] };
export type HomeBook = HomeCover & { place: string };

/** A person's clubs with what they read, and their books with where they are in each. */
export async function loadHome({ userId }: Viewer): Promise<{ clubs: HomeClub[]; books: HomeBook[] }> {
  const progress = await db.progress.findMany({
    where: { userId },
    select: progressSelect,
    orderBy: [{ movedAt: 'desc' }, { id: 'asc' }],
  });
  const messages = await loadMessages();
  const places = await progressSentences(progress, messages);
  const notStarted = messages.t('accounts.places.none');
  const clubs = await clubsWithReadings(userId, places, notStarted);
  const shown = clubs.flatMap(({ readings }) => readings.map(({ book }) => book));
  const books = progress.map(({ book: { id, title, author } }) => {
    // Of several clubs that read it, the first that has a picture.
    const cover = shown.find((book) => book.id === id && book.cover)?.cover ?? null;
    return { id, title, author, cover, place: places.get(id) ?? notStarted };
  });
  return { clubs, books };
}

async function clubsWithReadings(
  userId: string,
  places: Map<string, string>,
  notStarted: string,
): Promise<HomeClub[]> {
  const orderBy = [{ startedAt: 'desc' as const }, { id: 'asc' as const }];
  const readings = { select: { id: true, endedAt: true, book: bookSelect }, orderBy };
  const memberships = await db.membership.findMany({
    where: { userId, standing: 'active' },
    select: {
      club: {
        select: { slug: true, name: true, readings, covers: { select: { id: true, bookId: true } } },
      },
    },
    orderBy: [{ since: 'asc' }, { id: 'asc' }],
  });
  return memberships.map(({ club: { slug, name, readings, covers } }) => ({
    slug,
    name,
    readings: readings.map(({ id, endedAt, book: { id: bookId, title, author } }) => {
      const cover = covers.find((one) => one.bookId === bookId)?.id ?? null;
      const book = { id: bookId, title, author, cover };
      return { id, book, ended: endedAt !== null, place: places.get(bookId) ?? notStarted };
    }),
  }));
}

/** Where somebody is in each book, in words, by the book's id. */
async function progressSentences(progress: BookProgress[], messages: Messages): Promise<Map<string, string>> {
  const books = await db.book.findMany({
    where: { id: { in: progress.map(({ book }) => book.id) } },
    select: { id: true, ...labelSelect },
  });
  const rows = new Map(books.map((row) => [row.id, row]));
  return new Map(
    progress.flatMap(({ readThrough, book: { id, chapterCount } }) => {
      const row = rows.get(id);
      return row
        ? [[id, progressSentence({ readThrough, chapterCount, labels: parseLabels(row) }, messages)]]
        : [];
    }),
  );
}

function progressSentence(come: ReadingProgress, messages: Messages): string {
  const { sentence, about } = describeProgress(messages, come);
  return messages.t(`accounts.places.${sentence}`, about);
}

export type Device = { id: string; name: string; seenAt: Date; isCurrent: boolean };
export type Account = {
  name: string;
  email: string | null;
  hasPassword: boolean;
  isDemo: boolean;
  /** The time zone of their own choice, and the one that this browser says. */
  zone: { choice: string | null; detected: string | null };
  devices: Device[];
};

/** What a person may see and change of their own account. */
export async function loadAccount({ userId, sessionId }: Viewer): Promise<Account> {
  const open = { where: validSessionWhere(now()), orderBy: { seenAt: 'desc' } } as const;
  const user = await db.user.findUniqueOrThrow({
    where: { id: userId },
    select: {
      name: true,
      email: true,
      passwordHash: true,
      zone: true,
      zoneChosen: true,
      sessions: open,
    },
  });
  const { t } = await loadMessages();
  const { name, email, passwordHash, sessions } = user;
  const zone = { choice: user.zoneChosen ? user.zone : null, detected: await browserTimeZone() };
  const isDemo = isDemoAccount(email);
  // In the demo the other devices are strangers'.
  const shown = isDemo ? sessions.filter(({ id }) => id === sessionId) : sessions;
  const devices = shown.map(({ id, device, seenAt }) => {
    return { id, name: deviceName(device, t), seenAt, isCurrent: id === sessionId };
  });
  return { name, email, hasPassword: passwordHash !== null, isDemo, zone, devices };
}

/** The clubs that a person owns, with how many own them and how many others are in them. */
export async function ownedClubs(db: Db, userId: string) {
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

export type DemoAccount = { name: string; email: string; about: string; places: string[] };

/** The people whom everybody may enter as, with where they are now; nobody outside the demo. */
export async function listDemoAccounts(): Promise<DemoAccount[]> {
  if (!config().demo) return [];
  const emails = people.map((person) => person.email);
  const users = await db.user.findMany({
    where: { email: { in: emails }, passwordHash: null },
    select: { email: true, name: true, progress: { select: progressSelect } },
  });
  const cast = people.map(({ email, about }) => ({
    about,
    user: users.find((user) => user.email === email),
  }));
  return Promise.all(cast.flatMap(({ about, user }) => (user ? [toDemoAccount(about, user)] : [])));
}

type DemoUser = { email: string | null; name: string; progress: BookProgress[] };

async function toDemoAccount(about: string, { email, name, progress }: DemoUser): Promise<DemoAccount> {
  const sentences = await progressSentences(progress, await loadMessages());
  const places = progress.map(({ book }) => `${book.title}: ${sentences.get(book.id)}`);
  return { name, email: email ?? '', about, places };
}
