import type { Translated } from '../en';
import type { page as english } from '../en/page';

export const page: Translated<typeof english> = {
  brand: 'Untold',
  untold: 'Ein Lesekreis, der dir nie verrät, was dein Buch dir noch nicht erzählt hat.',
  skip: 'Zum Inhalt der Seite',
  main: 'Hauptwege',
  clubs: 'Lesekreise',
  home: 'Startseite',
  signIn: 'Anmelden',
  account: 'Dein Konto',
  by: 'von {author}',
  youAreIn: 'Du bist in',
  within: 'In Reichweite',
  draft: {
    back: 'Dein Entwurf ist wieder da.',
    discard: 'Verwerfen',
    noScript:
      'Drück „Antworten“ oder „Zitieren“, bevor du schreibst: Ohne JavaScript geht verloren, was du getippt hast, sobald du die Seite verlässt.',
  },
  times: {
    utc: '{time} (UTC)',
    now: 'gerade eben',
    minutes: 'vor {count} Min.',
    hours: 'vor {count} Std.',
  },
  nothing: {
    tab: 'Hier ist nichts',
    title: 'Hier ist nichts',
    why: 'Vielleicht ist die Adresse vertippt, oder sie führt zu etwas, das nicht für dich bestimmt ist.',
    signIn:
      'Manche Seiten sind nur für die Mitglieder eines Lesekreises da. Wenn du nicht angemeldet bist, <in>melde dich an</in> und versuch es noch einmal.',
    front: 'Zur Startseite',
  },
};
