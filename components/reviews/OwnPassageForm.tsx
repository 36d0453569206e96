import { ReadingIdFields } from '@/components/reading/ReadingIdFields';
import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { Select, TextArea, TextField, type Option } from '@/components/ui/Field';
import type { OwnPassage } from '@/lib/gate';
import { correctPassageAction } from '@/lib/reviews/actions';
import { messages } from '@/lib/i18n';

type Props = {
  passage: OwnPassage;
  /** Its words as lines, as its importer edits them. */
  text: string;
  isLast: boolean;
  /** Which page of passages it stands on, 1.. */
  page: number;
  /** The places that its mark can be, for whoever has finished the book. */
  choices: Option[];
  club: string;
  reading: string;
};

const KINDS = ['passage', 'quotation', 'comment'] as const;

/** A passage of one's own document, put right before it is sent. */
export function OwnPassageForm({ passage, text, isLast, page, choices, club, reading }: Props) {
  const { id, ordinal, kind, by, proposal, revision } = passage;
  const { t } = messages();
  const number = ordinal + 1;
  return (
    <ActionForm
      action={correctPassageAction}
      id={`p-${id}`}
      className="grid gap-3 border-t border-(--rule) pt-4"
    >
      <h3>{t('book.ownReviews.passage', { number })}</h3>
      <ReadingIdFields club={club} reading={reading} />
      <input type="hidden" name="passage" value={id} />
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="page" value={page} />
      <TextArea
        label={t('book.ownReviews.passageText')}
        name="text"
        required
        value={text}
        rows={Math.min(12, Math.max(3, Math.ceil(text.length / 70)))}
        hint={t('book.ownReviews.splitHint')}
      />
      {proposal && (
        <Select
          label={t('book.drafts.mark')}
          name="mark"
          value={String(proposal.place)}
          options={choices}
          hint={t('book.ownReviews.proposal', { because: proposal.because })}
        />
      )}
      <div className="grid gap-3 sm:grid-cols-2">
        <Select
          label={t('book.ownReviews.kind')}
          name="kind"
          value={kind}
          options={KINDS.map((one) => ({ value: one, label: t(`book.ownReviews.kinds.${one}`) }))}
        />
        <TextField
          label={t('book.ownReviews.by')}
          name="by"
          value={by ?? ''}
          maxLength={120}
          autoComplete="off"
        />
      </div>
      <p className="flex flex-wrap gap-3">
        <Button name="deed" value="save">
          {t('book.ownReviews.save')}
        </Button>
        {!isLast && (
          <Button name="deed" value="join" secondary>
            {t('book.ownReviews.join')}
          </Button>
        )}
        <Button name="deed" value="drop" secondary>
          {t('book.ownReviews.drop')}
        </Button>
      </p>
    </ActionForm>
  );
}
