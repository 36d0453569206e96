import type { ClubPage, MemberPlace } from '@/lib/clubs/queries';
import { describeProgress } from '@/lib/outline/progress-sentence';
import { messages } from '@/lib/i18n';
import { Initials } from './Initials';

type Props = { members: NonNullable<ClubPage['members']> };

/** Who is in the club. A place stands only beside who shares theirs and has begun. */
export function MemberList({ members }: Props) {
  const { t } = messages();
  return (
    <ul className="member-list">
      {members.map(({ userId, name, role, places, isViewer }) => (
        <li key={userId}>
          <Initials userId={userId} name={name} isViewer={isViewer} />
          <div>
            <p className="wrap-anywhere">
              <strong>
                <bdi>{name}</bdi>
              </strong>
              {isViewer && <span className="hint"> · {t('clubs.page.viewer')}</span>}
              {role !== 'member' && <span className="hint"> · {t(`clubs.roles.${role}`)}</span>}
            </p>
            {places.map((place) => (
              <p key={place.bookId} className="hint wrap-anywhere">
                {places.length > 1 && `${place.book}: `}
                {progressLabel(place)}
              </p>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

function progressLabel(place: MemberPlace) {
  const { sentence, about } = describeProgress(messages(), place);
  return sentence === 'none' ? null : messages().t(`clubs.places.${sentence}`, about);
}
