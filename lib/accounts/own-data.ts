import 'server-only';
import { now } from '@/lib/clock-and-ids';
import type { Viewer } from '@/lib/auth';
import { db } from '@/lib/db';
import { readOwnPosts, readOwnTraces, type Gated, type OwnPostRecord } from '@/lib/gate';
import { loadMessages, type Messages } from '@/lib/i18n';
import { listPlaceNames } from '@/lib/outline/place-names';
import { loadLabels } from './queries';

type PostWithPlace = OwnPostRecord & { placeName: string | null };

/** Everything that Untold keeps of somebody, as JSON that is written piece by piece. Places are 0..N, times ISO 8601 in UTC. */
export async function* ownDataAsJson(viewer: Viewer): AsyncGenerator<string> {
  const head = {
    format: 'untold-my-data-1',
    writtenAt: now().toISOString(),
    about:
      'Places are counted from 0, before the first chapter. A number in braces after a spoiler is its place.',
    account: await loadOwnAccount(viewer),
    bookmarks: await loadOwnBookmarks(viewer),
    ...(await loadTracesWithTimes(viewer)),
  };
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "posts": [`;
  let separator = '\n    ';
  for await (const { writtenAt, ...post } of ownPosts(viewer)) {
    yield `${separator}${JSON.stringify({ ...post, writtenAt: isoTime(writtenAt) })}`;
    separator = ',\n    ';
  }
  yield '\n  ]\n}\n';
}

/** The same posts to read and to print, thread by thread, in the language of the request. */
export async function* ownPostsAsMarkdown(viewer: Viewer): AsyncGenerator<string> {
  const messages = await loadMessages();
  yield `# ${messages.t('accounts.data.heading', { name: viewer.name })}\n`;
  let threadId: string | null = null;
  for await (const post of ownPosts(viewer)) {
    if (post.threadId !== threadId) yield threadHeading(messages, post);
    ({ threadId } = post);
    yield `\n${postHeading(messages, post)}\n\n${post.markdown}\n`;
  }
  if (threadId === null) yield `\n${messages.t('accounts.data.nothing')}\n`;
}

function threadHeading({ t }: Messages, { book, club, threadTitle }: OwnPostRecord): string {
  const where = [book, club].join(' · ');
  return `\n## ${threadTitle ?? t('accounts.data.someThread')}\n\n${where}\n`;
}

function postHeading({ t }: Messages, { placeName, writtenAt, isRemoved }: PostWithPlace): string {
  const removed = isRemoved ? [t('accounts.data.removed')] : [];
  return `*${[isoTime(writtenAt), ...(placeName === null ? [] : [placeName]), ...removed].join(' · ')}*`;
}

const isoTime = (milliseconds: number) => new Date(milliseconds).toISOString();

async function* ownPosts({ userId }: Viewer): AsyncGenerator<PostWithPlace> {
  const messages = await loadMessages();
  const names = new Map<string, string[]>();
  let after: OwnPostRecord | undefined;
  for (;;) {
    const page: Gated<OwnPostRecord>[] = await readOwnPosts(userId, after);
    if (page.length === 0) return;
    for (const post of page) {
      if (!names.has(post.bookId))
        for (const [bookId, labels] of await loadLabels([post.bookId]))
          names.set(bookId, listPlaceNames(messages, labels));
      yield { ...post, placeName: names.get(post.bookId)?.[post.place] ?? null };
    }
    after = page.at(-1);
  }
}

async function loadTracesWithTimes({ userId }: Viewer) {
  const { reactions, reports, aboutTheBook, reviews } = await readOwnTraces(userId);
  const withTime = <T extends { at: number }>(rows: T[]) =>
    rows.map(({ at, ...row }) => ({ ...row, at: isoTime(at) }));
  return {
    reactions: withTime(reactions),
    reports: withTime(reports),
    aboutTheBook,
    reviews,
  };
}

async function loadOwnAccount({ userId }: Viewer) {
  const { name, email, createdAt, zone, showsOpened, mailSettings, memberships } =
    await db.user.findUniqueOrThrow({
      where: { id: userId },
      select: {
        name: true,
        email: true,
        createdAt: true,
        zone: true,
        showsOpened: true,
        mailSettings: { omit: { userId: true, nextDigestAt: true } },
        memberships: {
          where: { standing: 'active' },
          select: { role: true, since: true, sharesPlace: true, club: { select: { name: true } } },
          orderBy: [{ since: 'asc' }, { id: 'asc' }],
        },
      },
    });
  const clubs = memberships.map(({ club, ...membership }) => ({ name: club.name, ...membership }));
  return { name, email, createdAt, zone, showsOpened, mail: mailSettings, clubs };
}

/** Where they are in each book, and each move that is kept. */
async function loadOwnBookmarks({ userId }: Viewer) {
  const progress = await db.progress.findMany({
    where: { userId },
    select: {
      readThrough: true,
      movedAt: true,
      veil: true,
      book: {
        select: {
          title: true,
          // A club's own book is not told of to who has left.
          club: { select: { memberships: { where: { userId, standing: 'active' }, select: { id: true } } } },
          moves: {
            where: { userId },
            select: { fromPlace: true, toPlace: true, movedAt: true },
            orderBy: [{ movedAt: 'asc' }, { id: 'asc' }],
          },
        },
      },
    },
    orderBy: [{ movedAt: 'asc' }, { id: 'asc' }],
  });
  return progress.map(({ readThrough, movedAt, veil, book }) => ({
    book: !book.club || book.club.memberships.length > 0 ? book.title : null,
    place: readThrough,
    movedAt,
    veil,
    moves: book.moves,
  }));
}
