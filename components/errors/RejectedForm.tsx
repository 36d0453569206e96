import { Page, type SignedIn } from '@/components/ui/Page';
import { messages } from '@/lib/i18n';

type FormField = { name: string; value: string };
type Props = { reason: string; fields: FormField[]; back: string; who: SignedIn | null };

/** Why something was not taken, and what was typed, so that it can be copied. */
export function RejectedForm({ reason, fields, back, who }: Props) {
  const { t } = messages();
  return (
    <Page title={t('refused.title')} who={who}>
      <p role="alert" className="error" dir="auto">
        {reason}
      </p>
      {fields.length > 0 && <FieldCopies fields={fields} />}
      <p>
        <a href={back}>{t('refused.back')}</a>
      </p>
    </Page>
  );
}

function FieldCopies({ fields }: { fields: FormField[] }) {
  const { t } = messages();
  return (
    <section aria-labelledby="typed">
      <h2 id="typed">{t('refused.typed')}</h2>
      <p>{t('refused.copy')}</p>
      {fields.map(({ name, value }, at) => (
        <div key={at} className="field">
          <label htmlFor={`typed-${at}`}>{t('refused.field', { name })}</label>
          <textarea id={`typed-${at}`} readOnly dir="auto" rows={rowCount(value)} defaultValue={value} />
        </div>
      ))}
    </section>
  );
}

const rowCount = (value: string) => Math.min(12, value.split('\n').length + Math.floor(value.length / 60));
