import { ActionForm } from '@/components/ui/ActionForm';
import { ConfirmButton } from '@/components/ui/ConfirmButton';
import { srOnly } from '@/components/ui/rich-text-tags';
import { deleteBookAction } from '@/lib/books/actions';
import { messages } from '@/lib/i18n';

type Props = { slug: string; books: { id: string; title: string; author: string; chapterCount: number }[] };

/** The books that somebody added and that nobody reads yet: they can still be taken out of the catalogue. */
export function UnusedBooks({ slug, books }: Props) {
  const { t } = messages();
  if (books.length === 0) return null;
  return (
    <div className="grid gap-2">
      <h3>{t('books.unused')}</h3>
      <ActionForm action={deleteBookAction} className="grid gap-3">
        <input type="hidden" name="club" value={slug} />
        <ul className="grid gap-3">
          {books.map(({ id, title, author, chapterCount: count }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
              <p className="wrap-anywhere">
                {title} – {author} <span className="hint">{t('books.chapters', { count })}</span>
              </p>
              <ConfirmButton
                target={id}
                name="book"
                label={t.rich('books.delete', { title, of: srOnly })}
                question={t('books.sureToDelete', { title })}
                confirmField="sure"
                confirmLabel={t('books.yesDelete')}
                cancelLabel={t('books.keep')}
                cancelHref={`/clubs/${slug}/settings`}
              />
            </li>
          ))}
        </ul>
      </ActionForm>
    </div>
  );
}
