import { Page } from '@/components/ui/Page';
import { words } from '@/lib/words';

type Typed = { name: string; value: string };
type Props = { why: string; typed: Typed[]; back: string; name: string | null };

/** Why something was not taken, and what was typed, so that it can be copied. */
export function Refused({ why, typed, back, name }: Props) {
  const { say } = words();
  return (
    <Page title={say('refused.title')} name={name}>
      <p role="alert" className="mistake" dir="auto">
        {why}
      </p>
      {typed.length > 0 && <TypedFields typed={typed} />}
      <p>
        <a href={back}>{say('refused.back')}</a>
      </p>
    </Page>
  );
}

function TypedFields({ typed }: { typed: Typed[] }) {
  const { say } = words();
  return (
    <section aria-labelledby="typed">
      <h2 id="typed">{say('refused.typed')}</h2>
      <p>{say('refused.copy')}</p>
      {typed.map(({ name, value }, at) => (
        <div key={at} className="field">
          <label htmlFor={`typed-${at}`}>{say('refused.field', { name })}</label>
          <textarea id={`typed-${at}`} readOnly dir="auto" rows={rowsFor(value)} defaultValue={value} />
        </div>
      ))}
    </section>
  );
}

const rowsFor = (value: string) => Math.min(12, value.split('\n').length + Math.floor(value.length / 60));
