import { render } from '@/lib/markdown';
import { type Post, type Report, type Thread, type World } from './world';
import { atMinute, bookIdOf, clubId, personId, readingId, type ReadingKey } from './ids';
import { idFor } from './canaries';
import { bookRows, type Row } from './people-and-book-rows';

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
  return {
    ...bookRows(world),
    Thread: world.threads.map((thread) => threadRow(world, thread)),
    Post: together('Post'),
    PostVersion: together('PostVersion'),
    Aside: together('Aside'),
    Quotation: together('Quotation'),
    Reaction: together('Reaction'),
    ThreadTally: world.threads.flatMap((thread) => tallyRows(world, thread)),
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

function threadRow({ posts }: World, thread: Thread): Row {
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
  };
}

/** The canonical source of a post: its words, and its asides after them. */
export const postSource = ({ words, asides, quotes }: Post) =>
  [
    quotes ? `> said before\n\n${words}` : words,
    ...asides.map((aside) => `||${aside.words}||{${aside.place}}`),
  ].join(' ');

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
