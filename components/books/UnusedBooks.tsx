import { ActionForm } from '@/components/ui/ActionForm';
import { AskFirst } from '@/components/ui/AskFirst';
import { onlyHeard } from '@/components/ui/tags';
import { deleteBook } from '@/lib/books/actions';
import { words } from '@/lib/words';

type Props = { slug: string; books: { id: string; title: string; author: string; chapterCount: number }[] };

/** The books that somebody added and that nobody reads yet: they can still be taken out of the catalogue. */
export function UnusedBooks({ slug, books }: Props) {
  const { say } = words();
  if (books.length === 0) return null;
  return (
    <div className="grid gap-2">
      <h3>{say('books.unused')}</h3>
      <ActionForm action={deleteBook} className="grid gap-3">
        <input type="hidden" name="club" value={slug} />
        <ul className="grid gap-3">
          {books.map(({ id, title, author, chapterCount: count }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
              <p className="wrap-anywhere">
                {title} – {author} <span className="hint">{say('books.chapters', { count })}</span>
              </p>
              <AskFirst
                about={id}
                name="book"
                label={say.rich('books.delete', { title, of: onlyHeard })}
                question={say('books.sureToDelete', { title })}
                sure="sure"
                yes={say('books.yesDelete')}
                no={say('books.keep')}
                back={`/clubs/${slug}/settings`}
              />
            </li>
          ))}
        </ul>
      </ActionForm>
    </div>
  );
}
