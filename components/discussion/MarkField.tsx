import { markChoices } from '@/components/reading/places';
import { Select } from '@/components/ui/Field';
import { words } from '@/lib/words';

type Props = {
  /** The lowest and the last place that may be chosen. */
  from: number;
  lastPlace: number;
  /** The place that stands chosen; null is none, called `unchosen`. */
  value: number | null;
  unchosen?: string;
  placeName: (place: number) => string;
  hint?: string;
};

/** The mark of a post: the place from which it may be read. */
export function MarkField({ from, lastPlace, value, unchosen, placeName, hint }: Props) {
  const { say } = words();
  const choices = markChoices(from, lastPlace, placeName);
  const none = { value: '', label: unchosen ?? say('discussion.writing.choose') };
  return (
    <Select
      label={say('discussion.writing.mark')}
      name="mark"
      value={value === null ? '' : String(value)}
      options={value === null ? [none, ...choices] : choices}
      hint={hint}
    />
  );
}
