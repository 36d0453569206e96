import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { signOut, signOutDevice, signOutEverywhere } from '@/lib/accounts/actions';
import type { Device } from '@/lib/accounts/queries';

/** Where a person is signed in, and the ways out. */
export function Devices({ devices }: { devices: Device[] }) {
  return (
    <section aria-labelledby="devices" className="page-section">
      <h2 id="devices">Where you are signed in</h2>
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
          <Button>Sign out</Button>
        </ActionForm>
        <ActionForm action={signOutEverywhere}>
          <Button quiet>Sign out everywhere</Button>
        </ActionForm>
      </div>
    </section>
  );
}

function DeviceLine({ device }: { device: Device }) {
  if (device.here) return <span>{device.name} · this device</span>;
  return (
    <>
      <span>
        {device.name} · last seen {device.seenAt.toLocaleDateString('en', { dateStyle: 'medium' })}
      </span>
      <Button name="session" value={device.id} quiet aria-label={`Sign out ${device.name}`}>
        Sign out there
      </Button>
    </>
  );
}
