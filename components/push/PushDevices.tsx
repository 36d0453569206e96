import { LocalTime } from '@/components/reading/LocalTime';
import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { messages } from '@/lib/i18n';
import { removePushDeviceAction, savePushDeviceAction } from '@/lib/push/actions';
import type { PushDeviceView, PushStatus } from '@/lib/push/queries';
import { PushSwitch } from './PushSwitch';

/** On which devices somebody gets notifications: this one, which they can turn on here, and their others. */
export function PushDevices({ status: { devices, publicKey } }: { status: PushStatus }) {
  const { t } = messages();
  const here = devices.find(({ isCurrent }) => isCurrent);
  const others = devices.filter(({ isCurrent }) => !isCurrent);
  return (
    <>
      {/* It stays while the forms below come and go: a screen reader tells what changes in it. */}
      <p role="status" className="sr-only">
        {t(here ? 'push.page.on' : 'push.page.off')}{' '}
        {others.length > 0 && t('push.page.andOthers', { count: others.length })}
      </p>
      <section aria-labelledby="this-device" className="page-section">
        <h2 id="this-device">{t('push.page.here')}</h2>
        {here ? <RemoveForm devices={[here]} /> : <TurnOnForm publicKey={publicKey} />}
      </section>
      {others.length > 0 && (
        <section aria-labelledby="other-devices" className="page-section">
          <h2 id="other-devices">{t('push.page.others')}</h2>
          <RemoveForm devices={others} />
        </section>
      )}
    </>
  );
}

function TurnOnForm({ publicKey }: { publicKey: string }) {
  const { t } = messages();
  const sentences = {
    needsScript: t('push.page.needsScript'),
    unsupported: t('push.page.unsupported'),
    homeScreen: t('push.page.homeScreen'),
    denied: t('push.page.denied'),
    failed: t('push.page.failed'),
  };
  return (
    <>
      <p>{t('push.page.off')}</p>
      <ActionForm action={savePushDeviceAction} className="grid gap-3">
        <PushSwitch publicKey={publicKey} label={t('push.page.turnOn')} sentences={sentences} />
      </ActionForm>
    </>
  );
}

function RemoveForm({ devices }: { devices: PushDeviceView[] }) {
  return (
    <ActionForm action={removePushDeviceAction}>
      <ul className="grid gap-2">
        {devices.map((device) => (
          <li key={device.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <DeviceLine device={device} />
          </li>
        ))}
      </ul>
    </ActionForm>
  );
}

function DeviceLine({ device: { id, name, since, isCurrent } }: { device: PushDeviceView }) {
  const { t } = messages();
  return (
    <>
      <span>
        {isCurrent
          ? t('push.page.on')
          : t.rich('push.page.since', { device: name, when: () => <LocalTime at={since} /> })}
      </span>
      <Button name="session" value={id} secondary aria-label={t('push.page.turnOffNamed', { device: name })}>
        {t('push.page.turnOff')}
      </Button>
    </>
  );
}
