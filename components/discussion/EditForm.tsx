import { ReadingIdFields } from '@/components/reading/ReadingIdFields';
import { markLabel } from '@/components/reading/place-labels';
import { ActionForm } from '@/components/ui/ActionForm';
import { TextField, Checkbox } from '@/components/ui/Field';
import { FormDraft } from '@/components/ui/FormDraft';
import { editPostAction } from '@/lib/discussion/actions';
import type { EditablePost } from '@/lib/gate';
import { messages } from '@/lib/i18n';
import { Composer, type WriterContext } from './Composer';
import { EditConflict } from './EditConflict';
import { SendButtons } from './SendButtons';

type Props = WriterContext & {
  ownPost: EditablePost;
  club: string;
  reading: string;
  path: string;
  /** The account whose draft it is. */
  keeper: string;
};

export function EditForm(props: Props) {
  const { ownPost, club, reading, readThrough, placeName, path, keeper, ...context } = props;
  const { id, threadId, opening, title, source, revision, spoilsThrough } = ownPost;
  const { t } = messages();
  // Whose bookmark is past the post may add what they know now: then the mark is for them to choose (lib/gate/posts/edit-additions.ts).
  const isPast = readThrough > spoilsThrough;
  const currentMark = markLabel(spoilsThrough, placeName(spoilsThrough));
  return (
    <ActionForm action={editPostAction} className="grid gap-4">
      <ReadingIdFields club={club} reading={reading} />
      <input type="hidden" name="post" value={id} />
      <input type="hidden" name="thread" value={threadId} />
      <EditConflict
        revision={revision}
        label={t('discussion.editing.meanwhile')}
        hint={t('discussion.editing.meanwhileHint')}
      />
      {opening && (
        <TextField
          label={t('discussion.writing.title')}
          name="title"
          value={title}
          required
          maxLength={200}
        />
      )}
      <Composer
        words={source}
        lowestMark={spoilsThrough}
        mark={isPast ? null : spoilsThrough}
        emptyLabel={t('discussion.editing.asBefore', { place: currentMark })}
        markHint={isPast ? t('discussion.editing.readOn') : undefined}
        readThrough={readThrough}
        placeName={placeName}
        {...context}
      />
      {source.includes('||') && <Checkbox label={t('discussion.editing.uncovers')} name="uncovers" />}
      <FormDraft keeper={keeper} about={`${reading}/edit/${id}`} readerPlace={{ reading, readThrough }} />
      <SendButtons label={t('discussion.editing.save')}>
        <a href={path}>{t('discussion.editing.leave')}</a>
      </SendButtons>
    </ActionForm>
  );
}
