import { ActionForm, type FormAnswer } from '@/components/ui/ActionForm';
import { Felt } from './Felt';
import { Here } from './Here';

type Props = {
  press: (before: FormAnswer, form: FormData) => Promise<FormAnswer>;
  club: string;
  reading: string;
  /** The page it stands on, to come back to without JavaScript. */
  here: string;
};

/** The one form behind a page's many small buttons; they name it, wherever they stand. */
export function PressForm({ press, club, reading, here }: Props) {
  return (
    <ActionForm action={press} id="press">
      <Here club={club} reading={reading} />
      <input type="hidden" name="here" value={here} />
      <Felt />
    </ActionForm>
  );
}
