import 'server-only';
import { newId } from '@/lib/clock-and-ids';
import { render } from '@/lib/markdown';
import type { Binding } from '../core/row-owner-ids';

export type StoredVersion = {
  spoilsThrough: number;
  number: number;
  marked: string;
  sealed: string;
  changedAt: Date | null;
};

/**
 * The rows of a post's versions and asides, for a canonical source marked `mark`.
 * A version that says what it said before, to the reader at that place, keeps the time of its last change.
 */
export function renderRows(
  binding: Binding,
  source: string,
  mark: number,
  before: StoredVersion[] = [],
  at?: Date,
) {
  const { versions, asides } = render(source, mark);
  return {
    versions: versions.map(({ from, marked, sealed }, index) => ({
      ...binding,
      spoilsThrough: from,
      first: index === 0,
      marked,
      sealed,
      changedAt: lastChange({ from, sealed }, before, at),
    })),
    asides: asides.map(({ ordinal, place, html }) => ({
      ...binding,
      id: newId(),
      ordinal,
      spoilsThrough: place,
      html,
    })),
  };
}

// A post is stored once for every place at which it says more: 20,000 characters with fifty places would be 2 MB.
const MAX_STORED_CHARACTERS = 400_000;

/** Whether so much would be stored of a post that its author is asked to part it. */
export const isTooLong = ({ versions, asides }: ReturnType<typeof renderRows>) =>
  versions.reduce((sum, { marked, sealed }) => sum + marked.length + sealed.length, 0) +
    asides.reduce((sum, { html }) => sum + html.length, 0) >
  MAX_STORED_CHARACTERS;

/** Of the versions by rising places, what a reader at a place gets. */
export const versionAt = <V extends { from: number }>(place: number, versions: V[]): V | undefined =>
  versions.findLast(({ from }) => from <= place);

/** What a reader at a place saw of a post before it changed. */
export const versionBefore = (place: number, before: StoredVersion[]): StoredVersion | undefined =>
  before.findLast((version) => version.spoilsThrough <= place) ?? before[0];

// Compared without covers: an aside that comes or goes further on must not show as an edit to who cannot read it.
function lastChange({ from, sealed }: { from: number; sealed: string }, before: StoredVersion[], at?: Date) {
  const earlier = versionBefore(from, before);
  if (!earlier) return null;
  return at && earlier.sealed !== sealed ? at : earlier.changedAt;
}
