import { ReadingIdFields } from '@/components/reading/ReadingIdFields';
import { ActionForm } from '@/components/ui/ActionForm';
import { Select, TextField } from '@/components/ui/Field';
import { FormDraft } from '@/components/ui/FormDraft';
import type { ThreadTheme } from '@/lib/gate';
import { createThreadAction } from '@/lib/discussion/actions';
import { messages } from '@/lib/i18n';
import { Composer, type WriterContext } from './Composer';
import { RequestKeyField } from './RequestKeyField';
import { SendButtons } from './SendButtons';

type Props = WriterContext & {
  club: string;
  reading: string;
  requestKey: string;
  /** The account whose draft it is. */
  keeper: string;
  /** What it may be said to be about. */
  themes: ThreadTheme[];
};

export function StartThreadForm(props: Props) {
  const { club, reading, requestKey, readThrough, keeper, themes, ...context } = props;
  const { t } = messages();
  return (
    <section aria-labelledby="start" className="sheet page-section">
      <h2 id="start">{t('discussion.writing.start')}</h2>
      <ActionForm action={createThreadAction} className="grid gap-4">
        <ReadingIdFields club={club} reading={reading} />
        <RequestKeyField value={requestKey} />
        <TextField
          label={t('discussion.writing.title')}
          name="title"
          required
          hint={t('discussion.writing.titleHint')}
          maxLength={200}
        />
        <Composer
          lowestMark={0}
          mark={readThrough}
          markHint={t('discussion.writing.markHint')}
          readThrough={readThrough}
          {...context}
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
        <SendButtons label={t('discussion.writing.start')} />
      </ActionForm>
    </section>
  );
}
