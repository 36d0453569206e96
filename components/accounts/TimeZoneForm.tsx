import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { Select } from '@/components/ui/Field';
import { chooseTimeZoneAction } from '@/lib/accounts/actions';
import { messages } from '@/lib/i18n';
import { timeZones } from '@/lib/i18n/time-zones';

/** `choice` is the zone that they set, `detected` the one that their browser last sent. */
type Props = { choice: string | null; detected: string | null };

/** In which time zone somebody is told when things were. */
export function TimeZoneForm({ choice, detected }: Props) {
  const { t } = messages();
  const asBrowser = detected ? 'accounts.zone.learnt' : 'accounts.zone.browser';
  // One that is chosen stays a choice, whatever this machine calls it.
  const names = [...new Set([...(choice ? [choice] : []), ...timeZones()])].sort();
  const options = [
    { value: '', label: t(asBrowser, { zone: zoneLabel(detected ?? '') }) },
    ...names.map((zone) => ({ value: zone, label: zoneLabel(zone), group: zone.split('/')[0] })),
  ];
  return (
    <section aria-labelledby="zone-section" className="page-section">
      <h2 id="zone-section">{t('accounts.zone.title')}</h2>
      <ActionForm action={chooseTimeZoneAction} className="grid max-w-md gap-4">
        <Select
          label={t('accounts.zone.title')}
          name="zone"
          options={options}
          value={choice ?? ''}
          hint={t('accounts.zone.hint')}
        />
        <p>
          <Button secondary>{t('accounts.account.save')}</Button>
        </p>
      </ActionForm>
    </section>
  );
}

const zoneLabel = (zone: string) => zone.replaceAll('_', ' ');
