import type { Translated } from '../en';
import type { preferences as english } from '../en/preferences';

export const preferences: Translated<typeof english> = {
  paper: 'Aussehen',
  themes: { device: 'Automatisch', light: 'Hell', dark: 'Dunkel' },
  letters: 'Schriftgröße',
  sizes: { small: 'Klein', normal: 'Mittel', large: 'Groß', largest: 'Sehr groß' },
  keys: 'Tastenkürzel',
  keyChoices: { on: 'An', off: 'Aus' },
  language: 'Sprache',
};
