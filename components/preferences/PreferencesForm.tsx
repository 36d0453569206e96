import { ActionForm } from '@/components/ui/ActionForm';
import { choosePreferencesAction } from '@/lib/preferences/actions';
import type { Keys, Preferences, Size, Theme } from '@/lib/preferences/schema';
import { messages } from '@/lib/i18n';
import { languages, nativeName } from '@/lib/i18n/languages';

const themes: Theme[] = ['device', 'light', 'dark'];
const sizes: Size[] = ['small', 'normal', 'large', 'largest'];
const keyChoices: Keys[] = ['on', 'off'];

/** At the foot of every page: day or night, the size of the letters, keys as commands, and the language. */
export function PreferencesForm({ theme, size, keys }: Preferences) {
  const { t, language } = messages();
  return (
    <footer className="preferences">
      <ActionForm action={choosePreferencesAction} className="page-width">
        <PreferenceChoice
          label={t('preferences.paper')}
          name="theme"
          options={themes.map((one) => [one, t(`preferences.themes.${one}`)])}
          chosen={theme}
        />
        <PreferenceChoice
          label={t('preferences.letters')}
          name="size"
          options={sizes.map((one) => [one, t(`preferences.sizes.${one}`)])}
          chosen={size}
        />
        <PreferenceChoice
          label={t('preferences.keys')}
          name="keys"
          options={keyChoices.map((one) => [one, t(`preferences.keyChoices.${one}`)])}
          chosen={keys}
        />
        <PreferenceChoice
          label={t('preferences.language')}
          name="language"
          options={languages.map((one) => [one, nativeName[one], one])}
          chosen={language}
        />
      </ActionForm>
    </footer>
  );
}

type PreferenceChoiceProps = {
  label: string;
  name: string;
  /** What is sent, what is said, and in which language where it is not the page's. */
  options: [value: string, says: string, lang?: string][];
  chosen: string;
};

function PreferenceChoice({ label, name, options, chosen }: PreferenceChoiceProps) {
  return (
    <div role="group" aria-label={label}>
      <span aria-hidden="true">{label}</span>
      {options.map(([value, says, lang]) => (
        <button
          key={value}
          type="submit"
          lang={lang}
          name={name}
          value={value}
          aria-pressed={value === chosen}
        >
          {says}
        </button>
      ))}
    </div>
  );
}
