import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { Select } from '@/components/ui/Field';
import { startReadingAction } from '@/lib/readings/actions';
import { messages } from '@/lib/i18n';

type BookChoice = { id: string; title: string; author: string; year: number | null; chapterCount: number };
type Props = { slug: string; requestKey: string; books: BookChoice[]; chosen: string | null };

/** Chooses a book of the catalogue for a club to read. */
export function StartReadingForm({ slug, requestKey, books, chosen }: Props) {
  const { t } = messages();
  if (books.length === 0) return <p>{t('books.empty')}</p>;
  const catalogue = books.map((book) => ({ value: book.id, label: bookLabel(book) }));
  const options = [{ value: '', label: t('books.choose') }, ...catalogue];
  return (
    <ActionForm action={startReadingAction} className="grid max-w-xl gap-3">
      <input type="hidden" name="club" value={slug} />
      <input type="hidden" name="requestKey" value={requestKey} />
      <Select label={t('books.book')} name="book" value={chosen ?? ''} options={options} />
      <p>
        <Button>{t('books.start')}</Button>
      </p>
    </ActionForm>
  );
}

const bookLabel = ({ title, author, year, chapterCount }: BookChoice) => {
  const chapters = messages().t('books.chapters', { count: chapterCount });
  return `${title} – ${author}${year === null ? '' : `, ${year}`} (${chapters})`;
};
