import 'server-only';
import { now } from '@/lib/clock-and-ids';
import type { Viewer } from '@/lib/auth';
import { countOutlineRevisions } from '@/lib/gate';
import { listPlaceNames, type OutlineLabels } from '@/lib/outline/place-names';
import { describeProgress } from '@/lib/outline/progress-sentence';
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
/** `next`: the place after the bookmark, what it is called, and of which outline it is; null at the book's end. */
export type HomeReading = {
  id: string;
  book: HomeCover;
  ended: boolean;
  place: string;
  next: { place: number; name: string; outline: number } | null;
};
export type HomeClub = { slug: string; name: string; readings: HomeReading[] };
export type HomeBook = HomeCover & { place: string };

/** A person's clubs with what they read, and their books with where they are in each. */
export async function loadHome({ userId }: Viewer): Promise<{ clubs: HomeClub[]; books: HomeBook[] }> {
  const [progress, memberships] = await Promise.all([loadProgress(userId), loadMemberships(userId)]);
  const messages = await loadMessages();
  const readings = memberships.flatMap(({ club }) => club.readings);
  const labels = await loadLabels([...progress, ...readings].map(({ book }) => book.id));
  const revisions = await countOutlineRevisions(readings.map(({ book }) => book.id));
  const reached = new Map(progress.map(({ book, readThrough }) => [book.id, readThrough]));
  const placeIn = (book: BookProgress['book']) =>
    progressSentence({ readThrough: reached.get(book.id) ?? 0, book }, labels, messages);
  const nextIn = (book: BookProgress['book']): HomeReading['next'] => {
    const place = (reached.get(book.id) ?? 0) + 1;
    const name = listPlaceNames(messages, labels.get(book.id) ?? { chapters: [], parts: [] })[place];
    return name === undefined ? null : { place, name, outline: revisions.get(book.id) ?? 0 };
  };

  const clubs = memberships.map(({ club: { slug, name, covers, readings } }) => ({
    slug,
    name,
    readings: readings.map(({ id, endedAt, book }) => {
      const cover = covers.find(({ bookId }) => bookId === book.id)?.id ?? null;
      const isOver = endedAt !== null;
      const shown = { id: book.id, title: book.title, author: book.author, cover };
      return { id, book: shown, ended: isOver, place: placeIn(book), next: isOver ? null : nextIn(book) };
    }),
  }));
  const shown = clubs.flatMap(({ readings }) => readings.map(({ book }) => book));
  const books = progress.map(({ book }) => {
    // Of several clubs that read it, the first that has a picture.
    const cover = shown.find(({ id, cover }) => id === book.id && cover)?.cover ?? null;
    return { id: book.id, title: book.title, author: book.author, cover, place: placeIn(book) };
  });
  return { clubs, books };
}

const loadProgress = (userId: string) =>
  db.progress.findMany({
    where: { userId },
    select: progressSelect,
    orderBy: [{ movedAt: 'desc' }, { id: 'asc' }],
  });

function loadMemberships(userId: string) {
  const orderBy = [{ startedAt: 'desc' as const }, { id: 'asc' as const }];
  const readings = { select: { id: true, endedAt: true, book: bookSelect }, orderBy };
  return db.membership.findMany({
    where: { userId, standing: 'active' },
    select: {
      club: {
        select: { slug: true, name: true, readings, covers: { select: { id: true, bookId: true } } },
      },
    },
    orderBy: [{ since: 'asc' }, { id: 'asc' }],
  });
}

/** What the chapters and parts of some books are called, by the book's id. */
async function loadLabels(bookIds: string[]): Promise<Map<string, OutlineLabels>> {
  const rows = await db.book.findMany({
    where: { id: { in: bookIds } },
    select: { id: true, ...labelSelect },
  });
  return new Map(rows.map((row) => [row.id, parseLabels(row)]));
}

/** Where somebody is in a book, in words. */
function progressSentence(
  { readThrough, book: { id, chapterCount } }: BookProgress,
  labels: Map<string, OutlineLabels>,
  messages: Messages,
): string {
  const own = labels.get(id) ?? { chapters: [], parts: [] };
  const { sentence, about } = describeProgress(messages, { readThrough, chapterCount, labels: own });
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
  const messages = await loadMessages();
  const labels = await loadLabels(progress.map(({ book }) => book.id));
  const places = progress.map((one) => `${one.book.title}: ${progressSentence(one, labels, messages)}`);
  return { name, email: email ?? '', about, places };
}
