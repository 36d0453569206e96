import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { Select } from '@/components/ui/Field';
import { startReading } from '@/lib/readings/actions';
import { words } from '@/lib/words';

type Choice = { id: string; title: string; author: string; year: number | null; chapterCount: number };
type Props = { slug: string; requestKey: string; books: Choice[]; chosen: string | null };

/** Chooses a book of the catalogue for a club to read. */
export function StartForm({ slug, requestKey, books, chosen }: Props) {
  const { say } = words();
  if (books.length === 0) return <p>{say('books.empty')}</p>;
  const catalogue = books.map((book) => ({ value: book.id, label: inWords(book) }));
  const options = [{ value: '', label: say('books.choose') }, ...catalogue];
  return (
    <ActionForm action={startReading} className="grid max-w-xl gap-3">
      <input type="hidden" name="club" value={slug} />
      <input type="hidden" name="requestKey" value={requestKey} />
      <Select label={say('books.book')} name="book" value={chosen ?? ''} options={options} />
      <p>
        <Button>{say('books.start')}</Button>
      </p>
    </ActionForm>
  );
}

const inWords = ({ title, author, year, chapterCount }: Choice) => {
  const chapters = words().say('books.chapters', { count: chapterCount });
  return `${title} – ${author}${year === null ? '' : `, ${year}`} (${chapters})`;
};
