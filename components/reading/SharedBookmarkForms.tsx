import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { CollapsibleFields } from '@/components/ui/CollapsibleFields';
import { Select } from '@/components/ui/Field';
import { separateBookmarkAction, shareBookmarkAction } from '@/lib/readings/progress-actions';
import type { BookmarkSharing } from '@/lib/gate';
import { messages } from '@/lib/i18n';
import { ReadingIdFields } from './ReadingIdFields';

type Place = { club: string; reading: string };

/** One bookmark for the same book in several clubs: with which it is shared, and with which it can be. */
export function SharedBookmarkForms({ sharing, ...place }: Place & { sharing: BookmarkSharing }) {
  const { shared, offered } = sharing;
  return (
    <>
      {shared.length > 0 && <SeparateForm shared={shared} {...place} />}
      {offered.length > 0 && <ShareForm offered={offered} {...place} />}
    </>
  );
}

function SeparateForm({ shared, club, reading }: Place & { shared: BookmarkSharing['shared'] }) {
  const { t } = messages();
  const books = shared.map(bookName).join(', ');
  return (
    <ActionForm
      action={separateBookmarkAction}
      id="shared-bookmark"
      className="flex flex-wrap items-center gap-3"
    >
      <ReadingIdFields club={club} reading={reading} />
      <p className="hint wrap-anywhere">{t('reading.sharing.shared', { books })}</p>
      <Button secondary className="small">
        {t('reading.sharing.separate')}
      </Button>
    </ActionForm>
  );
}

function ShareForm({ offered, club, reading }: Place & { offered: BookmarkSharing['offered'] }) {
  const { t } = messages();
  return (
    <ActionForm action={shareBookmarkAction} id="share-bookmark">
      <ReadingIdFields club={club} reading={reading} />
      <CollapsibleFields summary={t('reading.sharing.offer')}>
        <p className="hint">{t('reading.sharing.hint')}</p>
        <Select
          label={t('reading.sharing.which')}
          name="book"
          options={offered.map((book) => ({ value: book.bookId, label: bookName(book) }))}
        />
        <p>
          <Button secondary>{t('reading.sharing.share')}</Button>
        </p>
      </CollapsibleFields>
    </ActionForm>
  );
}

const bookName = ({ title, clubs }: BookmarkSharing['shared'][number]) =>
  messages().t('reading.sharing.book', { title, clubs });
