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
  const choices = Array.from({ length: lastPlace - lowestMark + 1 }, (_, index) => {
    const place = lowestMark + index;
    const name =
      place === 0
        ? t('discussion.writing.everyone')
        : t('discussion.writing.finished', { place: placeName(place) });
    return { value: String(place), label: name };
  });
  const none = { value: '', label: emptyLabel ?? t('discussion.writing.choose') };
  return (
    <Select
      label={t('discussion.writing.who')}
      name="mark"
      value={value === null ? '' : String(value)}
      options={value === null ? [none, ...choices] : choices}
      hint={hint}
    />
  );
}
