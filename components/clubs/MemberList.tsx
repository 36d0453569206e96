import type { Role } from '@/lib/db';
import { describeProgress, type ReadingProgress } from '@/lib/outline/progress-sentence';
import { messages } from '@/lib/i18n';

type MemberPlace = ReadingProgress & { book: string };
type Props = { members: { userId: string; name: string; role: Role; places: MemberPlace[] }[] };

export function MemberList({ members }: Props) {
  const { t } = messages();
  return (
    <ul className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
      {members.map(({ userId, name, role, places }) => (
        <li key={userId}>
          <p className="wrap-anywhere">
            <strong>
              <bdi>{name}</bdi>
            </strong>
            {role !== 'member' && <span className="hint"> · {t(`clubs.roles.${role}`)}</span>}
          </p>
          {places.map((place) => (
            <p key={place.book} className="hint wrap-anywhere">
              {places.length > 1 && `${place.book}: `}
              {progressLabel(place)}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}

function progressLabel(place: MemberPlace) {
  const { sentence, about } = describeProgress(messages(), place);
  return messages().t(`clubs.places.${sentence}`, about);
}
