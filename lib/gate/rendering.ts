import 'server-only';
import { newId } from '@/lib/ambient';
import { render } from '@/lib/markup';

/** The columns that bind every row of the discussion to its book, club, reading and author. */
export type Binding = { bookId: string; clubId: string; readingId: string; authorId: string };

/** The columns of the binding, and no others, of a row or a reader. */
export const bindingOf = ({ bookId, clubId, readingId, authorId }: Binding): Binding => ({
  bookId,
  clubId,
  readingId,
  authorId,
});

type Shown = { spoilsThrough: number; marked: string; sealed: string; changedAt: Date | null };

/**
 * The rows of a post's versions and asides, for a canonical source marked `mark`.
 * A version that says what it said before, to the reader at that place, keeps the time of its last change.
 */
export function rowsOf(binding: Binding, source: string, mark: number, before: Shown[] = [], at?: Date) {
  const { versions, asides } = render(source, mark);
  return {
    versions: versions.map(({ from, marked, sealed }, index) => ({
      ...binding,
      spoilsThrough: from,
      first: index === 0,
      marked,
      sealed,
      changedAt: changed({ from, sealed }, before, at),
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
const mostStored = 400_000;

/** Whether so much would be stored of a post that its author is asked to part it. */
export const isTooLong = ({ versions, asides }: ReturnType<typeof rowsOf>) =>
  versions.reduce((sum, { marked, sealed }) => sum + marked.length + sealed.length, 0) +
    asides.reduce((sum, { html }) => sum + html.length, 0) >
  mostStored;

// Compared without covers: an aside that comes or goes further on must not show as an edit to who cannot read it.
function changed({ from, sealed }: { from: number; sealed: string }, before: Shown[], at?: Date) {
  const then = before.findLast((version) => version.spoilsThrough <= from) ?? before[0];
  if (!then) return null;
  return at && then.sealed !== sealed ? at : then.changedAt;
}
