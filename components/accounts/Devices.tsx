import { LocalTime } from '@/components/reading/LocalTime';
import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { DraftEraser } from '@/components/ui/DraftEraser';
import { signOutAction, signOutDeviceAction, signOutEverywhereAction } from '@/lib/accounts/actions';
import type { Device } from '@/lib/accounts/queries';
import { messages } from '@/lib/i18n';

/** Where a person is signed in, and the ways out. */
export function Devices({ devices }: { devices: Device[] }) {
  const { t } = messages();
  return (
    <section aria-labelledby="devices" className="page-section">
      <h2 id="devices">{t('accounts.devices.title')}</h2>
      <ActionForm action={signOutDeviceAction}>
        <ul className="grid gap-2">
          {devices.map((device) => (
            <li key={device.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
              <DeviceLine device={device} />
            </li>
          ))}
        </ul>
      </ActionForm>
      <div className="flex flex-wrap gap-3">
        <ActionForm action={signOutAction}>
          <DraftEraser />
          <Button>{t('accounts.devices.signOut')}</Button>
        </ActionForm>
        <ActionForm action={signOutEverywhereAction}>
          <DraftEraser />
          <Button secondary>{t('accounts.devices.everywhere')}</Button>
        </ActionForm>
      </div>
    </section>
  );
}

function DeviceLine({ device }: { device: Device }) {
  const { t } = messages();
  if (device.isCurrent) return <span>{t('accounts.devices.here', { device: device.name })}</span>;
  return (
    <>
      <span>
        {t.rich('accounts.devices.seen', {
          device: device.name,
          when: () => <LocalTime at={device.seenAt} as="ago" />,
        })}
      </span>
      <Button
        name="session"
        value={device.id}
        secondary
        aria-label={t('accounts.devices.signOutNamed', { device: device.name })}
      >
        {t('accounts.devices.signOutThere')}
      </Button>
    </>
  );
}
