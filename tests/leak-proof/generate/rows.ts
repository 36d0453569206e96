import { canonicalise, render } from '@/lib/markdown';
import { type Post, type Report, type Thread, type World } from './world';
import { atMinute, bookIdOf, clubId, personId, readingId, type ReadingKey } from './ids';
import { idFor, sha256 } from './canaries';
import { invitationNotice, mailRows } from './mail-rows';
import { bookRows, type Row } from './people-and-book-rows';
import { isBlock } from './varied-text';

export type RowsByTable = Record<string, Row[]>;

const readingBinding = (where: ReadingKey) => ({
  bookId: bookIdOf(where),
  clubId: clubId(where),
  readingId: readingId(where),
});

/** Every row of a world, by table, in an order that no foreign key minds. */
export function worldRows(world: World): RowsByTable {
  const posts = world.posts.map(postRows);
  const together = (table: string) => posts.flatMap((rows) => rows[table] ?? []);
  const versions = numberVersions(together('PostVersion'));
  return {
    ...bookRows(world),
    ...mailRows(world),
    Thread: world.threads.map((thread) => threadRow(world, thread, versions)),
    Post: together('Post'),
    PostVersion: versions,
    Aside: together('Aside'),
    Quotation: together('Quotation'),
    Reaction: together('Reaction'),
    ThreadTally: world.threads.flatMap((thread) => tallyRows(world, thread)),
    ReadState: [0, 1].flatMap((by) =>
      world.threads.flatMap((thread) => readStateRows(world, thread, by, versions)),
    ),
    Notice: [
      ...[0, 1].flatMap((by) => world.posts.flatMap((post) => noticeRows(world, post, by))),
      invitationNotice(),
    ],
    ThreadFollow: world.threads
      .filter(({ key, where }) => where !== 'foreign' && isDrawn(key, 3))
      .map(({ key }) => ({ userId: personId(0), threadId: idFor(key), level: 'everything' })),
    DigestState: [0, 1].flatMap((by) =>
      world.threads.flatMap((thread) => digestStateRows(world, thread, by, versions)),
    ),
    Report: world.reports.map((report) => ({
      ...reasonRow(report),
      postId: idFor(report.post),
      answer: 'open',
    })),
    ModerationAction: world.log.map((deed) => ({
      ...reasonRow(deed),
      itemId: idFor(deed.post),
      verb: deed.verb,
    })),
  };
}

/** A reason, whatever it is given for. */
const reasonRow = ({ where, key, by, place, reason, minute }: Report): Row => ({
  ...readingBinding(where),
  id: idFor(key),
  authorId: personId(by),
  spoilsThrough: place,
  reason,
  createdAt: atMinute(minute),
});

/** Numbers in their threads, in the order in which they were written: what is ahead takes numbers as well. */
function numberVersions(versions: Row[]): Row[] {
  const counts = new Map<unknown, number>();
  return versions.map((version) => {
    const number = (counts.get(version.threadId) ?? 0) + 1;
    counts.set(version.threadId, number);
    return { ...version, number };
  });
}

/** Somebody was shown every third version that their bookmark has come to. */
const readStateRows = (world: World, thread: Thread, by: number, versions: Row[]): Row[] =>
  sampledNumbers(world, thread, by, versions, 'shown');

/** And a digest told them of every ninth. */
const digestStateRows = (world: World, thread: Thread, by: number, versions: Row[]): Row[] =>
  sampledNumbers(world, thread, by, versions, 'told');

function sampledNumbers(
  world: World,
  { key, where }: Thread,
  by: number,
  versions: Row[],
  column: 'shown' | 'told',
): Row[] {
  const { place } = where === 'second' && by === 0 ? world.second : world.people[by]!;
  const isShown = ({ threadId, postId, spoilsThrough }: Row) =>
    threadId === idFor(key) &&
    (spoilsThrough as number) <= place &&
    sha256(`${String(postId)} ${by}`)[column === 'shown' ? 0 : 1]! % (column === 'shown' ? 3 : 9) === 0;
  const numbers = versions.filter(isShown).map(({ number }) => number as number);
  if (numbers.length === 0 || where === 'foreign') return [];
  const ranges = `{${numbers.map((number) => `[${number},${number + 1})`).join(',')}}`;
  return [{ userId: personId(by), threadId: idFor(key), [column]: ranges }];
}

/** Every so many, by chance that stays the same from world to world. */
const isDrawn = (name: string, oneIn: number) => sha256(name)[0]! % oneIn === 0;

