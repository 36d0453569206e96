import type { Role } from '@/lib/db';
import { progressIn, type Come } from '@/lib/outline/shown';
import { words } from '@/lib/words';

type Place = Come & { book: string };
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
              {inWords(place)}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}

function inWords(place: Place) {
  const { sentence, about } = progressIn(words(), place);
  return words().say(`clubs.places.${sentence}`, about);
}
