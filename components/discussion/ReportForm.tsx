import { Here } from '@/components/reading/Here';
import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { TextArea } from '@/components/ui/Field';
import { KeepDraft } from '@/components/ui/KeepDraft';
import { reportAPost } from '@/lib/discussion/actions';
import { words } from '@/lib/words';

type Props = { post: string; thread: string; club: string; reading: string; path: string; keeper: string };

export function ReportForm({ post, thread, club, reading, path, keeper }: Props) {
  const { say } = words();
  return (
    <ActionForm action={reportAPost} className="grid gap-4 border-t border-(--rule) pt-3">
      <Here club={club} reading={reading} />
      <input type="hidden" name="post" value={post} />
      <input type="hidden" name="thread" value={thread} />
      <TextArea
        label={say('discussion.reporting.reason')}
        name="reason"
        rows={3}
        required
        hint={say('discussion.reporting.hint')}
      />
      <KeepDraft keeper={keeper} about={`${reading}/report/${post}`} />
      <p className="flex flex-wrap items-center gap-4">
        <Button>{say('discussion.reporting.send')}</Button>
        <a href={path}>{say('discussion.reporting.leave')}</a>
      </p>
    </ActionForm>
  );
}
