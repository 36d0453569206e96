import 'server-only';
import type { Tx } from '../../db/unguarded';
import { versionBefore, type renderRows, type StoredVersion } from './versions';

type VersionRow = ReturnType<typeof renderRows>['versions'][number];

/**
 * Stores the versions of a post in the place of those `before`, by rising places. One that takes the place of another
 * keeps its number, so that whoever was shown that one has not something new. Whoever asks holds the thread.
 */
export async function replaceVersions(
  tx: Tx,
  { id: postId, threadId }: { id: string; threadId: string },
  versions: VersionRow[],
  before: StoredVersion[],
) {
  await tx.postVersion.deleteMany({ where: { postId } });
  const kept = keptNumbers(versions, before);
  const fresh = kept.filter((number) => number === null).length;
  let next = fresh === 0 ? 0 : await takeNumbers(tx, threadId, fresh);
  const data = versions.map((version, at) => ({ ...version, postId, threadId, number: kept[at] ?? next++ }));
  await tx.postVersion.createMany({ data });
}

/** For each version the number of what a reader at its place saw before; null for one that is new there. */
function keptNumbers(versions: VersionRow[], before: StoredVersion[]): (number | null)[] {
  const taken = new Set<number>();
  return versions.map(({ spoilsThrough }) => {
    const number = versionBefore(spoilsThrough, before)?.number;
    if (number === undefined || taken.has(number)) return null;
    taken.add(number);
    return number;
  });
}

/** The first of so many numbers that no version of the thread has had. */
async function takeNumbers(tx: Tx, threadId: string, count: number): Promise<number> {
  const { lastVersion } = await tx.thread.update({
    where: { id: threadId },
    data: { lastVersion: { increment: count } },
    select: { lastVersion: true },
  });
  return lastVersion - count + 1;
}
