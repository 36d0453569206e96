import { LocalTime } from '@/components/reading/LocalTime';
import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { changeMemberAction } from '@/lib/clubs/actions';
import type { MemberChange } from '@/lib/clubs/policy';
import type { Role } from '@/lib/db';
import { srOnly } from '@/components/ui/rich-text-tags';
import { messages } from '@/lib/i18n';
import { buttonValue } from '@/lib/validation/button-value';

/** `may`: what whoever looks may do about this person. */
type MemberEntry = { userId: string; name: string; role: Role; since: Date; may: MemberChange[] };
/** `viewerId`: who looks. `collapsed`: what may be done waits behind a fold. */
type Props = { slug: string; people: MemberEntry[]; viewerId: string; collapsed?: boolean };

/** People of a club with what may be done about each: one form, a button for each choice. */
export function MemberAdmin({ slug, people, viewerId, collapsed = false }: Props) {
  return (
    <ActionForm action={changeMemberAction} className="grid gap-3">
      <input type="hidden" name="club" value={slug} />
      <ul className="grid gap-3">
        {people.map((person) => (
          <li key={person.userId} className="entry grid gap-2">
            <MemberName {...person} collapsed={collapsed} />
            {collapsed && person.may.length > 0 ? (
              <details>
                <summary>{messages().t.rich('clubs.people.fold', { name: person.name, of: srOnly })}</summary>
                <ChangeButtons {...person} isSelf={person.userId === viewerId} />
              </details>
            ) : (
              <ChangeButtons {...person} isSelf={person.userId === viewerId} />
            )}
          </li>
        ))}
      </ul>
    </ActionForm>
  );
}

function MemberName({ name, role, since, collapsed }: MemberEntry & { collapsed: boolean }) {
  const { t } = messages();
  const day = () => <LocalTime at={since} />;
  return (
    <p className="wrap-anywhere">
      <strong>{name}</strong>{' '}
      <span className="hint">
        {collapsed
          ? t.rich('clubs.people.roleSince', { role: t(`clubs.roles.${role}`), day })
          : t.rich('clubs.people.since', { day })}
      </span>
    </p>
  );
}

function ChangeButtons({ userId, name, may, isSelf }: MemberEntry & { isSelf: boolean }) {
  if (may.length === 0) return null;
  return (
    <div className="flex flex-wrap gap-2 pt-1">
      {may.map((change) => (
        <Button key={change} secondary name="change" value={buttonValue(change, userId)}>
          {changeLabel(change, isSelf)}
          <span className="sr-only"> ({name})</span>
        </Button>
      ))}
    </div>
  );
}

function changeLabel(change: MemberChange, isSelf: boolean) {
  const { t } = messages();
  const stepsDown = isSelf && (change === 'moderator' || change === 'member');
  return stepsDown ? t(`clubs.people.own.${change}`) : t(`clubs.people.changes.${change}`);
}
