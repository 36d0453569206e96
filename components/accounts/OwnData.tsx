import { messages } from '@/lib/i18n';

/** Plain links: each is a file that the browser saves. */
export function OwnData() {
  const { t } = messages();
  return (
    <section aria-labelledby="own-data" className="page-section">
      <h2 id="own-data">{t('accounts.data.title')}</h2>
      <p className="max-w-prose">{t('accounts.data.what')}</p>
      <ul>
        <li>
          <a href="/account/export/markdown" download className="inline-block py-2.5">
            {t('accounts.data.markdown')}
          </a>
        </li>
        <li>
          <a href="/account/export/json" download className="inline-block py-2.5">
            {t('accounts.data.json')}
          </a>
        </li>
      </ul>
    </section>
  );
}
