import type { Translated } from '../en';
import type { books as english } from '../en/books';

export const books: Translated<typeof english> = {
  add: 'Ein Buch in den Katalog aufnehmen',
  title: 'Titel',
  author: 'Autorin oder Autor',
  year: 'Jahr',
  yearHint: 'Wann es zuerst erschien; darf leer bleiben.',
  blurb: 'In einer Zeile',
  blurbHint: 'Das sehen alle: Schreib, was auch wissen darf, wer noch nichts gelesen hat.',
  outline: 'Aufbau',
  outlineHint:
    'Wie viele Kapitel („23“) oder Zeile für Zeile wie unten. Nimm nur neutrale Namen: Lass Titel weg, denn sie können etwas verraten, und das hier sehen alle.',
  example: 'Zum Beispiel ein Prolog, zwei Teile mit 9 und 8 nummerierten Kapiteln und ein Epilog:',
  exampleLines: 'Prolog\nTeil Eins: 9\nTeil Zwei: 8\nEpilog',
  numbered:
    '„24 Kapitel“ in einer eigenen Zeile fügt nummerierte Kapitel ohne Teil hinzu. Zählt ein Teil wieder von 1 an, schreib „Band Zwei: 1–12“.',
  check: 'Aufbau prüfen',
  places: 'Ist das das Buch? Ist es einmal aufgenommen, bleibt sein Aufbau, wie er ist.',
  addIt: 'In den Katalog aufnehmen',
  unused: 'Bücher, die du aufgenommen hast und die noch niemand liest',
  delete: 'Löschen<of>: {title}</of>',
  sureToDelete: '{title} aus dem Katalog löschen?',
  yesDelete: 'Ja, löschen',
  keep: 'Behalten',
  understood: 'Der Aufbau von <book>{title}</book>, das jetzt im Katalog steht:',
  sum: '{chapters, plural, one {{chapters} Kapitel} other {{chapters} Kapitel}}{parts, plural, =0 {} one { in {parts} Teil} other { in {parts} Teilen}}',
  empty: 'Der Katalog ist leer: Nimm zuerst ein Buch auf.',
  choose: 'Wähl ein Buch',
  book: 'Buch',
  start: 'Eine Lektüre beginnen',
  chapters: '{count, plural, one {{count} Kapitel} other {{count} Kapitel}}',
};
