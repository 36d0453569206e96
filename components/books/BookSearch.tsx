import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { TextField } from '@/components/ui/Field';
import { searchBooksAction } from '@/lib/books/search-actions';
import { messages } from '@/lib/i18n';
import { FoundBooks } from './FoundBooks';

type Props = {
  slug: string;
  /** The host that is asked; null where nothing is asked outside, and then there is nothing to see. */
  host: string | null;
};

/** Looks a book up in Open Library. Each result leads to this club's page for a new book, with its fields filled in. */
export function BookSearch({ slug, host }: Props) {
  const { t } = messages();
  if (host === null) return null;
  return (
    <ActionForm action={searchBooksAction} className="grid max-w-xl gap-3" id="find">
      <input type="hidden" name="club" value={slug} />
      <h2>{t('books.find.title')}</h2>
      <p>{t('books.find.hint', { host })}</p>
      <TextField label={t('books.find.field')} name="find" required maxLength={200} autoComplete="off" />
      <p>
        <Button secondary>{t('books.find.search')}</Button>
      </p>
      <FoundBooks
        title={t('books.find.found')}
        label={t('books.find.use')}
        path={`/clubs/${slug}/books/new`}
      />
    </ActionForm>
  );
}
