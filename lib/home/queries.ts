import 'server-only';
import type { Viewer } from '@/lib/auth';
import { db } from '@/lib/db';
import { readHome, type ClubDuty, type HomeReading, type NewThreads } from '@/lib/gate';
import { loadMessages, type Messages } from '@/lib/i18n';
import { listPlaceNames } from '@/lib/outline/place-names';
import { describeProgress } from '@/lib/outline/progress-sentence';
import { readingPath } from '@/lib/readings/context';

/** What one club says about a book. */
export type ClubNews = {
  club: string;
  clubSlug: string;
  reading: string;
  /** The reading's own path. */
  path: string;
  news: NewThreads;
  hasOpened: boolean;
};
/** A book that clubs of this person read now; `share` of it is read, in percent. */
export type HomeBook = {
  id: string;
  title: string;
  author: string;
  cover: string | null;
  place: string;
  readThrough: number;
  share: number;
  /** All its clubs have finished it. */
  isOver: boolean;
  /** The place after the bookmark, what it is called, and of which outline it is; null at the book's end. */
  next: { place: number; name: string; outline: number } | null;
  clubs: ClubNews[];
};
export type Home = {
  books: HomeBook[];
  duties: ClubDuty[];
  /** Clubs that have read nothing yet. */
  restingClubs: { slug: string; name: string }[];
  threadCount: number;
  postCount: number;
};

/** The page that a person opens every day: their books, with what is new in each by club. */
export async function loadHome({ userId }: Viewer): Promise<Home> {
  const [{ readings, duties }, restingClubs] = await Promise.all([
    readHome(userId),
    listRestingClubs(userId),
  ]);
  const messages = await loadMessages();
  const ids = [...new Set(readings.map(({ names }) => names.bookId))];
  const books = ids.map((id) =>
    toBook(
      readings.filter(({ names }) => names.bookId === id),
      messages,
    ),
  );
  const sum = (count: (news: NewThreads) => number) =>
    readings.reduce((total, { news }) => total + count(news), 0);
  return {
    books,
    duties,
    restingClubs,
    threadCount: sum(({ threadCount }) => threadCount),
    postCount: sum(({ postCount }) => postCount),
  };
}

/** The readings of one book have one bookmark. */
function toBook(readings: HomeReading[], messages: Messages): HomeBook {
  const { reader, names } = readings[0]!;
  const { readThrough, lastPlace } = reader;
  const placeNames = listPlaceNames(messages, names);
  const { sentence, about } = describeProgress(messages, {
    readThrough,
    chapterCount: lastPlace,
    labels: names,
  });
  const place = readThrough + 1;
  const name = placeNames[place];
  const isOver = readings.every((one) => one.isOver);
  return {
    id: names.bookId,
    title: names.book,
    author: names.author,
    // Of several clubs that read it, the first that has a picture.
    cover: readings.find((one) => one.names.cover)?.names.cover ?? null,
    place: messages.t(`accounts.places.${sentence}`, about),
    readThrough,
    share: Math.round((100 * readThrough) / lastPlace),
    isOver,
    next: isOver || name === undefined ? null : { place, name, outline: reader.outlineRevision },
    clubs: readings.map((one) => ({
      club: one.names.club,
      clubSlug: one.names.clubSlug,
      reading: one.reader.readingId,
      path: readingPath(one.names.clubSlug, one.reader.readingId),
      news: one.news,
      hasOpened: one.hasOpened,
    })),
  };
}

async function listRestingClubs(userId: string) {
  const memberships = await db.membership.findMany({
    where: { userId, standing: 'active', club: { readings: { none: {} } } },
    select: { club: { select: { slug: true, name: true } } },
    orderBy: [{ since: 'asc' }, { id: 'asc' }],
  });
  return memberships.map(({ club }) => club);
}
