import { words } from '@/lib/words';
import { DraftKeeper, type KeptFor } from './DraftKeeper';

/** Stands in a form whose words are kept in the tab while they are typed. */
export function KeepDraft(kept: KeptFor) {
  const { say } = words();
  return <DraftKeeper {...kept} back={say('page.draft.back')} discard={say('page.draft.discard')} />;
}
