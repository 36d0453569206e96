import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { changeMember } from '@/lib/clubs/actions';
import type { Change } from '@/lib/clubs/policy';
import type { Role } from '@/lib/db';
import { Day } from './Day';
import { roleWords } from './words';

/** `may`: what whoever looks may do about this person. */
type PersonShown = { userId: string; name: string; role: Role; since: Date; may: Change[] };
/** `you`: who looks. `folded`: what may be done waits behind a fold. */
type Props = { slug: string; people: PersonShown[]; you: string; folded?: boolean };

const labels: Record<Change, string> = {
  admit: 'Admit',
  decline: 'Decline',
  remove: 'Remove from the club',
  readmit: 'Let back in',
  moderator: 'Make a moderator',
  member: 'Make an ordinary member',
  owner: 'Make an owner',
  handover: 'Hand the club over',
};
const ownLabels: Partial<Record<Change, string>> = {
  moderator: 'Step down to moderator',
  member: 'Step down to ordinary member',
};

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
                  Role and membership<span className="sr-only"> of {person.name}</span>
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
  return (
    <p className="wrap-anywhere">
      <strong>{name}</strong>{' '}
      <span className="hint">
        {folded && `${roleWords[role]}, `}since <Day of={since} />
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
          {(own && ownLabels[change]) || labels[change]}
          <span className="sr-only"> ({name})</span>
        </Button>
      ))}
    </div>
  );
}
