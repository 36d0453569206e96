import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { enterDemoAction } from '@/lib/accounts/actions';
import type { DemoAccount } from '@/lib/accounts/queries';
import { messages } from '@/lib/i18n';

/** The demo's people, each with where they are and a button to come in as them. */
export function DemoAccounts({ cast, next }: { cast: DemoAccount[]; next: string }) {
  const { t } = messages();
  return (
    <section aria-labelledby="cast" className="page-section">
      <h2 id="cast">{t('accounts.cast.title')}</h2>
      <p className="hint">{t('accounts.cast.hint')}</p>
      <ActionForm action={enterDemoAction}>
        <input type="hidden" name="next" value={next} />
        <ul className="page-section">
          {cast.map((person) => (
            <li key={person.email} className="entry with-action">
              <DemoAccount person={person} />
            </li>
          ))}
        </ul>
      </ActionForm>
    </section>
  );
}

function DemoAccount({ person }: { person: DemoAccount }) {
  const { t } = messages();
  const places = person.places.length > 0 ? person.places : [t('accounts.cast.noBook')];
  return (
    <>
      <div className="grid gap-1">
        <h3>{person.name}</h3>
        <p>{person.about}</p>
        {places.map((place) => (
          <p key={place} className="hint">
            {place}
          </p>
        ))}
      </div>
      <Button name="as" value={person.email} secondary className="small">
        {t('accounts.cast.enter', { name: person.name })}
      </Button>
    </>
  );
}
