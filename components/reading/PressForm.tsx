import { ActionForm, type FormAnswer } from '@/components/ui/ActionForm';
import { words } from '@/lib/words';
import { Asking } from './Asking';
import { Felt } from './Felt';
import { Here } from './Here';

type Props = {
  press: (before: FormAnswer, form: FormData) => Promise<FormAnswer>;
  club: string;
  reading: string;
  /** The page it stands on, to come back to without JavaScript. */
  here: string;
  /** The proof of the question that this page puts, where its address asks for one. */
  asked?: string;
};

/** The one form behind a page's many small buttons; they name it, wherever they stand. */
export function PressForm({ press, club, reading, here, asked = '' }: Props) {
  const { say } = words();
  return (
    <ActionForm action={press} id="press">
      <Here club={club} reading={reading} />
      <input type="hidden" name="here" value={here} />
      <Asking asked={asked} show={say('reading.cover.show')} keep={say('reading.cover.keep')} />
      <Felt />
    </ActionForm>
  );
}
