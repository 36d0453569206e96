import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { undoMoveAction } from '@/lib/readings/progress-actions';
import { ReadingIdFields } from './ReadingIdFields';

type Props = { hint?: string; label: string; club: string; reading: string };

/** Takes the last move of the bookmark back. */
export function UndoMoveForm({ hint, label, club, reading }: Props) {
  return (
    <ActionForm action={undoMoveAction} className="flex flex-wrap items-center gap-3">
      <ReadingIdFields club={club} reading={reading} />
      {hint && <p className="hint">{hint}</p>}
      <Button secondary className="small">
        {label}
      </Button>
    </ActionForm>
  );
}
