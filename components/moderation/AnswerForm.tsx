import { Here } from '@/components/reading/Here';
import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { TextField } from '@/components/ui/Field';
import { answerAReport } from '@/lib/moderation/actions';
import { words } from '@/lib/words';

type Props = { report: string; club: string; reading: string };

export function AnswerForm({ report, club, reading }: Props) {
  const { say } = words();
  return (
    <ActionForm action={answerAReport} id={`answer-${report}`} className="grid gap-3">
      <Here club={club} reading={reading} />
      <input type="hidden" name="report" value={report} />
      <TextField
        label={say('moderation.reason')}
        name="reason"
        required
        maxLength={500}
        hint={say('moderation.reasonHint')}
      />
      <p className="flex flex-wrap gap-3">
        <Button name="answer" value="uphold">
          {say('moderation.uphold')}
        </Button>
        <Button name="answer" value="decline" quiet>
          {say('moderation.decline')}
        </Button>
      </p>
    </ActionForm>
  );
}
