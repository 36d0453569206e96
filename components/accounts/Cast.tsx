import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { enterAs } from '@/lib/accounts/actions';
import type { CastMember } from '@/lib/accounts/queries';

/** The demo's people, each with where they are and a button to come in as them. */
export function Cast({ cast, next }: { cast: CastMember[]; next: string }) {
  return (
    <section aria-labelledby="cast" className="page-section">
      <h2 id="cast">Or look in as somebody</h2>
      <p className="hint">
        This is a demo. Its people need no password, and what you write as them stays here.
      </p>
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
  const places = person.places.length > 0 ? person.places : ['No book yet'];
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
        Enter as {person.name}
      </Button>
    </>
  );
}
