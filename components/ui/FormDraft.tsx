import { messages } from '@/lib/i18n';
import { DraftKeeper, type DraftTarget } from './DraftKeeper';

/** Stands in a form whose words are kept in the tab while they are typed. */
export function FormDraft(target: DraftTarget) {
  const { t } = messages();
  return (
    <DraftKeeper {...target} restoredLabel={t('page.draft.back')} discardLabel={t('page.draft.discard')} />
  );
}
