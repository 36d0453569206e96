import 'server-only';
import { now } from '@/lib/clock-and-ids';
import type { Viewer } from '@/lib/auth';
import type { OutlineLabels } from '@/lib/outline/place-names';
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

/** What the chapters and parts of some books are called, by the book's id. */
export async function loadLabels(bookIds: string[]): Promise<Map<string, OutlineLabels>> {
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
  showsOpened: boolean;
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
      showsOpened: true,
      sessions: open,
    },
  });
  const { t } = await loadMessages();
  const { name, email, passwordHash, sessions, showsOpened } = user;
  const zone = { choice: user.zoneChosen ? user.zone : null, detected: await browserTimeZone() };
  const isDemo = isDemoAccount(email);
  // In the demo the other devices are strangers'.
  const shown = isDemo ? sessions.filter(({ id }) => id === sessionId) : sessions;
  const devices = shown.map(({ id, device, seenAt }) => {
    return { id, name: deviceName(device, t), seenAt, isCurrent: id === sessionId };
  });
  return { name, email, hasPassword: passwordHash !== null, isDemo, zone, showsOpened, devices };
}

/** Whether somebody is shown at once what a chapter opened that they finished from home. */
export async function showsOpenedAtOnce({ userId }: Viewer): Promise<boolean> {
  const user = await db.user.findUnique({ where: { id: userId }, select: { showsOpened: true } });
  return user?.showsOpened ?? false;
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
