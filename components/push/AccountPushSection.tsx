import { messages } from '@/lib/i18n';
import type { PushStatus as Status } from '@/lib/push/queries';

/** How many of somebody's devices get notifications. */
export function AccountPushSection({ status: { devices } }: { status: Status }) {
  const { t } = messages();
  return (
    <section aria-labelledby="push-section" className="page-section">
      <h2 id="push-section">{t('push.status.title')}</h2>
      <p>{devices.length > 0 ? t('push.status.some', { count: devices.length }) : t('push.status.none')}</p>
      <p>
        <a href="/account/push">{t('push.status.change')}</a>
      </p>
    </section>
  );
}
