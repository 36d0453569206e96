import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { enterAs } from '@/lib/accounts/actions';
import type { CastMember } from '@/lib/accounts/queries';
import { words } from '@/lib/words';

/** The demo's people, each with where they are and a button to come in as them. */
export function Cast({ cast, next }: { cast: CastMember[]; next: string }) {
  const { say } = words();
  return (
    <section aria-labelledby="cast" className="page-section">
      <h2 id="cast">{say('accounts.cast.title')}</h2>
      <p className="hint">{say('accounts.cast.hint')}</p>
      <ActionForm action={enterAs}>
        <input type="hidden" name="next" value={next} />
        <ul className="page-section">
          {cast.map((person) => (
            <li key={person.email} className="leaf with-deed">
              <Person person={person} />
            </li>
          ))}
        </ul>
      </ActionForm>
    </section>
  );
}

function Person({ person }: { person: CastMember }) {
  const { say } = words();
  const places = person.places.length > 0 ? person.places : [say('accounts.cast.noBook')];
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
      <Button name="as" value={person.email} quiet className="small">
        {say('accounts.cast.enter', { name: person.name })}
      </Button>
    </>
  );
}
