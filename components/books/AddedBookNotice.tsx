import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { startReadingAction } from '@/lib/readings/actions';
import type { OutlineLabels } from '@/lib/outline/place-names';
import { summariseOutline } from '@/lib/outline/summary';
import { messages } from '@/lib/i18n';
import { PlaceList } from './PlaceList';

type Props = { title: string; labels: OutlineLabels; slug: string; bookId: string; requestKey: string };

/** A book that was just added, and the button that starts reading it. */
export function AddedBookNotice({ title, labels, slug, bookId, requestKey }: Props) {
  const { t, ...words } = messages();
  const { sum, groups } = summariseOutline({ t, ...words }, labels);
  return (
    <div className="note grid gap-2">
      <p role="status">{t.rich('books.added', { title, sum, book: (title) => <strong>{title}</strong> })}</p>
      <ActionForm action={startReadingAction}>
        <input type="hidden" name="club" value={slug} />
        <input type="hidden" name="book" value={bookId} />
        <input type="hidden" name="requestKey" value={requestKey} />
        <Button primary>{t('books.startNow')}</Button>
      </ActionForm>
      <details>
        <summary>{t('books.places')}</summary>
        <PlaceList sum={sum} groups={groups} />
      </details>
    </div>
  );
}
