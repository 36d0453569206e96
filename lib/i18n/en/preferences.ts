/** The foot of every page. */
export const preferences = {
  paper: 'Appearance',
  themes: { device: 'Automatic', light: 'Light', dark: 'Dark' },
  letters: 'Text size',
  sizes: { small: 'Small', normal: 'Medium', large: 'Large', largest: 'Largest' },
  keys: 'Keyboard shortcuts',
  keyChoices: { on: 'On', off: 'Off' },
  language: 'Language',
} as const;
