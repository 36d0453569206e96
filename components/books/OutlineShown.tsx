import type { Labels } from '@/lib/outline/names';
import { shownIn } from '@/lib/outline/shown';
import { words } from '@/lib/words';
import { PlacesShown } from './PlacesShown';

/** How an outline was understood, for whoever has just added its book. */
export function OutlineShown({ title, labels }: { title: string; labels: Labels }) {
  return (
    <div role="status" className="note grid gap-1">
      <p>{words().say.rich('books.understood', { title, book: (named) => <strong>{named}</strong> })}</p>
      <PlacesShown {...shownIn(words(), labels)} />
    </div>
  );
}
