import { Here } from '@/components/reading/Here';
import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { TextArea, TextField } from '@/components/ui/Field';
import { KeepDraft } from '@/components/ui/KeepDraft';
import { startAThread } from '@/lib/discussion/actions';
import { words } from '@/lib/words';
import { MarkField } from './MarkField';
import { RequestKey } from './RequestKey';

type Props = {
  club: string;
  reading: string;
  requestKey: string;
  readThrough: number;
  lastPlace: number;
  placeName: (place: number) => string;
  /** The account whose draft it is. */
  keeper: string;
};

export function StartThread(props: Props) {
  const { club, reading, requestKey, readThrough, lastPlace, placeName, keeper } = props;
  const { say } = words();
  return (
    <section aria-labelledby="start" className="sheet page-section">
      <h2 id="start">{say('discussion.writing.start')}</h2>
      <ActionForm action={startAThread} className="grid gap-4">
        <Here club={club} reading={reading} />
        <RequestKey value={requestKey} />
        <TextField
          label={say('discussion.writing.title')}
          name="title"
          required
          hint={say('discussion.writing.titleHint')}
          maxLength={200}
        />
        <TextArea
          label={say('discussion.writing.yourPost')}
          name="source"
          required
          hint={say('discussion.writing.asideHint')}
        />
        <MarkField
          from={0}
          lastPlace={lastPlace}
          value={readThrough}
          placeName={placeName}
          hint={say('discussion.writing.markHint')}
        />
        <KeepDraft {...{ keeper, about: `${reading}/start`, within: { reading, readThrough } }} />
        <p>
          <Button>{say('discussion.writing.start')}</Button>
        </p>
      </ActionForm>
    </section>
  );
}
