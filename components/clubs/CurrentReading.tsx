import { BookCover } from '@/components/books/BookCover';
import { LocalTime } from '@/components/reading/LocalTime';
import type { ClubPage, MemberPlace } from '@/lib/clubs/queries';
import { describeProgress } from '@/lib/outline/progress-sentence';
import { messages } from '@/lib/i18n';
import { ClubLine } from './ClubLine';

type Reading = ClubPage['readings'][number];
/** `inside` is null for whoever is not a member: they see what is read, and no more. */
type Props = {
  reading: Reading;
  inside: { slug: string; ownPlace: MemberPlace | undefined; members: ClubPage['members'] } | null;
};

/** A book that the club reads now, with the way to its room and where the members are. */
export function CurrentReading({ reading: { id, book, startedAt }, inside }: Props) {
  const { t } = messages();
  const path = inside && `/clubs/${inside.slug}/${id}`;
  return (
    <article className="grid gap-5">
      <div className="current-reading">
        <BookCover book={book} size="l" />
        <div className="grid gap-2">
          <h3 className="wrap-anywhere">{path ? <a href={path}>{book.title}</a> : book.title}</h3>
          <p className="wrap-anywhere">{book.author}</p>
          <p className="hint">
            {t('clubs.page.chapters', { count: book.chapterCount })} ·{' '}
            {t.rich('clubs.page.since', { day: () => <LocalTime at={startedAt} /> })}
          </p>
          {inside?.ownPlace && <p>{ownProgress(inside.ownPlace)}</p>}
          {path && (
            <p>
              <a href={path} className="button">
                {t('clubs.page.room')}
              </a>
            </p>
          )}
        </div>
      </div>
      {inside?.ownPlace && <WhereWeAre ownPlace={inside.ownPlace} members={inside.members ?? []} />}
    </article>
  );
}

function ownProgress(place: MemberPlace): string {
  const { sentence, about } = describeProgress(messages(), place);
  return messages().t(`clubs.ownPlace.${sentence}`, about);
}

function WhereWeAre({
  ownPlace,
  members,
}: {
  ownPlace: MemberPlace;
  members: NonNullable<ClubPage['members']>;
}) {
  const { t } = messages();
  const readers = members.flatMap(({ places, ...member }) =>
    places
      .filter(({ bookId }) => bookId === ownPlace.bookId)
      .map(({ readThrough }) => ({ ...member, readThrough })),
  );
  if (readers.every(({ isViewer }) => isViewer)) return null;
  return (
    <section aria-label={t('clubs.page.where')}>
      <ClubLine readers={readers} ownPlace={ownPlace.readThrough} chapterCount={ownPlace.chapterCount} />
      <p className="hint">{t('clubs.page.whereHint')}</p>
    </section>
  );
}
