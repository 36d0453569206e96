import { Select } from '@/components/ui/Field';
import { messages } from '@/lib/i18n';

type Props = { hours: { quietFrom: number | null; quietTo: number | null }; hint: string };

/** Between which hours of somebody's day nothing is sent to them. */
export function QuietHoursFields({ hours: { quietFrom, quietTo }, hint }: Props) {
  const { t } = messages();
  const options = [{ value: '', label: t('mail.settings.none') }, ...hourOptions()];
  return (
    <fieldset className="grid gap-3">
      <legend>{t('mail.settings.quiet')}</legend>
      <p className="hint">{hint}</p>
      <div className="grid grid-cols-2 items-start gap-4">
        <Select
          label={t('mail.settings.quietFrom')}
          name="quietFrom"
          options={options}
          value={quietFrom === null ? '' : String(quietFrom)}
        />
        <Select
          label={t('mail.settings.quietTo')}
          name="quietTo"
          options={options}
          value={quietTo === null ? '' : String(quietTo)}
        />
      </div>
    </fieldset>
  );
}

/** The hours of a day, as fields and texts have them. */
export const hourOptions = () =>
  Array.from({ length: 24 }, (_, hour) => ({
    value: String(hour),
    label: messages().t('mail.settings.time', { hour: String(hour) }),
  }));
