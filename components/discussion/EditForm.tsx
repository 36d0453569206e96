import { Here } from '@/components/reading/Here';
import { throughPlace } from '@/components/reading/places';
import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { TextArea, TextField, Tick } from '@/components/ui/Field';
import { KeepDraft } from '@/components/ui/KeepDraft';
import { saveEdit } from '@/lib/discussion/actions';
import type { OwnWords } from '@/lib/gate';
import { words } from '@/lib/words';
import { MarkField } from './MarkField';
import { Meanwhile } from './Meanwhile';

type Props = {
  own: OwnWords;
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
  const { own, club, reading, readThrough, lastPlace, placeName, path, keeper } = props;
  const { id, threadId, opening, title, source, revision, spoilsThrough } = own;
  const { say } = words();
  // Whose bookmark is past the post may add what they know now: then the mark is for them to choose (lib/gate/additions.ts).
  const isPast = readThrough > spoilsThrough;
  const asBefore = throughPlace(spoilsThrough, placeName(spoilsThrough));
  return (
    <ActionForm action={saveEdit} className="grid gap-4">
      <Here club={club} reading={reading} />
      <input type="hidden" name="post" value={id} />
      <input type="hidden" name="thread" value={threadId} />
      <Meanwhile
        revision={revision}
        label={say('discussion.editing.meanwhile')}
        hint={say('discussion.editing.meanwhileHint')}
      />
      {opening && (
        <TextField
          label={say('discussion.writing.title')}
          name="title"
          value={title}
          required
          maxLength={200}
        />
      )}
      <TextArea
        label={say('discussion.writing.yourPost')}
        name="source"
        value={source}
        required
        hint={say('discussion.writing.asideHint')}
      />
      <MarkField
        from={spoilsThrough}
        lastPlace={lastPlace}
        value={isPast ? null : spoilsThrough}
        unchosen={say('discussion.editing.asBefore', { place: asBefore })}
        placeName={placeName}
        hint={isPast ? say('discussion.editing.readOn') : undefined}
      />
      {source.includes('||') && <Tick label={say('discussion.editing.uncovers')} name="uncovers" />}
      <KeepDraft {...{ keeper, about: `${reading}/edit/${id}`, within: { reading, readThrough } }} />
      <p className="flex flex-wrap items-center gap-4">
        <Button>{say('discussion.editing.save')}</Button>
        <a href={path}>{say('discussion.editing.leave')}</a>
      </p>
    </ActionForm>
  );
}
