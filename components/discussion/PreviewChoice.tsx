import { CollapsibleFields } from '@/components/ui/CollapsibleFields';
import { Select } from '@/components/ui/Field';
import { messages } from '@/lib/i18n';

type Props = { lowestMark: number; last: number; placeName: (place: number) => string };

/** For whose eyes the preview is: the writer's, or those of a reader at a place that the writer has come to. */
export function PreviewChoice({ lowestMark, last, placeName }: Props) {
  const { t } = messages();
  const places = Array.from({ length: last - lowestMark + 1 }, (_, index) => lowestMark + index);
  return (
    <CollapsibleFields summary={t('discussion.preview.choose')}>
      <Select
        label={t('discussion.preview.place')}
        name="previewPlace"
        value=""
        options={[
          { value: '', label: t('discussion.preview.own') },
          ...places.map((place) => ({
            value: String(place),
            label:
              place === 0
                ? t('discussion.preview.beginning')
                : t('discussion.preview.reader', { place: placeName(place) }),
          })),
        ]}
      />
      <Select
        label={t('discussion.preview.veil')}
        name="previewVeil"
        value="marked"
        options={[
          { value: 'marked', label: t('discussion.preview.marked') },
          { value: 'sealed', label: t('discussion.preview.sealed') },
        ]}
      />
    </CollapsibleFields>
  );
}
