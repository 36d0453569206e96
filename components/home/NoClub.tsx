import { messages } from '@/lib/i18n';

/** For somebody who is in no club yet: two ways to begin. */
export function NoClub() {
  const { t } = messages();
  return (
    <section aria-label={t('accounts.home.begin')} className="page-section home-column">
      <p className="empty">{t('accounts.home.noClub')}</p>
      <p className="flex flex-wrap items-center gap-3">
        <a className="button" href="/clubs">
          {t('accounts.home.find')}
        </a>
        <a className="button secondary" href="/clubs/new">
          {t('accounts.home.found')}
        </a>
      </p>
      <p className="hint">{t('accounts.home.invited')}</p>
    </section>
  );
}
