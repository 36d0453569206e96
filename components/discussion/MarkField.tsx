import { markChoices } from '@/components/reading/places';
import { Select } from '@/components/ui/Field';
import { words } from '@/lib/words';

type Props = {
  /** The lowest and the last place that may be chosen. */
  from: number;
  lastPlace: number;
  /** The place that stands chosen; null asks for a choice. */
  value: number | null;
  placeName: (place: number) => string;
  hint?: string;
};

/** The mark of a post: the place from which it may be read. */
export function MarkField({ from, lastPlace, value, placeName, hint }: Props) {
  const { say } = words();
  const choices = markChoices(from, lastPlace, placeName);
  const unchosen = value === null ? [{ value: '', label: say('discussion.writing.choose') }] : [];
  return (
    <Select
      label={say('discussion.writing.mark')}
      name="mark"
      value={value === null ? '' : String(value)}
      options={[...unchosen, ...choices]}
      hint={hint}
    />
  );
}
