import type { Translated } from '../en';
import type { failed as english } from '../en/failed';

export const failed: Translated<typeof english> = {
  title: 'Bei uns ist etwas schiefgegangen',
  safe: 'Was du gespeichert hast, ist noch da. Versuch es gleich noch einmal.',
  again: 'Noch einmal versuchen',
  front: 'Zur Startseite',
  busy: 'Wird gesendet …',
  unsent:
    'Das ist nicht angekommen. Was du getippt hast, steht noch hier: Versuch es gleich noch einmal. Hilft das nicht, kopiere es und lade die Seite neu.',
  outdated:
    'Untold wurde aktualisiert, seit du diese Seite geöffnet hast, deshalb wurde nichts gesendet. Was du getippt hast, steht noch hier: Kopiere es, lade die Seite neu und schick es von dort ab.',
};
