import { markChoices } from '@/components/reading/place-labels';
import { Select } from '@/components/ui/Field';
import { messages } from '@/lib/i18n';

type Props = {
  /** The lowest and the last place that may be chosen. */
  lowestMark: number;
  lastPlace: number;
  /** The place that stands chosen; null is none, called `unchosen`. */
  value: number | null;
  emptyLabel?: string;
  placeName: (place: number) => string;
  hint?: string;
};

/** The mark of a post: the place from which it may be read. */
export function MarkField({ lowestMark, lastPlace, value, emptyLabel, placeName, hint }: Props) {
  const { t } = messages();
  const choices = markChoices(lowestMark, lastPlace, placeName);
  const none = { value: '', label: emptyLabel ?? t('discussion.writing.choose') };
  return (
    <Select
      label={t('discussion.writing.mark')}
      name="mark"
      value={value === null ? '' : String(value)}
      options={value === null ? [none, ...choices] : choices}
      hint={hint}
    />
  );
}
