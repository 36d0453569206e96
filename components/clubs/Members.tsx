import type { Role } from '@/lib/db';
import { isOurs, labelled } from '@/lib/books/policy';
import { words, type Say } from '@/lib/words';

type Place = { book: string; readThrough: number; chapterCount: number; label: string | null };
type Props = { members: { userId: string; name: string; role: Role; places: Place[] }[] };

export function Members({ members }: Props) {
  const { say } = words();
  return (
    <ul className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
      {members.map(({ userId, name, role, places }) => (
        <li key={userId}>
          <p className="wrap-anywhere">
            <strong>
              <bdi>{name}</bdi>
            </strong>
            {role !== 'member' && <span className="hint"> · {say(`clubs.roles.${role}`)}</span>}
          </p>
          {places.map((place) => (
            <p key={place.book} className="hint wrap-anywhere">
              {places.length > 1 && `${place.book}: `}
              {inWords(place, say)}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** Through 7 always means: finished chapter 7. */
function inWords({ readThrough: place, chapterCount: count, label }: Place, say: Say) {
  if (place === 0) return say('clubs.places.none', { count });
  if (place >= count) return say('clubs.places.done');
  return label === null || isOurs(label, place)
    ? say('clubs.places.ours', { place, count })
    : say('clubs.places.named', { label: labelled(label, say), place, count });
}
