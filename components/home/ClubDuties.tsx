import type { ClubDuty } from '@/lib/gate';
import { messages } from '@/lib/i18n';

/** What waits for this person to decide, in the clubs that they run; nothing where nothing does. */
export function ClubDuties({ duties }: { duties: ClubDuty[] }) {
  if (duties.length === 0) return null;
  const { t } = messages();
  return (
    <section aria-labelledby="duties" className="duties">
      <h2 id="duties">{t('accounts.home.duties')}</h2>
      <ul>
        {duties.map(({ slug, name, reports, requests }) => (
          <li key={slug}>
            <bdi>{name}</bdi>:{' '}
            {reports > 0 && (
              <a href={`/clubs/${slug}/moderation`}>{t('accounts.home.reports', { count: reports })}</a>
            )}
            {reports > 0 && requests > 0 && ', '}
            {requests > 0 && (
              <a href={`/clubs/${slug}/settings`}>{t('accounts.home.requests', { count: requests })}</a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
