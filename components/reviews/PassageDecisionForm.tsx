import { ReadingIdFields } from '@/components/reading/ReadingIdFields';
import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { Select, type Option } from '@/components/ui/Field';
import type { DraftView } from '@/lib/gate';
import { decideDraftAction } from '@/lib/reviews/actions';
import { messages } from '@/lib/i18n';
import { PassageBody } from './PassageBody';

type Props = { draft: DraftView; choices: Option[]; club: string; reading: string };

/** A passage whose mark is a proposal, and the decision about it. */
export function PassageDecisionForm({ draft, choices, club, reading }: Props) {
  const { id, kind, by, html, because, proposed } = draft;
  const { t } = messages();
  return (
    <ActionForm
      action={decideDraftAction}
      id={`d-${id}`}
      className="grid gap-3 border-t border-(--rule) pt-4"
    >
      <ReadingIdFields club={club} reading={reading} />
      <input type="hidden" name="draft" value={id} />
      <PassageBody kind={kind} by={by} html={html} />
      <Select
        label={t('book.drafts.mark')}
        name="mark"
        value={String(proposed)}
        options={choices}
        hint={because ? t('book.drafts.proposal', { because }) : undefined}
      />
      <p className="flex flex-wrap gap-3">
        <Button name="deed" value="confirm">
          {t('book.drafts.confirm')}
        </Button>
        <Button name="deed" value="discard" secondary>
          {t('book.drafts.discard')}
        </Button>
      </p>
    </ActionForm>
  );
}
