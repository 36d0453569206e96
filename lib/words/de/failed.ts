import type { Translated } from '../en';
import type { failed as english } from '../en/failed';

export const failed: Translated<typeof english> = {
  title: 'Bei uns ist etwas schiefgegangen',
  safe: 'Was du gelesen hast, ist sicher. Versuch es gleich noch einmal.',
  again: 'Noch einmal versuchen',
  front: 'Zur Startseite',
};
