import { Select, TextArea, TextField } from '@/components/ui/Field';
import type { Joining } from '@/lib/db';

type Props = {
  name?: string;
  about?: string;
  rules?: string;
  joining?: Joining;
  findable?: boolean;
};

const howTheyJoin = [
  { value: 'open', label: 'Anybody may join' },
  { value: 'request', label: 'By asking those who run it' },
  { value: 'invitation', label: 'By invitation only' },
];
const whoFindsIt = [
  { value: 'yes', label: 'Everybody' },
  { value: 'no', label: 'Only who is invited' },
];

/** What describes a club, whether it is being founded or changed. */
export function ClubFields({ name, about, rules, joining = 'open', findable = true }: Props) {
  return (
    <>
      <TextField label="Name" name="name" required maxLength={80} value={name} autoComplete="off" />
      <TextArea
        label="About"
        name="about"
        rows={4}
        value={about}
        hint="Everybody who finds the club reads this, so say nothing of what happens in a book."
      />
      <TextArea label="Rules" name="rules" rows={4} value={rules} hint="One a line reads well." />
      <Select label="How people join" name="joining" value={joining} options={howTheyJoin} />
      <Select label="Who may find it" name="findable" value={findable ? 'yes' : 'no'} options={whoFindsIt} />
    </>
  );
}
