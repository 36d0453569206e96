import { ReadingIdFields } from '@/components/reading/ReadingIdFields';
import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { TextField } from '@/components/ui/Field';
import { answerReportAction } from '@/lib/moderation/actions';
import { messages } from '@/lib/i18n';

type Props = { report: string; club: string; reading: string };

export function ReportAnswerForm({ report, club, reading }: Props) {
  const { t } = messages();
  return (
    <ActionForm action={answerReportAction} id={`answer-${report}`} className="grid gap-3">
      <ReadingIdFields club={club} reading={reading} />
      <input type="hidden" name="report" value={report} />
      <TextField
        label={t('moderation.reason')}
        name="reason"
        required
        maxLength={500}
        hint={t('moderation.reasonHint')}
      />
      <p className="flex flex-wrap gap-3">
        <Button name="answer" value="uphold">
          {t('moderation.uphold')}
        </Button>
        <Button name="answer" value="decline" secondary>
          {t('moderation.decline')}
        </Button>
      </p>
    </ActionForm>
  );
}
