import type { Role } from '@/lib/db';
import { placeWords, roleWords } from './words';

type Place = { book: string; readThrough: number; chapterCount: number; label: string | null };
type Props = { members: { userId: string; name: string; role: Role; places: Place[] }[] };

export function Members({ members }: Props) {
  return (
    <ul className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
      {members.map(({ userId, name, role, places }) => (
        <li key={userId}>
          <p className="wrap-anywhere">
            <strong>
              <bdi>{name}</bdi>
            </strong>
            {role !== 'member' && <span className="hint"> · {roleWords[role]}</span>}
          </p>
          {places.map((place) => (
            <p key={place.book} className="hint wrap-anywhere">
              {places.length > 1 && `${place.book}: `}
              {placeWords(place)}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
