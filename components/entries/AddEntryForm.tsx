import { ReadingIdFields } from '@/components/reading/ReadingIdFields';
import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { CollapsibleFields } from '@/components/ui/CollapsibleFields';
import { Select, TextArea, TextField, type Option } from '@/components/ui/Field';
import { FormDraft } from '@/components/ui/FormDraft';
import { addEntryAction } from '@/lib/entries/actions';
import { messages } from '@/lib/i18n';

export type AddEntryProps = {
  /** Whether it is added at once, or suggested to those who run the club. */
  mayWrite: boolean;
  requestKey: string;
  /** The account whose draft it is. */
  keeper: string;
  choices: Option[];
  lastPlace: number;
  club: string;
  reading: string;
};

type Kind = 'theme' | 'note' | 'reveal' | 'term' | 'title';
type Props = AddEntryProps & {
  kind: Kind;
  /** What it may stand on: the themes of a note, the chapters and parts of a title. */
  targets?: Option[];
};

/** A form for a new entry, folded until it is wanted. */
export function AddEntryForm({ kind, targets, mayWrite, requestKey, keeper, ...props }: Props) {
  const { t } = messages();
  const { choices, lastPlace, club, reading } = props;
  const label = mayWrite ? t(`entries.add.${kind}`) : t(`entries.propose.${kind}`);
  return (
    <ActionForm action={addEntryAction} id={`add-${kind}`} className="grid gap-4">
      <ReadingIdFields club={club} reading={reading} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="requestKey" value={requestKey} />
      <CollapsibleFields summary={label}>
        {targets && (
          <Select
            label={t(kind === 'note' ? 'entries.fields.onTheme' : 'entries.fields.target')}
            name="on"
            options={targets}
            hint={kind === 'title' ? t('entries.fields.ownPart') : undefined}
          />
        )}
        <WordFields kind={kind} />
        <Select
          label={t('discussion.writing.mark')}
          name="mark"
          value={kind === 'title' ? '' : String(lastPlace)}
          options={
            kind === 'title' ? [{ value: '', label: t('entries.fields.ownChapter') }, ...choices] : choices
          }
        />
        <FormDraft keeper={keeper} about={`${reading}/entries/${kind}`} />
        <p>
          <Button>{label}</Button>
        </p>
      </CollapsibleFields>
    </ActionForm>
  );
}

const NAME_LABELS = {
  theme: 'entries.fields.theme',
  reveal: 'entries.fields.reveal',
  term: 'entries.fields.term',
  title: 'entries.fields.chapterTitle',
} as const;

function WordFields({ kind }: { kind: Kind }) {
  const { t } = messages();
  return (
    <>
      {kind !== 'note' && (
        <TextField label={t(NAME_LABELS[kind])} name="name" required maxLength={200} autoComplete="off" />
      )}
      {kind === 'theme' && (
        <TextArea
          label={t('entries.fields.firstNote')}
          name="note"
          rows={3}
          hint={t('entries.fields.firstNoteHint')}
        />
      )}
      {(kind === 'note' || kind === 'reveal') && (
        <TextArea
          label={t(kind === 'note' ? 'entries.fields.note' : 'entries.fields.told')}
          name="body"
          rows={3}
          required
        />
      )}
    </>
  );
}
