import { Time } from '@/components/reading/Time';
import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { changeMember } from '@/lib/clubs/actions';
import type { Change } from '@/lib/clubs/policy';
import type { Role } from '@/lib/db';
import { onlyHeard } from '@/components/ui/tags';
import { words } from '@/lib/words';

/** `may`: what whoever looks may do about this person. */
type PersonShown = { userId: string; name: string; role: Role; since: Date; may: Change[] };
/** `you`: who looks. `folded`: what may be done waits behind a fold. */
type Props = { slug: string; people: PersonShown[]; you: string; folded?: boolean };

/** People of a club with what may be done about each: one form, a button for each choice. */
export function People({ slug, people, you, folded = false }: Props) {
  return (
    <ActionForm action={changeMember} className="grid gap-3">
      <input type="hidden" name="club" value={slug} />
      <ul className="grid gap-3">
        {people.map((person) => (
          <li key={person.userId} className="leaf grid gap-2">
            <Named {...person} folded={folded} />
            {folded && person.may.length > 0 ? (
              <details>
                <summary>
                  {words().say.rich('clubs.people.fold', { name: person.name, of: onlyHeard })}
                </summary>
                <Choices {...person} own={person.userId === you} />
              </details>
            ) : (
              <Choices {...person} own={person.userId === you} />
            )}
          </li>
        ))}
      </ul>
    </ActionForm>
  );
}

function Named({ name, role, since, folded }: PersonShown & { folded: boolean }) {
  const { say } = words();
  const day = () => <Time at={since} />;
  return (
    <p className="wrap-anywhere">
      <strong>{name}</strong>{' '}
      <span className="hint">
        {folded
          ? say.rich('clubs.people.roleSince', { role: say(`clubs.roles.${role}`), day })
          : say.rich('clubs.people.since', { day })}
      </span>
    </p>
  );
}

function Choices({ userId, name, may, own }: PersonShown & { own: boolean }) {
  if (may.length === 0) return null;
  return (
    <div className="flex flex-wrap gap-2 pt-1">
      {may.map((change) => (
        <Button key={change} quiet name="change" value={`${change}:${userId}`}>
          {labelOf(change, own)}
          <span className="sr-only"> ({name})</span>
        </Button>
      ))}
    </div>
  );
}

function labelOf(change: Change, own: boolean) {
  const { say } = words();
  const stepsDown = own && (change === 'moderator' || change === 'member');
  return stepsDown ? say(`clubs.people.own.${change}`) : say(`clubs.people.changes.${change}`);
}
