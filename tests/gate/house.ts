import { newId, now } from '@/lib/ambient';
import { everything } from '@/lib/db/everything';
import type { Role, Standing, Veil } from '@/lib/db/generated/enums';
import { readerOf, startThread, writePost, type Reader } from '@/lib/gate';
import { aBook } from '../support/rows';

type Arriving = { at?: number; veil?: Veil; role?: Role; standing?: Standing };

/** A club that reads a book of five chapters, and the way in for its cast. */
export async function aHouse({ chapters = 5 } = {}) {
  const { bookId } = await aBook({ chapters });
  const [clubId, readingId, slug] = [newId(), newId(), `club-${newId()}`];
  const club = { id: clubId, slug, name: 'A club', about: '', rules: '', joining: 'open' as const };
  await everything.club.create({ data: { ...club, createdAt: now() } });
  await everything.reading.create({ data: { id: readingId, clubId, bookId, startedAt: now() } });
  const here = { club: slug, reading: readingId };

  async function enter(
    name: string,
    { at = 0, veil = 'marked', role = 'member', standing = 'active' }: Arriving = {},
  ) {
    const userId = newId();
    await everything.user.create({ data: { id: userId, name, createdAt: now() } });
    await everything.membership.create({
      data: { id: newId(), clubId, userId, role, standing, since: now() },
    });
    const place = { userId, bookId, readThrough: at, veil, movedAt: now() };
    await everything.progress.create({ data: { ...place, id: newId() } });
    return userId;
  }

  const admitted = (userId: string) => readerOf({ userId, ...here });

  /** Somebody who has come to a place, as a reader at this moment. */
  const reads = async (name: string, arriving: Arriving = {}) => again(await enter(name, arriving));

  /** The same person, asked for afresh. */
  async function again(person: Reader | string): Promise<Reader> {
    const reader = await admitted(typeof person === 'string' ? person : person.userId);
    if (!reader) throw new Error('Not admitted.');
    return reader;
  }

  return { bookId, clubId, readingId, here, enter, admitted, reads, again };
}

type Otherwise = Partial<Pick<Reader, 'readThrough' | 'looks' | 'veil'>>;

/** The same reader elsewhere or otherwise, without a row of theirs changing. */
export const asIf = (reader: Reader, otherwise: Otherwise): Reader =>
  Object.assign(structuredClone(reader), otherwise);

export const draft = (source: string, mark: number | null = null) => ({ source, mark, requestKey: newId() });

export async function begins(reader: Reader, source: string, mark: number | null = null, title = 'A thread') {
  const started = await startThread(reader, { ...draft(source, mark), title });
  if (started === 'hollow' || 'refused' in started) throw new Error('Hollow.');
  return started;
}

type Saying = { threadId: string; mark?: number | null; parentId?: string | null; quotes?: string[] };

export async function says(reader: Reader, source: string, saying: Saying) {
  const { threadId, mark = null, parentId = null, quotes = [] } = saying;
  const written = await writePost(reader, { ...draft(source, mark), threadId, parentId, quotes });
  if (written === null || typeof written === 'string' || 'refused' in written)
    throw new Error(`Not written: ${JSON.stringify(written)}`);
  return written.id;
}

export const markOf = async (postId: string) =>
  (await everything.post.findUniqueOrThrow({ where: { id: postId } })).spoilsThrough;
