import { ReadingIdFields } from '@/components/reading/ReadingIdFields';
import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { TextArea } from '@/components/ui/Field';
import { FormDraft } from '@/components/ui/FormDraft';
import { reportPostAction } from '@/lib/moderation/actions';
import { messages } from '@/lib/i18n';

type Props = { post: string; thread: string; club: string; reading: string; path: string; keeper: string };

export function ReportForm({ post, thread, club, reading, path, keeper }: Props) {
  const { t } = messages();
  return (
    <ActionForm action={reportPostAction} className="grid gap-4 border-t border-(--rule) pt-3">
      <ReadingIdFields club={club} reading={reading} />
      <input type="hidden" name="post" value={post} />
      <input type="hidden" name="thread" value={thread} />
      <TextArea
        label={t('moderation.reporting.reason')}
        name="reason"
        rows={3}
        required
        hint={t('moderation.reporting.hint')}
      />
      <FormDraft keeper={keeper} about={`${reading}/report/${post}`} />
      <p className="flex flex-wrap items-center gap-4">
        <Button>{t('moderation.reporting.send')}</Button>
        <a href={path}>{t('moderation.reporting.leave')}</a>
      </p>
    </ActionForm>
  );
}
