import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newId, now } from '@/lib/clock-and-ids';
import {
  changeMark,
  chooseVeil,
  editPost,
  moveBookmark,
  react,
  readEditablePost,
  readLive,
  removePost,
} from '@/lib/gate';
import { unguardedDb } from '@/lib/db/unguarded';
import { scaleRuns } from '../../helpers/share';
import { gateFixture, postReply, postThread } from '../../helpers/gate';

const CHAPTERS = 5;
const room = await gateFixture({ chapters: CHAPTERS });
const wren = await room.readerAt('Wren', { at: CHAPTERS, role: 'owner' });
const otto = await room.readerAt('Otto', { at: CHAPTERS });
let threadId = '';
/** Another thread, whose first page stands open from now on. */
const openThread = async () => void ({ threadId } = await postThread(wren, 'It begins.', 0));
await openThread();

async function openSession(userId: string, expiresAt = new Date(now().getTime() + 60_000)) {
  const id = newId();
  await unguardedDb.session.create({
    data: { id, userId, device: 'a browser', createdAt: now(), seenAt: now(), expiresAt },
  });
  return id;
}

const pages = () => [
  { ...room.here, thread: null, page: 1 },
  { ...room.here, thread: threadId, page: 1 },
];
const watch = async (session: string) => JSON.stringify(await readLive(session, pages()));

const KINDS = ['post', 'thread', 'react', 'edit', 'aside', 'remove', 'raise'] as const;
type Deed = { kind: (typeof KINDS)[number]; mark: number };
const deed: fc.Arbitrary<Deed> = fc.record({
  kind: fc.constantFrom(...KINDS),
  mark: fc.integer({ min: 0, max: CHAPTERS }),
});

const edit = async (postId: string, source: string, mark: number) => {
  const { revision } = (await readEditablePost(wren, postId))!;
  const saved = await editPost(wren, { postId, source, mark, revision, title: null, uncovers: true });
  expect(saved).toMatchObject({ kind: 'saved' });
};

/** Something that may happen to a post of another's. */
const deeds: Record<Deed['kind'], (id: string, mark: number) => Promise<unknown>> = {
  post: (_, mark) => postReply(wren, 'And this.', { threadId, mark }),
  thread: (_, mark) => postThread(wren, 'Another thread.', mark),
  react: (postId) => react(otto, { postId, feeling: 'moved', on: true }),
  edit: (id, mark) => edit(id, 'Something else.', mark),
  aside: (id, mark) => edit(id, `Something. ||And more.||{${CHAPTERS}}`, mark),
  remove: (postId) => removePost(wren, { postId, reason: '' }),
  raise: (postId) => changeMark(wren, { postId, mark: CHAPTERS, reason: '' }),
};

/** Whether somebody at a place, who wrote none of it, can see that it happened: by the promise, and not by the gate. */
function isSeen({ kind, mark }: Deed, place: number): boolean {
  if (mark > place) return false;
  if (kind === 'aside') return place >= CHAPTERS;
  return kind === 'raise' ? place < CHAPTERS : true;
}

describe('what a reader is told while a page stands open', () => {
  it.each(['marked', 'sealed'] as const)(
    'changes with what they can see, and with nothing that waits for them, under the %s veil',
    async (veil) => {
      const readers = await Promise.all(
        Array.from({ length: CHAPTERS + 1 }, async (_, at) => {
          const { userId } = await room.readerAt(`Ada ${veil} ${at}`, { at, veil });
          return openSession(userId);
        }),
      );
      const property = fc.asyncProperty(deed, async (done) => {
        await openThread();
        const id = await postReply(wren, 'Something.', { threadId, mark: done.mark });
        const before = await Promise.all(readers.map(watch));
        await deeds[done.kind](id, done.mark);
        const after = await Promise.all(readers.map(watch));
        const changed = readers.map((_, place) => before[place] !== after[place]);
        expect(changed).toEqual(readers.map((_, place) => isSeen(done, place)));
      });
      await fc.assert(property, { numRuns: scaleRuns(25) });
    },
    120_000,
  );

  it('is nothing of a thread ahead, as of one that never was', async () => {
    const { userId } = await room.readerAt('Bram', { at: 2 });
    const session = await openSession(userId);
    const { threadId: ahead } = await postThread(wren, 'Later.', 4);
    const watchThread = (thread: string) => readLive(session, [{ ...room.here, thread, page: 1 }]);

    expect(await watchThread(ahead)).toEqual(await watchThread(newId()));
    expect((await watchThread(ahead))?.pages).toEqual([null]);
  });

  it('is nothing for a stranger, for whom was removed, and for whom asked to join', async () => {
    for (const standing of ['removed', 'asked'] as const) {
      const session = await openSession(
        await room.addMember(`Nobody ${standing}`, { at: CHAPTERS, standing }),
      );
      expect(await readLive(session, pages())).toMatchObject({ clubs: [], notices: 0, pages: [null, null] });
    }
    const elsewhere = await gateFixture({ chapters: CHAPTERS });
    const { userId } = await elsewhere.readerAt('A stranger', { at: CHAPTERS });
    expect((await readLive(await openSession(userId), pages()))?.pages).toEqual([null, null]);
  });

  it('is nothing for a session that is over, or that never was', async () => {
    expect(await readLive(await openSession(otto.userId, new Date(0)), pages())).toBeNull();
    expect(await readLive(newId(), pages())).toBeNull();
  });

  it('differs in where they stand after a move of their bookmark and under another veil', async () => {
    const reader = await room.readerAt('Ines', { at: 1 });
    const session = await openSession(reader.userId);
    const standing = async () => (await readLive(session, pages()))!.standing;
    const seen = [await standing()];
    await moveBookmark(reader, 2);
    seen.push(await standing());
    await chooseVeil(await room.reload(reader), 'sealed');
    seen.push(await standing());
    expect(new Set(seen).size).toBe(3);
  });
});
