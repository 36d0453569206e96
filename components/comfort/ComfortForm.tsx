import { ActionForm } from '@/components/ui/ActionForm';
import { chooseComfort } from '@/lib/comfort/actions';
import type { Comfort, Size, Theme } from '@/lib/comfort/schema';
import { words } from '@/lib/words';
import { languages, ownName } from '@/lib/words/languages';

const themes: Theme[] = ['device', 'light', 'dark'];
const sizes: Size[] = ['small', 'normal', 'large', 'largest'];

/** At the foot of every page: day or night, the size of the letters, and the language. */
export function ComfortForm({ theme, size }: Comfort) {
  const { say, language } = words();
  return (
    <footer className="comfort">
      <ActionForm action={chooseComfort} className="within">
        <Choice
          label={say('comfort.paper')}
          name="theme"
          options={themes.map((one) => [one, say(`comfort.themes.${one}`)])}
          chosen={theme}
        />
        <Choice
          label={say('comfort.letters')}
          name="size"
          options={sizes.map((one) => [one, say(`comfort.sizes.${one}`)])}
          chosen={size}
        />
        <Choice
          label={say('comfort.language')}
          name="language"
          options={languages.map((one) => [one, ownName[one], one])}
          chosen={language}
        />
      </ActionForm>
    </footer>
  );
}

type ChoiceProps = {
  label: string;
  name: string;
  /** What is sent, what is said, and in which language where it is not the page's. */
  options: [value: string, says: string, lang?: string][];
  chosen: string;
};

function Choice({ label, name, options, chosen }: ChoiceProps) {
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
