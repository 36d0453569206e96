import type { Translated } from '../en';
import type { comfort as english } from '../en/comfort';

export const comfort: Translated<typeof english> = {
  paper: 'Papier',
  themes: { device: 'Wie das Gerät', light: 'Hell', dark: 'Dunkel' },
  letters: 'Schrift',
  sizes: { small: 'Klein', normal: 'Mittel', large: 'Groß', largest: 'Sehr groß' },
  language: 'Sprache',
};
