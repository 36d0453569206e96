import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { messages } from '@/lib/i18n';
import { chooseQuietHoursAction } from '@/lib/mail/actions';
import type { QuietHours } from '@/lib/mail/settings';
import { QuietHoursFields } from './QuietHoursFields';

/** The hours in which nothing is sent. */
export function QuietHoursForm({ quiet }: { quiet: QuietHours }) {
  const { t } = messages();
  return (
    <ActionForm action={chooseQuietHoursAction} className="grid max-w-md gap-4">
      <QuietHoursFields hours={quiet} hint={t('mail.quietPage.hint')} />
      <p>
        <Button secondary>{t('mail.quietPage.save')}</Button>
      </p>
    </ActionForm>
  );
}
