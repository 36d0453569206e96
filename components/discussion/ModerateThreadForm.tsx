import { ReadingIdFields } from '@/components/reading/ReadingIdFields';
import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { TextField } from '@/components/ui/Field';
import { moderateThreadAction } from '@/lib/moderation/actions';
import { messages } from '@/lib/i18n';

type Props = { thread: string; locked: boolean; pinned: boolean; club: string; reading: string };

export function ModerateThreadForm({ thread, locked, pinned, club, reading }: Props) {
  const { t } = messages();
  return (
    <details className="post-column">
      <summary>{t('discussion.managing.thread')}</summary>
      <ActionForm action={moderateThreadAction} className="mt-3 grid gap-3">
        <ReadingIdFields club={club} reading={reading} />
        <input type="hidden" name="thread" value={thread} />
        <TextField
          label={t('discussion.managing.reason')}
          name="reason"
          required
          maxLength={500}
          hint={t('discussion.managing.reasonHint')}
        />
        <p className="flex flex-wrap gap-3">
          <Button name="verb" value={locked ? 'unlock' : 'lock'}>
            {t(locked ? 'discussion.managing.unlock' : 'discussion.managing.lock')}
          </Button>
          <Button name="verb" value={pinned ? 'unpin' : 'pin'} secondary>
            {t(pinned ? 'discussion.managing.unpin' : 'discussion.managing.pin')}
          </Button>
        </p>
      </ActionForm>
    </details>
  );
}
