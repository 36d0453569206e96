/** The foot of every page. */
export const comfort = {
  paper: 'Paper',
  themes: { device: 'As the device', light: 'Light', dark: 'Dark' },
  letters: 'Letters',
  sizes: { small: 'Small', normal: 'Medium', large: 'Large', largest: 'Largest' },
  language: 'Language',
} as const;
