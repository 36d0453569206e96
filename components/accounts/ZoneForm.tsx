import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { Select } from '@/components/ui/Field';
import { chooseZone } from '@/lib/accounts/actions';
import { words } from '@/lib/words';
import { zones } from '@/lib/words/zones';

/** `chosen` is a zone of their own choice, `learnt` the one that their browser last said. */
type Props = { chosen: string | null; learnt: string | null };

/** In which time zone somebody is told when things were. */
export function ZoneForm({ chosen, learnt }: Props) {
  const { say } = words();
  const asBrowser = learnt ? 'accounts.zone.learnt' : 'accounts.zone.browser';
  // One that is chosen stays a choice, whatever this machine calls it.
  const names = [...new Set([...(chosen ? [chosen] : []), ...zones()])].sort();
  const options = [
    { value: '', label: say(asBrowser, { zone: readable(learnt ?? '') }) },
    ...names.map((zone) => ({ value: zone, label: readable(zone), group: zone.split('/')[0] })),
  ];
  return (
    <section aria-labelledby="zone-section" className="page-section">
      <h2 id="zone-section">{say('accounts.zone.title')}</h2>
      <ActionForm action={chooseZone} className="grid max-w-md gap-4">
        <Select
          label={say('accounts.zone.title')}
          name="zone"
          options={options}
          value={chosen ?? ''}
          hint={say('accounts.zone.hint')}
        />
        <p>
          <Button quiet>{say('accounts.account.save')}</Button>
        </p>
      </ActionForm>
    </section>
  );
}

const readable = (zone: string) => zone.replaceAll('_', ' ');
