import { render } from '@/lib/markup';
import { type Post, type Report, type Thread, type World } from './world';
import { atMinute, bookOf, clubId, personId, readingId, type Where } from './names';
import { idOf } from './words';
import { bookRows, type Row } from './book-rows';

export type Rows = Record<string, Row[]>;

const bound = (where: Where) => ({
  bookId: bookOf(where),
  clubId: clubId(where),
  readingId: readingId(where),
});

/** Every row of a world, by table, in an order that no foreign key minds. */
export function rowsOf(world: World): Rows {
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
    ThreadTally: world.threads.flatMap((thread) => tallies(world, thread)),
    Report: world.reports.map((report) => ({
      ...{ ...said(report), postId: idOf(report.post), answer: 'open' },
    })),
    ModerationAction: world.log.map((deed) => ({
      ...{ ...said(deed), itemId: idOf(deed.post), verb: deed.verb },
    })),
  };
}

/** A reason, whatever it is given for. */
const said = ({ where, key, by, place, reason, minute }: Report): Row => ({
  ...{ ...bound(where), id: idOf(key), authorId: personId(by), spoilsThrough: place, reason },
  createdAt: atMinute(minute),
});

function threadRow({ posts }: World, thread: Thread): Row {
  const opening = posts.find((post) => post.thread === thread.key && post.opening)!;
  const at = atMinute(thread.minute);
  return {
    ...{ ...bound(thread.where), id: idOf(thread.key), authorId: personId(thread.by) },
    ...{ spoilsThrough: thread.place, title: thread.title, createdAt: at },
    ...{ pinnedAt: thread.pinned ? at : null, lockedAt: thread.locked ? at : null },
    removedAt: opening.removed && at,
  };
}

/** The canonical source of a post: its words, and its asides after them. */
export const sourceOf = ({ words, asides, quotes }: Post) =>
  [
    quotes ? `> said before\n\n${words}` : words,
    ...asides.map((aside) => `||${aside.words}||{${aside.place}}`),
  ].join(' ');

export function postRows(post: Post): Rows {
  const [id, source] = [idOf(post.key), sourceOf(post)];
  const binding = { ...bound(post.where), authorId: personId(post.by) };
  const at = atMinute(post.minute);
  const { versions, asides } = render(source, post.place);
  const remover = post.removed === 'author' ? post.by : 1;
  return {
    Post: [
      {
        ...{ ...binding, id, threadId: idOf(post.thread), parentId: post.parent && idOf(post.parent) },
        ...{ spoilsThrough: post.place, opening: post.opening, source, createdAt: at },
        ...{ revision: post.edited === null ? 1 : 2, requestKey: idOf(`${post.key} request`) },
        ...{ removedAt: post.removed && at, removedById: post.removed && personId(remover) },
      },
    ],
    PostVersion: versions.map(({ from, marked, sealed }, index) => ({
      ...{ ...binding, postId: id, spoilsThrough: from, first: index === 0, marked, sealed },
      changedAt: post.edited === null ? null : atMinute(post.edited),
    })),
    Aside: asides.map(({ ordinal, place, html }) => ({
      ...{ ...binding, id: idOf(post.asides[ordinal]!.key), postId: id, ordinal, spoilsThrough: place, html },
    })),
    Quotation: post.quotes ? [{ postId: id, quotedId: idOf(post.quotes), clubId: binding.clubId }] : [],
    Reaction: post.reactions
      .filter(
        (one, at, all) => all.findIndex(({ by, feeling }) => by === one.by && feeling === one.feeling) === at,
      )
      .map(({ by, feeling }) => ({
        ...{ id: idOf(`${post.key} ${by} ${feeling}`), clubId: binding.clubId, postId: id },
        ...{ userId: personId(by), feeling, createdAt: at },
      })),
  };
}

function tallies({ posts }: World, { key, where }: Thread): Row[] {
  const standing = posts.filter(({ thread, removed }) => thread === key && !removed);
  return [...new Set(standing.map(({ place }) => place))].map((place) => {
    const here = standing.filter((post) => post.place === place);
    const lastPostAt = atMinute(Math.max(...here.map(({ minute }) => minute)));
    return { ...bound(where), threadId: idOf(key), spoilsThrough: place, posts: here.length, lastPostAt };
  });
}
