/** The foot of every page. */
export const preferences = {
  paper: 'Appearance',
  themes: { device: 'Automatic', light: 'Light', dark: 'Dark' },
  letters: 'Text size',
  sizes: { small: 'Small', normal: 'Medium', large: 'Large', largest: 'Largest' },
  language: 'Language',
} as const;
