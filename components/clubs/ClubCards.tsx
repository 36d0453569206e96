import type { Joining, Role } from '@/lib/db';
import { words } from '@/lib/words';

type Card = { slug: string; name: string; members: number; reads: string[] };
type Props = { clubs: (Card & { about?: string; joining?: Joining; role?: Role })[] };

/** Clubs one below the other, each with its name as the way in. */
export function ClubCards({ clubs }: Props) {
  return (
    <ul className="grid gap-3">
      {clubs.map((club) => (
        <li key={club.slug} className="leaf grid gap-1">
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
  const { say } = words();
  return [
    ...(role && role !== 'member' ? [say(`clubs.roles.${role}`)] : []),
    say('clubs.members', { count }),
    reads.length > 0 ? say('clubs.reads', { books: reads.join(', ') }) : say('clubs.betweenBooksSmall'),
    ...(joining ? [say(`clubs.joining.${joining}`)] : []),
  ];
}
