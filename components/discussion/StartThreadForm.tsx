import { ReadingIdFields } from '@/components/reading/ReadingIdFields';
import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { Select, TextArea, TextField } from '@/components/ui/Field';
import { FormDraft } from '@/components/ui/FormDraft';
import type { ThreadTheme } from '@/lib/gate';
import { createThreadAction } from '@/lib/discussion/actions';
import { messages } from '@/lib/i18n';
import { asideHint } from './aside-hint';
import { MarkField } from './MarkField';
import { PostPreview } from './PostPreview';
import { PreviewButton } from './PreviewButton';
import { RequestKeyField } from './RequestKeyField';

type Props = {
  club: string;
  reading: string;
  requestKey: string;
  readThrough: number;
  lastPlace: number;
  placeName: (place: number) => string;
  /** The account whose draft it is. */
  keeper: string;
  /** What it may be said to be about. */
  themes: ThreadTheme[];
};

export function StartThreadForm(props: Props) {
  const { club, reading, requestKey, readThrough, lastPlace, placeName, keeper, themes } = props;
  const { t } = messages();
  return (
    <section aria-labelledby="start" className="sheet page-section">
      <h2 id="start">{t('discussion.writing.start')}</h2>
      <ActionForm action={createThreadAction} className="grid gap-4">
        <PostPreview heading={t('discussion.preview.title')} hint={t('discussion.preview.hint')} />
        <ReadingIdFields club={club} reading={reading} />
        <RequestKeyField value={requestKey} />
        <TextField
          label={t('discussion.writing.title')}
          name="title"
          required
          hint={t('discussion.writing.titleHint')}
          maxLength={200}
        />
        <TextArea
          label={t('discussion.writing.yourPost')}
          name="source"
          required
          hint={asideHint({ readThrough, lastPlace, placeName })}
        />
        <MarkField
          lowestMark={0}
          lastPlace={lastPlace}
          value={readThrough}
          placeName={placeName}
          hint={t('discussion.writing.markHint')}
        />
        {themes.length > 0 && (
          <Select
            label={t('discussion.writing.theme')}
            name="theme"
            value=""
            options={[
              { value: '', label: t('discussion.writing.noTheme') },
              ...themes.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            hint={t('discussion.writing.themeHint')}
          />
        )}
        <FormDraft keeper={keeper} about={`${reading}/start`} readerPlace={{ reading, readThrough }} />
        <p className="flex flex-wrap items-center gap-4">
          <Button>{t('discussion.writing.start')}</Button>
          <PreviewButton />
        </p>
      </ActionForm>
    </section>
  );
}
