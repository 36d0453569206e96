import { Select, TextArea, TextField } from '@/components/ui/Field';
import type { Joining } from '@/lib/db';
import { messages } from '@/lib/i18n';

type Props = {
  name?: string;
  about?: string;
  rules?: string;
  joining?: Joining;
  findable?: boolean;
};

// The most private first: a club is opened on purpose.
const joiningKinds = ['invitation', 'request', 'open'] as const;

/** What describes a club, whether it is being founded or changed. */
export function ClubFields({ name, about, rules, joining = 'invitation', findable = false }: Props) {
  const { t } = messages();
  const joiningOptions = joiningKinds.map((value) => ({ value, label: t(`clubs.founding.${value}`) }));
  const findableOptions = [
    { value: 'no', label: t('clubs.founding.invited') },
    { value: 'yes', label: t('clubs.founding.everybody') },
  ];
  return (
    <>
      <TextField
        label={t('clubs.founding.name')}
        name="name"
        required
        maxLength={80}
        value={name}
        autoComplete="off"
      />
      <TextArea
        label={t('clubs.founding.about')}
        name="about"
        rows={4}
        value={about}
        hint={t('clubs.founding.aboutHint')}
      />
      <TextArea
        label={t('clubs.founding.rules')}
        name="rules"
        rows={4}
        value={rules}
        hint={t('clubs.founding.rulesHint')}
      />
      <Select label={t('clubs.founding.joining')} name="joining" value={joining} options={joiningOptions} />
      <Select
        label={t('clubs.founding.findable')}
        name="findable"
        value={findable ? 'yes' : 'no'}
        options={findableOptions}
      />
    </>
  );
}
