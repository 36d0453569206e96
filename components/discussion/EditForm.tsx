import { ReadingIdFields } from '@/components/reading/ReadingIdFields';
import { markLabel } from '@/components/reading/place-labels';
import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { TextArea, TextField, Checkbox } from '@/components/ui/Field';
import { FormDraft } from '@/components/ui/FormDraft';
import { editPostAction } from '@/lib/discussion/actions';
import type { EditablePost } from '@/lib/gate';
import { messages } from '@/lib/i18n';
import { asideHint } from './aside-hint';
import { MarkField } from './MarkField';
import { PostPreview } from './PostPreview';
import { PreviewButton } from './PreviewButton';
import { EditConflict } from './EditConflict';

type Props = {
  ownPost: EditablePost;
  club: string;
  reading: string;
  readThrough: number;
  lastPlace: number;
  placeName: (place: number) => string;
  path: string;
  /** The account whose draft it is. */
  keeper: string;
};

export function EditForm(props: Props) {
  const { ownPost, club, reading, readThrough, lastPlace, placeName, path, keeper } = props;
  const { id, threadId, opening, title, source, revision, spoilsThrough } = ownPost;
  const { t } = messages();
  // Whose bookmark is past the post may add what they know now: then the mark is for them to choose (lib/gate/posts/edit-additions.ts).
  const isPast = readThrough > spoilsThrough;
  const currentMark = markLabel(spoilsThrough, placeName(spoilsThrough));
  return (
    <ActionForm action={editPostAction} className="grid gap-4">
      <PostPreview heading={t('discussion.preview.title')} hint={t('discussion.preview.hint')} />
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
      <TextArea
        label={t('discussion.writing.yourPost')}
        name="source"
        value={source}
        required
        hint={asideHint({ readThrough, lastPlace, placeName })}
      />
      <MarkField
        lowestMark={spoilsThrough}
        lastPlace={lastPlace}
        value={isPast ? null : spoilsThrough}
        emptyLabel={t('discussion.editing.asBefore', { place: currentMark })}
        placeName={placeName}
        hint={isPast ? t('discussion.editing.readOn') : undefined}
      />
      {source.includes('||') && <Checkbox label={t('discussion.editing.uncovers')} name="uncovers" />}
      <FormDraft keeper={keeper} about={`${reading}/edit/${id}`} readerPlace={{ reading, readThrough }} />
      <p className="flex flex-wrap items-center gap-4">
        <Button>{t('discussion.editing.save')}</Button>
        <PreviewButton />
        <a href={path}>{t('discussion.editing.leave')}</a>
      </p>
    </ActionForm>
  );
}
