import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { Select } from '@/components/ui/Field';
import { startReading } from '@/lib/readings/actions';

type Choice = { id: string; title: string; author: string; year: number | null; chapterCount: number };
type Props = { slug: string; books: Choice[]; chosen: string | null };

/** Chooses a book of the catalogue for a club to read. */
export function StartForm({ slug, books, chosen }: Props) {
  if (books.length === 0) return <p>The catalogue is empty: add a book first.</p>;
  const catalogue = books.map((book) => ({ value: book.id, label: inWords(book) }));
  const options = [{ value: '', label: 'Choose a book' }, ...catalogue];
  return (
    <ActionForm action={startReading} className="grid max-w-xl gap-3">
      <input type="hidden" name="club" value={slug} />
      <Select label="Book" name="book" value={chosen ?? ''} options={options} />
      <p>
        <Button>Start a reading</Button>
      </p>
    </ActionForm>
  );
}

const inWords = ({ title, author, year, chapterCount }: Choice) => {
  const chapters = chapterCount === 1 ? '1 chapter' : `${chapterCount} chapters`;
  return `${title} – ${author}${year === null ? '' : `, ${year}`} (${chapters})`;
};
