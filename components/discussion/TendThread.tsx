import { Here } from '@/components/reading/Here';
import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { TextField } from '@/components/ui/Field';
import { tendAThread } from '@/lib/discussion/actions';
import { words } from '@/lib/words';

type Props = { thread: string; locked: boolean; pinned: boolean; club: string; reading: string };

export function TendThread({ thread, locked, pinned, club, reading }: Props) {
  const { say } = words();
  return (
    <details className="in-column">
      <summary>{say('discussion.tending.thread')}</summary>
      <ActionForm action={tendAThread} className="mt-3 grid gap-3">
        <Here club={club} reading={reading} />
        <input type="hidden" name="thread" value={thread} />
        <TextField
          label={say('discussion.tending.reason')}
          name="reason"
          required
          maxLength={500}
          hint={say('discussion.tending.reasonHint')}
        />
        <p className="flex flex-wrap gap-3">
          <Button name="verb" value={locked ? 'unlock' : 'lock'}>
            {say(locked ? 'discussion.tending.unlock' : 'discussion.tending.lock')}
          </Button>
          <Button name="verb" value={pinned ? 'unpin' : 'pin'} quiet>
            {say(pinned ? 'discussion.tending.unpin' : 'discussion.tending.pin')}
          </Button>
        </p>
      </ActionForm>
    </details>
  );
}
