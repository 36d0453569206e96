import { messages } from '@/lib/i18n';
import type { HostPushFacts as Facts } from '@/lib/push/queries';

/** Whether this installation sends notifications, and how that goes. */
export function HostPushFacts({ facts: { hosts, devices, lastError } }: { facts: Facts }) {
  const { t } = messages();
  return (
    <section aria-labelledby="push-section" className="page-section">
      <h2 id="push-section">{t('push.host.title')}</h2>
      <p>{hosts ? t('push.host.on', { hosts }) : t('push.host.off')}</p>
      <p>{t('push.host.devices', { count: devices })}</p>
      {lastError && <p>{t('push.host.error', { answer: lastError })}</p>}
    </section>
  );
}
