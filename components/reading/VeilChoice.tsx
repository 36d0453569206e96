import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { chooseMyVeil } from '@/lib/progress/actions';
import { words } from '@/lib/words';
import { Here } from './Here';

type Props = { veil: 'marked' | 'sealed'; club: string; reading: string };

const veils = ['marked', 'sealed'] as const;

/** How much to be told of what lies ahead. */
export function VeilChoice({ veil, club, reading }: Props) {
  const { say } = words();
  return (
    <details>
      <summary>{say(veil === 'marked' ? 'reading.veil.nowMarked' : 'reading.veil.nowSealed')}</summary>
      <ActionForm action={chooseMyVeil} className="mt-3 grid gap-3">
        <Here club={club} reading={reading} />
        <fieldset className="choice grid gap-1">
          <legend className="mb-1">{say('reading.veil.choice')}</legend>
          {veils.map((one) => (
            <label key={one}>
              <input type="radio" name="veil" value={one} defaultChecked={one === veil} />
              <span>
                <strong>{say(`reading.veil.${one}`)}</strong>: {say(`reading.veil.${one}Says`)}
              </span>
            </label>
          ))}
        </fieldset>
        <p>
          <Button quiet>{say('reading.veil.save')}</Button>
        </p>
      </ActionForm>
    </details>
  );
}
