import { Time } from '@/components/reading/Time';
import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { ForgetDrafts } from '@/components/ui/ForgetDrafts';
import { signOut, signOutDevice, signOutEverywhere } from '@/lib/accounts/actions';
import type { Device } from '@/lib/accounts/queries';
import { words } from '@/lib/words';

/** Where a person is signed in, and the ways out. */
export function Devices({ devices }: { devices: Device[] }) {
  const { say } = words();
  return (
    <section aria-labelledby="devices" className="page-section">
      <h2 id="devices">{say('accounts.devices.title')}</h2>
      <ActionForm action={signOutDevice}>
        <ul className="grid gap-2">
          {devices.map((device) => (
            <li key={device.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
              <DeviceLine device={device} />
            </li>
          ))}
        </ul>
      </ActionForm>
      <div className="flex flex-wrap gap-3">
        <ActionForm action={signOut}>
          <ForgetDrafts />
          <Button>{say('accounts.devices.signOut')}</Button>
        </ActionForm>
        <ActionForm action={signOutEverywhere}>
          <ForgetDrafts />
          <Button quiet>{say('accounts.devices.everywhere')}</Button>
        </ActionForm>
      </div>
    </section>
  );
}

function DeviceLine({ device }: { device: Device }) {
  const { say } = words();
  if (device.here) return <span>{say('accounts.devices.here', { device: device.name })}</span>;
  return (
    <>
      <span>
        {say.rich('accounts.devices.seen', {
          device: device.name,
          when: () => <Time at={device.seenAt} as="ago" />,
        })}
      </span>
      <Button
        name="session"
        value={device.id}
        quiet
        aria-label={say('accounts.devices.signOutNamed', { device: device.name })}
      >
        {say('accounts.devices.signOutThere')}
      </Button>
    </>
  );
}
