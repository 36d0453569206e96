import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { chooseVeilAction } from '@/lib/readings/progress-actions';
import { messages } from '@/lib/i18n';
import { ReadingIdFields } from './ReadingIdFields';

type Props = { veil: 'marked' | 'sealed'; club: string; reading: string };

const veils = ['marked', 'sealed'] as const;

/** How much to be told of what lies ahead. */
export function VeilChoiceForm({ veil, club, reading }: Props) {
  const { t } = messages();
  return (
    <details>
      <summary>{t(veil === 'marked' ? 'reading.veil.nowMarked' : 'reading.veil.nowSealed')}</summary>
      <ActionForm action={chooseVeilAction} className="mt-3 grid gap-3">
        <ReadingIdFields club={club} reading={reading} />
        <fieldset className="choice grid gap-1">
          <legend className="mb-1">{t('reading.veil.choice')}</legend>
          {veils.map((one) => (
            <label key={one}>
              <input type="radio" name="veil" value={one} defaultChecked={one === veil} />
              <span>
                <strong>{t(`reading.veil.${one}`)}</strong>: {t(`reading.veil.${one}Says`)}
              </span>
            </label>
          ))}
        </fieldset>
        <p>
          <Button secondary>{t('reading.veil.save')}</Button>
        </p>
      </ActionForm>
    </details>
  );
}
