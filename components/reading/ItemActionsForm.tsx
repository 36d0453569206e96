import { ActionForm } from '@/components/ui/ActionForm';
import type { FormState } from '@/lib/actions/form-state';
import { messages } from '@/lib/i18n';
import { LookConfirmation } from './LookConfirmation';
import { ReactionUpdater } from './ReactionUpdater';
import { ReadingIdFields } from './ReadingIdFields';

type Props = {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  club: string;
  reading: string;
  /** The page it stands on, to come back to without JavaScript. */
  path: string;
  /** The proof of the question that this page puts, where its address asks for one. */
  proof?: string;
};

/** The one form behind a page's many small buttons; they name it, wherever they stand. */
export function ItemActionsForm({ action, club, reading, path, proof = '' }: Props) {
  const { t } = messages();
  return (
    <ActionForm action={action} id="item-actions">
      <ReadingIdFields club={club} reading={reading} />
      <input type="hidden" name="here" value={path} />
      <LookConfirmation
        initialProof={proof}
        showLabel={t('reading.cover.show')}
        keepLabel={t('reading.cover.keep')}
      />
      <ReactionUpdater />
    </ActionForm>
  );
}
