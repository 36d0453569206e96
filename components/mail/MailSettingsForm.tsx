import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { Checkbox, Select } from '@/components/ui/Field';
import { messages } from '@/lib/i18n';
import { chooseMailAction } from '@/lib/mail/actions';
import type { MailChoice } from '@/lib/mail/settings';
import { hourOptions, QuietHoursFields } from './QuietHoursFields';

type Props = { choice: MailChoice; zone: string | null };

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** When mail about books comes, and what is in it. */
export function MailSettingsForm({ choice, zone }: Props) {
  const { t } = messages();
  const { digest, hour, weekday, words, atOnce } = choice;
  const rhythms = (['off', 'daily', 'weekly'] as const).map((value) => ({
    value,
    label: t(`mail.settings.${value}`),
  }));
  const days = DAYS.map((day, at) => ({ value: String(at + 1), label: t(`mail.settings.${day}`) }));
  return (
    <ActionForm action={chooseMailAction} className="grid max-w-md gap-4">
      <Select label={t('mail.settings.digest')} name="digest" options={rhythms} value={digest} />
      <Select
        label={t('mail.settings.hour')}
        name="hour"
        options={hourOptions()}
        value={String(hour)}
        hint={zone ? t('mail.settings.zone', { zone: zone.replaceAll('_', ' ') }) : t('mail.settings.noZone')}
      />
      <Select label={t('mail.settings.weekday')} name="weekday" options={days} value={String(weekday)} />
      <QuietHoursFields hours={choice} hint={t('mail.settings.quietHint')} />
      <div>
        <Checkbox label={t('mail.settings.atOnce')} name="atOnce" checked={atOnce} />
        <p className="hint">{t('mail.settings.atOnceHint')}</p>
      </div>
      <div>
        <Checkbox label={t('mail.settings.words')} name="words" checked={words} />
        <p className="hint">{t('mail.settings.wordsHint')}</p>
      </div>
      <p>
        <Button>{t('mail.settings.save')}</Button>
      </p>
    </ActionForm>
  );
}
