import type { Translated } from '../en';
import type { page as english } from '../en/page';

export const page: Translated<typeof english> = {
  brand: 'Untold',
  untold: 'Ein Lesekreis, der dir nie verrät, was dein Buch dir noch nicht erzählt hat.',
  skip: 'Zum Inhalt',
  main: 'Hauptmenü',
  clubs: 'Lesekreise',
  home: 'Startseite',
  signIn: 'Anmelden',
  account: 'Dein Konto',
  notices: 'Mitteilungen',
  noticesUnread: 'Mitteilungen, {count} neu',
  by: 'von {author}',
  youAreIn: 'Du bist hier',
  within: 'Schnellzugriff',
  draft: {
    back: 'Dein Entwurf ist wieder da.',
    discard: 'Verwerfen',
    noScript:
      'Drück „Antworten“ oder „Zitieren“, bevor du schreibst: Ohne JavaScript geht dein Text verloren, sobald du die Seite verlässt.',
  },
  times: {
    utc: '{time} (UTC)',
    now: 'gerade eben',
    minutes: 'vor {count} Min.',
    hours: 'vor {count} Std.',
  },
  nothing: {
    tab: 'Seite nicht gefunden',
    title: 'Seite nicht gefunden',
    why: 'Vielleicht stimmt die Adresse nicht, oder sie führt zu etwas, das du nicht sehen kannst.',
    signIn:
      'Manche Seiten sind nur für Mitglieder eines Lesekreises. Falls du nicht angemeldet bist, <in>melde dich an</in> und versuch es noch einmal.',
    front: 'Zur Startseite',
  },
};
