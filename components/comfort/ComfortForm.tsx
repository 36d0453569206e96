import { ActionForm } from '@/components/ui/ActionForm';
import { chooseComfort } from '@/lib/comfort/actions';
import type { Comfort, Size, Theme } from '@/lib/comfort/schema';

const themes: [Theme, string][] = [
  ['device', 'As the device'],
  ['light', 'Light'],
  ['dark', 'Dark'],
];
const sizes: [Size, string][] = [
  ['small', 'Small'],
  ['normal', 'Medium'],
  ['large', 'Large'],
  ['largest', 'Largest'],
];

/** At the foot of every page: day or night, and the size of the letters. */
export function ComfortForm({ theme, size }: Comfort) {
  return (
    <footer className="comfort">
      <ActionForm action={chooseComfort} className="within">
        <Choice label="Paper" name="theme" options={themes} chosen={theme} />
        <Choice label="Letters" name="size" options={sizes} chosen={size} />
      </ActionForm>
    </footer>
  );
}

type ChoiceProps = { label: string; name: string; options: [string, string][]; chosen: string };

function Choice({ label, name, options, chosen }: ChoiceProps) {
  return (
    <div role="group" aria-label={label}>
      <span aria-hidden="true">{label}</span>
      {options.map(([value, says]) => (
        <button key={value} type="submit" name={name} value={value} aria-pressed={value === chosen}>
          {says}
        </button>
      ))}
    </div>
  );
}
