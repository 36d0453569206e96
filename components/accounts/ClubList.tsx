import type { HomeClub } from '@/lib/accounts/queries';
import { BookCover } from '@/components/books/BookCover';
import { ReadingFields } from '@/components/reading/ReadingFields';
import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { OutlineRevision } from '@/components/ui/OutlineRevision';
import { linkTo } from '@/components/ui/rich-text-tags';
import { messages } from '@/lib/i18n';
import { moveBookmarkAction } from '@/lib/readings/progress-actions';

/** A person's clubs, with what each reads and where they are in it. */
export function ClubList({ clubs }: { clubs: HomeClub[] }) {
  const { t } = messages();
  return (
    <section aria-labelledby="your-clubs" className="page-section">
      <h2 id="your-clubs">{t('accounts.home.clubs')}</h2>
      {clubs.length === 0 && <NoClub />}
      <ul className="max-w-3xl">
        {clubs.map((club) => (
          <li key={club.slug} className="entry">
            <ClubCard club={club} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ClubCard({ club }: { club: HomeClub }) {
  const { t } = messages();
  return (
    <>
      <h3 dir="auto">
        <a href={`/clubs/${club.slug}`}>{club.name}</a>
      </h3>
      {club.readings.length === 0 && <p className="hint">{t('accounts.home.noBook')}</p>}
      <ul className="toc mt-1">
        {club.readings.map((reading) => (
          <li key={reading.id} className="with-cover">
            <BookCover book={reading.book} size="s" />
            <div>
              <div className="toc-line">
                <p>
                  {t.rich('accounts.home.titleBy', {
                    title: reading.book.title,
                    author: reading.book.author,
                    book: linkTo(`/clubs/${club.slug}/${reading.id}`),
                  })}
                </p>
                <span aria-hidden="true" className="leader" />
                <p className="toc-place">{reading.place}</p>
              </div>
              {reading.ended && <p className="hint">{t('accounts.home.over')}</p>}
              {reading.next && (
                <OutlineRevision value={reading.next.outline}>
                  <ActionForm action={moveBookmarkAction} className="mt-1">
                    <ReadingFields club={club.slug} reading={reading.id} />
                    <input type="hidden" name="from" value="home" />
                    <Button secondary className="small" name="readThrough" value={String(reading.next.place)}>
                      {t('reading.bookmark.nextFinished', { place: reading.next.name })}
                    </Button>
                  </ActionForm>
                </OutlineRevision>
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function NoClub() {
  return (
    <p className="empty">
      {messages().t.rich('accounts.home.noClub', { find: linkTo('/clubs'), found: linkTo('/clubs/new') })}
    </p>
  );
}
