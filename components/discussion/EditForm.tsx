import { Here } from '@/components/reading/Here';
import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { TextArea, TextField, Tick } from '@/components/ui/Field';
import { saveEdit } from '@/lib/discussion/actions';
import type { OwnWords } from '@/lib/gate';
import { MarkField } from './MarkField';
import { Meanwhile } from './Meanwhile';
import { asideHint } from './StartThread';

type Props = {
  words: OwnWords;
  club: string;
  reading: string;
  readThrough: number;
  lastPlace: number;
  placeName: (place: number) => string;
  path: string;
};

export function EditForm({ words, club, reading, readThrough, lastPlace, placeName, path }: Props) {
  const { id, threadId, opening, title, source, revision, spoilsThrough } = words;
  // Who has read on since may add what they know now: then the mark is for them to choose.
  const hasReadOn = readThrough > spoilsThrough;
  return (
    <ActionForm action={saveEdit} className="grid gap-4">
      <Here club={club} reading={reading} />
      <input type="hidden" name="post" value={id} />
      <input type="hidden" name="thread" value={threadId} />
      <Meanwhile revision={revision} />
      {opening && <TextField label="Title" name="title" value={title} required maxLength={200} />}
      <TextArea label="Your post" name="source" value={source} required hint={asideHint} />
      <MarkField
        from={spoilsThrough}
        lastPlace={lastPlace}
        value={hasReadOn ? null : spoilsThrough}
        placeName={placeName}
        hint={hasReadOn ? 'You have read on since you wrote this. Who may read it as it is now?' : undefined}
      />
      {source.includes('||') && <Tick label="Take off a spoiler mark, if this edit does" name="uncovers" />}
      <p className="flex flex-wrap items-center gap-4">
        <Button>Save changes</Button>
        <a href={path}>Leave it as it was</a>
      </p>
    </ActionForm>
  );
}
