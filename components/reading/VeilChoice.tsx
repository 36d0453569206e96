import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { chooseMyVeil } from '@/lib/progress/actions';
import { Here } from './Here';

type Veil = 'marked' | 'sealed';
type Props = { veil: Veil; club: string; reading: string };

const veils: { veil: Veil; name: string; says: string }[] = [
  {
    veil: 'marked',
    name: 'Marked',
    says: 'tell me that something waits, and at which chapter; nothing else',
  },
  { veil: 'sealed', name: 'Sealed', says: 'tell me nothing, as if it were not there' },
];

/** How much to be told of what lies ahead. */
export function VeilChoice({ veil, club, reading }: Props) {
  return (
    <details>
      <summary>What lies ahead of me: {veil === 'marked' ? 'marked' : 'sealed'}</summary>
      <ActionForm action={chooseMyVeil} className="mt-3 grid gap-3">
        <Here club={club} reading={reading} />
        <fieldset className="choice grid gap-1">
          <legend className="mb-1">What lies ahead of you</legend>
          {veils.map((one) => (
            <label key={one.veil}>
              <input type="radio" name="veil" value={one.veil} defaultChecked={one.veil === veil} />
              <span>
                <strong>{one.name}</strong>: {one.says}
              </span>
            </label>
          ))}
        </fieldset>
        <p>
          <Button quiet>Save changes</Button>
        </p>
      </ActionForm>
    </details>
  );
}
