import { Here } from '@/components/reading/Here';
import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { TextField } from '@/components/ui/Field';
import { tendAThread } from '@/lib/discussion/actions';

type Props = { thread: string; locked: boolean; pinned: boolean; club: string; reading: string };

export function TendThread({ thread, locked, pinned, club, reading }: Props) {
  return (
    <details className="in-column">
      <summary>Moderate this thread</summary>
      <ActionForm action={tendAThread} className="mt-3 grid gap-3">
        <Here club={club} reading={reading} />
        <input type="hidden" name="thread" value={thread} />
        <TextField
          label="Reason"
          name="reason"
          required
          maxLength={500}
          hint="It goes into the moderation log."
        />
        <p className="flex flex-wrap gap-3">
          <Button name="verb" value={locked ? 'unlock' : 'lock'}>
            {locked ? 'Unlock thread' : 'Lock thread'}
          </Button>
          <Button name="verb" value={pinned ? 'unpin' : 'pin'} quiet>
            {pinned ? 'Unpin thread' : 'Pin thread'}
          </Button>
        </p>
      </ActionForm>
    </details>
  );
}
