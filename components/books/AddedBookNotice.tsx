import type { OutlineLabels } from '@/lib/outline/place-names';
import { summariseOutline } from '@/lib/outline/summary';
import { messages } from '@/lib/i18n';
import { PlaceList } from './PlaceList';

/** How an outline was understood, for whoever has just added its book. */
export function AddedBookNotice({ title, labels }: { title: string; labels: OutlineLabels }) {
  return (
    <div role="status" className="note grid gap-1">
      <p>{messages().t.rich('books.understood', { title, book: (title) => <strong>{title}</strong> })}</p>
      <PlaceList {...summariseOutline(messages(), labels)} />
    </div>
  );
}
