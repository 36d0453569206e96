import type { Joining, Role } from '@/lib/db';
import { messages } from '@/lib/i18n';

type Card = { slug: string; name: string; members: number; reads: string[] };
type Props = { clubs: (Card & { about?: string; joining?: Joining; role?: Role })[] };

/** Clubs one below the other, each with its name as the way in. */
export function ClubCards({ clubs }: Props) {
  return (
    <ul className="grid gap-3">
      {clubs.map((club) => (
        <li key={club.slug} className="entry grid gap-1">
          <h3 dir="auto">
            <a href={`/clubs/${club.slug}`}>{club.name}</a>
          </h3>
          {club.about && (
            <p className="line-clamp-3 wrap-anywhere" dir="auto">
              {club.about}
            </p>
          )}
          <p className="hint wrap-anywhere">{facts(club).join(' · ')}</p>
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
    reads.length > 0 ? t('clubs.reads', { books: reads.join(', ') }) : t('clubs.betweenBooksSmall'),
    ...(joining ? [t(`clubs.joining.${joining}`)] : []),
  ];
}
