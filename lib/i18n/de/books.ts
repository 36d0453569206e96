import type { Translated } from '../en';
import type { books as english } from '../en/books';

export const books: Translated<typeof english> = {
  add: 'Ein Buch in den Katalog aufnehmen',
  title: 'Titel',
  author: 'Autorin oder Autor',
  year: 'Jahr',
  yearHint: 'Wann es zuerst erschienen ist. Das Feld kann leer bleiben.',
  blurb: 'In einer Zeile',
  blurbHint: 'Das sehen alle, also bitte keine Spoiler.',
  outline: 'Kapitel',
  outlineHint:
    'Schreib die Zahl der Kapitel („23“), oder liste sie Zeile für Zeile auf wie unten. Lass Kapiteltitel weg: Das hier sehen alle, und ein Titel kann etwas verraten.',
  example: 'Zum Beispiel ein Prolog, zwei Teile mit 9 und 8 nummerierten Kapiteln und ein Epilog:',
  exampleLines: 'Prolog\nErster Teil: 9\nZweiter Teil: 8\nEpilog',
  numbered:
    '„24 Kapitel“ in einer eigenen Zeile ergibt nummerierte Kapitel ohne Teil. Fängt ein Teil wieder bei 1 an, schreib „Band zwei: 1–12“.',
  check: 'Kapitel prüfen',
  places: 'Ist das dein Buch? Nach dem Aufnehmen lassen sich die Kapitel nicht mehr ändern.',
  addIt: 'In den Katalog aufnehmen',
  unused: 'Bücher, die du aufgenommen hast und die noch niemand liest',
  delete: 'Löschen<of> – {title}</of>',
  sureToDelete: '{title} aus dem Katalog löschen?',
  yesDelete: 'Ja, löschen',
  keep: 'Behalten',
  understood: 'So ist <book>{title}</book> jetzt im Katalog gegliedert:',
  sum: '{chapters, plural, one {{chapters} Kapitel} other {{chapters} Kapitel}}{parts, plural, =0 {} one { in {parts} Teil} other { in {parts} Teilen}}',
  empty: 'Der Katalog ist leer: Nimm zuerst ein Buch auf.',
  choose: 'Such ein Buch aus',
  book: 'Buch',
  start: 'Dieses Buch lesen',
  chapters: '{count, plural, one {{count} Kapitel} other {{count} Kapitel}}',
};
