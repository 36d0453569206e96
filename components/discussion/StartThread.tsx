import { Here } from '@/components/reading/Here';
import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { TextArea, TextField } from '@/components/ui/Field';
import { startAThread } from '@/lib/discussion/actions';
import { MarkField } from './MarkField';

type Props = {
  club: string;
  reading: string;
  requestKey: string;
  readThrough: number;
  lastPlace: number;
  placeName: (place: number) => string;
};

export const asideHint =
  'Markdown works. Put a spoiler inside bars, ||like this||, and it waits for your own place; ||like this||{9} waits for chapter 9.';

export function StartThread({ club, reading, requestKey, readThrough, lastPlace, placeName }: Props) {
  return (
    <section aria-labelledby="start" className="sheet page-section">
      <h2 id="start">Start a thread</h2>
      <ActionForm action={startAThread} className="grid gap-4">
        <Here club={club} reading={reading} />
        <input type="hidden" name="requestKey" value={requestKey} />
        <TextField
          label="Title"
          name="title"
          required
          hint="The title waits with its thread."
          maxLength={200}
        />
        <TextArea label="Your post" name="source" required hint={asideHint} />
        <MarkField
          from={0}
          lastPlace={lastPlace}
          value={readThrough}
          placeName={placeName}
          hint="Set for where you are. Choose an earlier chapter only if your words tell no more than it does."
        />
        <p>
          <Button>Start a thread</Button>
        </p>
      </ActionForm>
    </section>
  );
}
