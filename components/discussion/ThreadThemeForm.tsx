import { ReadingIdFields } from '@/components/reading/ReadingIdFields';
import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { Select } from '@/components/ui/Field';
import { changeThreadThemeAction } from '@/lib/discussion/theme-actions';
import type { NamedTheme } from '@/lib/gate';
import { messages } from '@/lib/i18n';

type Props = {
  thread: string;
  theme: NamedTheme | null;
  themes: NamedTheme[];
  club: string;
  reading: string;
};

/** Says afterwards which theme a thread is about. */
export function ThreadThemeForm({ thread, theme, themes, club, reading }: Props) {
  const { t } = messages();
  return (
    <details className="post-column">
      <summary>{t('discussion.themeForm.title')}</summary>
      <ActionForm action={changeThreadThemeAction} id="thread-theme" className="mt-3 grid gap-3">
        <ReadingIdFields club={club} reading={reading} />
        <input type="hidden" name="thread" value={thread} />
        <Select
          label={t('discussion.writing.theme')}
          name="theme"
          value={theme?.id ?? ''}
          options={[
            { value: '', label: t('discussion.writing.noTheme') },
            ...themes.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          hint={t('discussion.themeForm.hint')}
        />
        <p>
          <Button secondary>{t('discussion.themeForm.save')}</Button>
        </p>
      </ActionForm>
    </details>
  );
}
