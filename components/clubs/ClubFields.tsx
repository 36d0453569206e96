import { Select, TextArea, TextField } from '@/components/ui/Field';
import type { Joining } from '@/lib/db';
import { words } from '@/lib/words';

type Props = {
  name?: string;
  about?: string;
  rules?: string;
  joining?: Joining;
  findable?: boolean;
};

// The most private first: a club is opened on purpose.
const waysToJoin = ['invitation', 'request', 'open'] as const;

/** What describes a club, whether it is being founded or changed. */
export function ClubFields({ name, about, rules, joining = 'invitation', findable = false }: Props) {
  const { say } = words();
  const howTheyJoin = waysToJoin.map((value) => ({ value, label: say(`clubs.founding.${value}`) }));
  const whoFindsIt = [
    { value: 'no', label: say('clubs.founding.invited') },
    { value: 'yes', label: say('clubs.founding.everybody') },
  ];
  return (
    <>
      <TextField
        label={say('clubs.founding.name')}
        name="name"
        required
        maxLength={80}
        value={name}
        autoComplete="off"
      />
      <TextArea
        label={say('clubs.founding.about')}
        name="about"
        rows={4}
        value={about}
        hint={say('clubs.founding.aboutHint')}
      />
      <TextArea
        label={say('clubs.founding.rules')}
        name="rules"
        rows={4}
        value={rules}
        hint={say('clubs.founding.rulesHint')}
      />
      <Select label={say('clubs.founding.joining')} name="joining" value={joining} options={howTheyJoin} />
      <Select
        label={say('clubs.founding.findable')}
        name="findable"
        value={findable ? 'yes' : 'no'}
        options={whoFindsIt}
      />
    </>
  );
}
