import { BookCover } from '@/components/books/BookCover';
import { LocalTime } from '@/components/reading/LocalTime';
import { ActionForm } from '@/components/ui/ActionForm';
import { ConfirmButton } from '@/components/ui/ConfirmButton';
import { Button } from '@/components/ui/Button';
import { endOrReopenReadingAction } from '@/lib/readings/actions';
import { srOnly } from '@/components/ui/rich-text-tags';
import { messages } from '@/lib/i18n';
import { buttonValue } from '@/lib/validation/button-value';

type Reading = { id: string; startedAt: Date; endedAt: Date | null; book: Book };
type Book = { id: string; title: string; author: string; cover: string | null };
type Props = { slug: string; readings: Reading[] };

/** A club's readings, each with the button that ends it or opens it again. */
export function ReadingAdmin({ slug, readings }: Props) {
  const { t } = messages();
  if (readings.length === 0) return <p>{t('clubs.settings.noReading')}</p>;
  return (
    <ActionForm action={endOrReopenReadingAction} className="grid gap-3">
      <input type="hidden" name="club" value={slug} />
      <ul className="grid gap-3">
        {readings.map(({ id, book, startedAt, endedAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <div className="with-cover">
              <BookCover book={book} size="s" />
              <div>
                <p className="wrap-anywhere">
                  <a href={`/clubs/${slug}/${id}`}>{book.title}</a>{' '}
                  <span className="hint">
                    {t.rich('clubs.page.since', { day: () => <LocalTime at={startedAt} /> })}
                    {endedAt && t.rich('clubs.page.ended', { day: () => <LocalTime at={endedAt} /> })}
                  </span>
                </p>
                <p>
                  <a href={`/clubs/${slug}/books/${book.id}/cover`}>
                    {t.rich(book.cover ? 'books.cover.change' : 'books.cover.add', {
                      title: book.title,
                      of: srOnly,
                    })}
                  </a>{' '}
                  <a href={`/clubs/${slug}/${id}/about-the-book`}>
                    {t.rich('entries.linkNamed', { book: book.title, of: srOnly })}
                  </a>
                </p>
              </div>
            </div>
            <EndReadingButton
              id={id}
              book={book.title}
              isOver={endedAt !== null}
              back={`/clubs/${slug}/settings`}
            />
          </li>
        ))}
      </ul>
    </ActionForm>
  );
}

/** Opening a reading again takes its end back, so only ending it is asked about. */
function EndReadingButton({
  id,
  book,
  isOver,
  back,
}: {
  id: string;
  book: string;
  isOver: boolean;
  back: string;
}) {
  const { t } = messages();
  const label = t.rich(isOver ? 'clubs.settings.reopen' : 'clubs.settings.end', { book, of: srOnly });
  if (isOver)
    return (
      <Button secondary name="turn" value={buttonValue('reopen', id)}>
        {label}
      </Button>
    );
  return (
    <ConfirmButton
      target={buttonValue('end', id)}
      name="turn"
      label={label}
      question={t('clubs.settings.sureToEnd', { book })}
      confirmField="sure"
      confirmLabel={t('clubs.settings.yesEnd')}
      cancelLabel={t('clubs.settings.noEnd')}
      cancelHref={back}
    />
  );
}
