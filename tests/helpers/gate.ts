import { newId, now } from '@/lib/clock-and-ids';
import { unguardedDb } from '@/lib/db/unguarded';
import type { Role, Standing, Veil } from '@/lib/db/generated/enums';
import { createThread, createReply, type Reader } from '@/lib/gate';
import { insertBook } from './rows';
import { loadReader, readPostPage } from './gate-reads';

type ReaderOptions = { at?: number; veil?: Veil; role?: Role; standing?: Standing };

/** A club that reads a book of five chapters, and the way in for its cast. */
export async function gateFixture({ chapters = 5 } = {}) {
  const { bookId } = await insertBook({ chapters });
  const clubId = newId();
  const readingId = newId();
  const slug = `club-${newId()}`;
  const club = { id: clubId, slug, name: 'A club', about: '', rules: '', joining: 'open' as const };
  await unguardedDb.club.create({ data: { ...club, createdAt: now() } });
  await unguardedDb.reading.create({ data: { id: readingId, clubId, bookId, startedAt: now() } });
  const here = { club: slug, reading: readingId };

  async function addMember(
    name: string,
    { at = 0, veil = 'marked', role = 'member', standing = 'active' }: ReaderOptions = {},
  ) {
    const userId = newId();
    await unguardedDb.user.create({ data: { id: userId, name, createdAt: now() } });
    await unguardedDb.membership.create({
      data: { id: newId(), clubId, userId, role, standing, since: now() },
    });
    const place = { userId, bookId, readThrough: at, veil, movedAt: now() };
    await unguardedDb.progress.create({ data: { ...place, id: newId() } });
    return userId;
  }

  const findReader = (userId: string) => loadReader({ userId, ...here });

  /** Somebody who has come to a place, as a reader at this moment. */
  const readerAt = async (name: string, arriving: ReaderOptions = {}) =>
    reload(await addMember(name, arriving));

  /** The person, loaded again. */
  async function reload(person: Reader | string): Promise<Reader> {
    const reader = await findReader(typeof person === 'string' ? person : person.userId);
    if (!reader) throw new Error('Not admitted.');
    return reader;
  }

  return { bookId, clubId, readingId, here, addMember, findReader, readerAt, reload };
}

type ReaderState = Partial<Pick<Reader, 'readThrough' | 'looks' | 'veil'>>;

/** A reader elsewhere or otherwise, without a row of theirs changing. */
export const withState = (reader: Reader, state: ReaderState): Reader =>
  Object.assign(structuredClone(reader), state);

/** A post on the page of its thread; null when the reader does not get it there. */
export async function readPost(reader: Reader, id: string) {
  const row = await unguardedDb.post.findUnique({ where: { id }, select: { threadId: true } });
  const { posts } = await readPostPage(reader, row?.threadId ?? newId(), { withPost: id });
  return posts.find((post) => post.id === id) ?? null;
}

export const postDraft = (source: string, mark: number | null = null) => ({
  source,
  mark,
  requestKey: newId(),
});

export async function postThread(
  reader: Reader,
  source: string,
  mark: number | null = null,
  title = 'A thread',
) {
  const thread = await createThread(reader, { ...postDraft(source, mark), title });
  if (typeof thread === 'string' || 'refused' in thread) throw new Error('Hollow.');
  return thread;
}

type ReplyOptions = { threadId: string; mark?: number | null; parentId?: string | null; quotes?: string[] };

export async function postReply(reader: Reader, source: string, options: ReplyOptions) {
  const { threadId, mark = null, parentId = null, quotes = [] } = options;
  const written = await createReply(reader, { ...postDraft(source, mark), threadId, parentId, quotes });
  if (written === null || typeof written === 'string' || 'refused' in written)
    throw new Error(`Not written: ${JSON.stringify(written)}`);
  return written.id;
}

export const storedMark = async (postId: string) =>
  (await unguardedDb.post.findUniqueOrThrow({ where: { id: postId } })).spoilsThrough;
