import { canaryText, idFor } from '../generate/canaries';
import { ACTORS, readingId } from '../generate/ids';
import type { Post, World } from '../generate/world';

type Fields = Record<string, string>;
/** Something that another member does by a form of theirs, in both worlds alike. */
export type Deed = { by: number; name: string; at: string; fields: Fields };
type DeedBuilder = (world: World, post: Post, nth: number) => Deed | null;

const path = `/clubs/here/${readingId()}`;
const inReading = (fields: Fields) => ({ club: 'here', reading: readingId(), ...fields });
const onThread = (name: string, by: number, { thread }: Post, fields: Fields): Deed => ({
  by,
  name,
  at: `${path}/t/${idFor(thread)}`,
  fields: inReading({ thread: idFor(thread), ...fields }),
});
const ofPost = ({ key }: Post) => ({ post: idFor(key) });

const byModerator =
  (deed: (by: number, world: World, post: Post, nth: number) => Deed): DeedBuilder =>
  (world, post, nth) => {
    const by = world.people.findIndex(
      ({ role, place }, at) => at > 0 && at <= ACTORS && role !== 'member' && place >= post.place,
    );
    return by > 0 ? deed(by, world, post, nth) : null;
  };

/** What closes, changes or goes between two requests of the reader, who has had it. */
export const deeds: Record<string, DeedBuilder> = {
  'raise own': ({ chapters }, post) =>
    onThread('manageOwnPostAction', post.by, post, { ...ofPost(post), deed: 'mark', mark: String(chapters) }),
  edit: (_, post, nth) =>
    onThread('editPostAction', post.by, post, {
      ...ofPost(post),
      revision: post.edited === null ? '1' : '2',
      source: `${canaryText(`edited ${nth}`, nth % 9)}\n\nand another line`,
      mark: String(post.place),
      // Whether an aside holds one of these words differs, and the author answers for it.
      uncovers: 'on',
    }),
  remove: (_, post) => onThread('manageOwnPostAction', post.by, post, { ...ofPost(post), deed: 'remove' }),
  restore: (_, post) => onThread('manageOwnPostAction', post.by, post, { ...ofPost(post), deed: 'restore' }),
  raise: byModerator((by, { chapters }, post, nth) =>
    onThread('moderatePostAction', by, post, {
      ...ofPost(post),
      deed: 'mark',
      mark: String(chapters),
      reason: canaryText(`raised ${nth}`, 2),
    }),
  ),
  lock: byModerator((by, _, post, nth) =>
    onThread('moderateThreadAction', by, post, {
      verb: nth % 2 ? 'lock' : 'pin',
      reason: canaryText(`locked ${nth}`, 2),
    }),
  ),
  rename: (_, post, nth) => ({
    by: post.by,
    name: 'changeNameAction',
    at: '/account',
    fields: { name: `Renamed ${nth}` },
  }),
  reply: (_, post, nth) =>
    onThread('createReplyAction', post.by, post, {
      source: canaryText(`replied ${nth}`, 3),
      mark: String(post.place),
      requestKey: idFor(`reply ${nth}`),
      parent: idFor(post.key),
      quote: '',
    }),
  react: (_, post) => ({
    by: post.by,
    name: 'itemAction',
    at: path,
    fields: inReading({ here: path, react: `${idFor(post.key)}:surprised:on` }),
  }),
  move: ({ chapters }, post, nth) => ({
    by: post.by,
    name: 'moveBookmarkAction',
    at: path,
    fields: inReading({ readThrough: String(nth % (chapters + 1)) }),
  }),
};

/** Somebody answers a post of the reader's, or names them where they have written none; with the mark `mark`. Null where nobody can. */
export function answerTo(
  { posts, people, threads }: World,
  { moment, mark, place }: { moment: number; mark: number; place: number },
): Deed | null {
  const open = posts.filter(
    (post) =>
      post.where === 'here' &&
      !post.removed &&
      post.place <= Math.min(place, mark) &&
      threads.some((thread) => thread.key === post.thread && thread.place <= mark && !thread.locked),
  );
  const own = open.find((post) => post.by === 0);
  const target = own ?? open[0];
  const by = people.findIndex(
    ({ place: reached }, at) => at > 0 && at <= ACTORS && reached >= (target?.place ?? 0),
  );
  if (!target || by < 1) return null;
  return onThread('createReplyAction', by, target, {
    source: `@${people[0]!.name} ${canaryText(`told ${moment}`, 3)}`,
    mark: String(mark),
    requestKey: idFor(`told ${moment}`),
    parent: own ? idFor(own.key) : '',
    quote: '',
  });
}

/** Posts of other members that the reader has been sent. */
export const seenPosts = ({ posts, people, threads }: World): Post[] =>
  posts.filter(
    ({ by, where, place, removed, thread }) =>
      by > 0 &&
      by <= ACTORS &&
      where === 'here' &&
      place <= people[0]!.place &&
      removed !== 'moderator' &&
      threads.some(({ key }) => key === thread),
  );
