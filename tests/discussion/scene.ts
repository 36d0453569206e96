import { aRoom, everything } from '../reviews/room';
import { somebody, type Somebody } from '../clubs/house';
import { browser } from '../support/request';
import { newId } from '@/lib/ambient';

/** A room in which something waits at chapter 3, and everybody who may come upon it. */
export async function aScene() {
  const room = await aRoom();
  const author = await room.person('Ruth', { at: 5 });
  const gate = await import('@/lib/gate');
  const ruth = await room.reader(author);
  const thread = await gate.startThread(ruth, {
    title: 'The boat',
    source: 'Ahead.',
    mark: 3,
    requestKey: newId(),
  });
  if (thread === 'hollow') throw new Error('Hollow.');
  const said = { threadId: thread.threadId, parentId: null, quotes: [], mark: 3, requestKey: newId() };
  const post = await gate.writePost(ruth, { ...said, source: 'By the boat.' });
  if (post === null || typeof post === 'string') throw new Error('Not written.');

  const people: Record<Person, Pick<Somebody, 'send'>> = {
    anonymous: browser(),
    stranger: await somebody('Gus'),
    removed: await room.person('Rex', { at: 5, standing: 'removed' }),
    behind: await room.person('Kathy', { at: 1 }),
    sealed: await room.person('Sol', { at: 1, veil: 'sealed' }),
    reached: await room.person('Tommy', { at: 5 }),
    author,
    'moderator behind': await room.person('Bram', { at: 1, role: 'moderator' }),
    'moderator who has come so far': await room.person('Emily', { at: 5, role: 'moderator' }),
    owner: await room.person('Ada', { at: 5, role: 'owner' }),
  };
  return { room, people, here: room.here, thread: thread.threadId, post: post.id };
}
export type Scene = Awaited<ReturnType<typeof aScene>>;

export const persons = [
  'anonymous',
  'stranger',
  'removed',
  'behind',
  'sealed',
  'reached',
  'author',
  'moderator behind',
  'moderator who has come so far',
  'owner',
] as const;
export type Person = (typeof persons)[number];

const tables = [
  ...['thread', 'post', 'postVersion', 'aside', 'quotation', 'reaction', 'threadTally', 'report'],
  ...['moderationAction', 'look', 'progress', 'membership', 'review', 'passage'],
] as const;

/** Everything that is written anywhere in the rooms, to see whether anything changed. */
export async function everythingWritten() {
  const db = (await everything()) as unknown as Record<string, { findMany(): Promise<unknown[]> }>;
  const written = [];
  for (const table of tables) {
    const rows = await db[table]!.findMany();
    written.push([table, rows.map((row) => JSON.stringify(row)).sort()]);
  }
  return written;
}
