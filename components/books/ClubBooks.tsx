import { srOnly } from '@/components/ui/rich-text-tags';
import { messages } from '@/lib/i18n';

type Props = { slug: string; books: { id: string; title: string; author: string }[] };

/** The club's own books, each with the way to its chapters, for whoever may correct them. */
export function ClubBooks({ slug, books }: Props) {
  const { t } = messages();
  if (books.length === 0) return null;
  return (
    <div className="grid gap-2">
      <h3>{t('books.own')}</h3>
      <ul className="grid gap-2">
        {books.map(({ id, title, author }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <p className="wrap-anywhere">
              {title} – {author}
            </p>
            <a href={`/clubs/${slug}/books/${id}`}>{t.rich('books.correct.link', { title, of: srOnly })}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
