import { ReadingIdFields } from '@/components/reading/ReadingIdFields';
import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { Select, TextArea, TextField, type Option } from '@/components/ui/Field';
import { changeEntryAction } from '@/lib/entries/actions';
import type { EntryView } from '@/lib/gate';
import { messages } from '@/lib/i18n';

type Props = { entry: EntryView; choices: Option[]; club: string; reading: string; path: string };

/** Other words or another mark for an entry of the club. */
export function EditEntryForm({ entry, choices, club, reading, path }: Props) {
  const { id, kind, name, body, place } = entry;
  const { t } = messages();
  return (
    <ActionForm action={changeEntryAction} id={`edit-${id}`} className="grid gap-4">
      <ReadingIdFields club={club} reading={reading} />
      <input type="hidden" name="entry" value={id} />
      {kind !== 'note' && (
        <TextField
          label={t('entries.fields.name')}
          name="name"
          value={name}
          required
          maxLength={200}
          autoComplete="off"
        />
      )}
      {(kind === 'note' || kind === 'reveal') && (
        <TextArea label={t('entries.fields.text')} name="body" value={body} rows={4} required />
      )}
      <Select label={t('discussion.writing.mark')} name="mark" value={String(place)} options={choices} />
      <p className="flex flex-wrap items-center gap-4">
        <Button>{t('entries.save')}</Button>
        <a href={`${path}#e-${id}`}>{t('entries.leave')}</a>
      </p>
    </ActionForm>
  );
}
