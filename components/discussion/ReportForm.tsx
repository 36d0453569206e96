import { Here } from '@/components/reading/Here';
import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { TextArea } from '@/components/ui/Field';
import { reportAPost } from '@/lib/discussion/actions';

type Props = { post: string; thread: string; club: string; reading: string; path: string };

export function ReportForm({ post, thread, club, reading, path }: Props) {
  return (
    <ActionForm action={reportAPost} className="grid gap-4 border-t border-(--rule) pt-3">
      <Here club={club} reading={reading} />
      <input type="hidden" name="post" value={post} />
      <input type="hidden" name="thread" value={thread} />
      <TextArea
        label="What is wrong with it?"
        name="reason"
        rows={3}
        required
        hint="The club's moderators read this, each once they have come as far as you."
      />
      <p className="flex flex-wrap items-center gap-4">
        <Button>Report</Button>
        <a href={path}>Leave it</a>
      </p>
    </ActionForm>
  );
}
