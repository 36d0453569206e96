import { BookCover } from '@/components/books/BookCover';
import type { Joining, Role } from '@/lib/db';
import { messages } from '@/lib/i18n';

type Book = { id: string; title: string; author: string; cover: string | null };
type Card = { slug: string; name: string; members: number; reads: Book[] };
type Props = { clubs: (Card & { about?: string; joining?: Joining; role?: Role })[] };

/** Clubs one below the other, each with its name as the way in. */
export function ClubCards({ clubs }: Props) {
  return (
    <ul className="grid gap-3">
      {clubs.map((club) => (
        <li key={club.slug} className="entry flex gap-3">
          <div className="grid min-w-0 flex-1 gap-1">
            <h3 dir="auto">
              <a href={`/clubs/${club.slug}`}>{club.name}</a>
            </h3>
            {club.about && (
              <p className="line-clamp-3 wrap-anywhere" dir="auto">
                {club.about}
              </p>
            )}
            <p className="hint wrap-anywhere">{facts(club).join(' · ')}</p>
          </div>
          {club.reads[0] && <BookCover book={club.reads[0]} size="s" />}
        </li>
      ))}
    </ul>
  );
}

function facts({ members: count, reads, joining, role }: Props['clubs'][number]) {
  const { t } = messages();
  return [
    ...(role && role !== 'member' ? [t(`clubs.roles.${role}`)] : []),
    t('clubs.members', { count }),
    reads.length > 0
      ? t('clubs.reads', { books: reads.map(({ title }) => title).join(', ') })
      : t('clubs.betweenBooksSmall'),
    ...(joining ? [t(`clubs.joining.${joining}`)] : []),
  ];
}