/** What somebody is told of a post, ahead of them or not; a part of what they have reached is read. */
function noticeRows({ posts, people, second }: World, post: Post, by: number): Row[] {
  if (post.where === 'foreign') return [];
  const { place } = post.where === 'second' && by === 0 ? second : people[by]!;
  const isBy = (key: string | null) => posts.find((one) => one.key === key)?.by === by;
  const told = (kind: string, actor: number, from: number): Row => ({
    ...readingBinding(post.where),
    userId: personId(by),
    kind,
    itemId: idFor(post.key),
    actorId: personId(actor),
    threadId: idFor(post.thread),
    spoilsThrough: from,
    createdAt: atMinute(post.minute),
    readAt: from <= place && isDrawn(`${post.key} ${by} read`, 3) ? atMinute(post.minute) : null,
    mailDue: false,
    pushDue: false,
  });
  if (post.by === by) {
    const actors = new Set(post.reactions.map((reaction) => reaction.by).filter((actor) => actor !== by));
    return [...actors].map((actor) => told('reaction', actor, 0));
  }
  if (isBy(post.parent)) return [told('answer', post.by, post.place)];
  if (isBy(post.quotes)) return [told('quotation', post.by, post.place)];
  if (post.asides.length > 0 && isDrawn(`${post.key} ${by} mention`, 3))
    return [told('mention', post.by, Math.max(post.place, post.asides[0]!.place))];
  return isDrawn(`${post.key} ${by} post`, 3) ? [told('post', post.by, post.place)] : [];
}

function threadRow(world: World, thread: Thread, versions: Row[]): Row {
  const { posts, bookItems } = world;
  const opening = posts.find((post) => post.thread === thread.key && post.opening)!;
  const at = atMinute(thread.minute);
  return {
    ...readingBinding(thread.where),
    id: idFor(thread.key),
    authorId: personId(thread.by),
    spoilsThrough: thread.place,
    title: thread.title,
    createdAt: at,
    pinnedAt: thread.pinned ? at : null,
    lockedAt: thread.locked ? at : null,
    removedAt: opening.removed && at,
    themeId: bookItems.some(({ key }) => key === thread.theme) ? idFor(thread.theme!) : null,
    lastVersion: versions.filter(({ threadId }) => threadId === idFor(thread.key)).length,
  };
}

/** The canonical source of a post: its words, and its asides after them. */
export function postSource({ words, asides, quotes, place }: Post): string {
  const blocks = isBlock(words) || asides.some((aside) => aside.isBlock);
  const typed = asides.map((aside) =>
    aside.isBlock ? `:::spoiler ${aside.place}\n${aside.words}\n:::` : `||${aside.words}||{${aside.place}}`,
  );
  const all = [quotes ? `> said before\n\n${words}` : words, ...typed];
  return canonicalise(all.join(blocks ? '\n\n' : ' '), place);
}

export function postRows(post: Post): RowsByTable {
  const id = idFor(post.key);
  const source = postSource(post);
  const binding = { ...readingBinding(post.where), authorId: personId(post.by) };
  const at = atMinute(post.minute);
  const { versions, asides } = render(source, post.place);
  const remover = post.removed === 'author' ? post.by : 1;
  return {
    Post: [
      {
        ...binding,
        id,
        threadId: idFor(post.thread),
        parentId: post.parent && idFor(post.parent),
        spoilsThrough: post.place,
        opening: post.opening,
        source,
        createdAt: at,
        revision: post.edited === null ? 1 : 2,
        requestKey: idFor(`${post.key} request`),
        removedAt: post.removed && at,
        removedById: post.removed && personId(remover),
      },
    ],
    PostVersion: versions.map(({ from, marked, sealed }, index) => ({
      ...binding,
      postId: id,
      threadId: idFor(post.thread),
      spoilsThrough: from,
      first: index === 0,
      marked,
      sealed,
      changedAt: post.edited === null ? null : atMinute(post.edited),
    })),
    Aside: asides.map(({ ordinal, place, html }) => ({
      ...binding,
      id: idFor(post.asides[ordinal]!.key),
      postId: id,
      ordinal,
      spoilsThrough: place,
      html,
    })),
    Quotation: post.quotes ? [{ postId: id, quotedId: idFor(post.quotes), clubId: binding.clubId }] : [],
    Reaction: post.reactions
      .filter(
        (one, at, all) => all.findIndex(({ by, feeling }) => by === one.by && feeling === one.feeling) === at,
      )
      .map(({ by, feeling }) => ({
        id: idFor(`${post.key} ${by} ${feeling}`),
        clubId: binding.clubId,
        postId: id,
        userId: personId(by),
        feeling,
        createdAt: at,
      })),
  };
}

function tallyRows({ posts }: World, { key, where }: Thread): Row[] {
  const standing = posts.filter(({ thread, removed }) => thread === key && !removed);
  return [...new Set(standing.map(({ place }) => place))].map((place) => {
    const here = standing.filter((post) => post.place === place);
    const lastPostAt = atMinute(Math.max(...here.map(({ minute }) => minute)));
    return {
      ...readingBinding(where),
      threadId: idFor(key),
      spoilsThrough: place,
      posts: here.length,
      lastPostAt,
    };
  });
}
