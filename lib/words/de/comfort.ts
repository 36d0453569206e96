import type { Translated } from '../en';
import type { comfort as english } from '../en/comfort';

export const comfort: Translated<typeof english> = {
  paper: 'Aussehen',
  themes: { device: 'Automatisch', light: 'Hell', dark: 'Dunkel' },
  letters: 'Schriftgröße',
  sizes: { small: 'Klein', normal: 'Mittel', large: 'Groß', largest: 'Sehr groß' },
  language: 'Sprache',
};
