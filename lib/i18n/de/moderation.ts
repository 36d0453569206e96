import type { Translated } from '../en';
import type { moderation as english } from '../en/moderation';

export const moderation: Translated<typeof english> = {
  reporting: {
    reason: 'Was stimmt damit nicht?',
    hint: 'Das sieht die Moderation des Lesekreises, und zwar jeweils, wer so weit gelesen hat wie du.',
    send: 'Melden',
    leave: 'Abbrechen',
  },
  title: 'Moderation',
  asYouAre:
    'Auch hier siehst du nur, was du gelesen hast. Wenn du etwas früher öffnest, wird das vermerkt. Alles lässt sich rückgängig machen: Du kannst einen entfernten Beitrag wiederherstellen, ein Gespräch wieder öffnen und ein Kapitel zurückändern.',
  noReading: 'Der Lesekreis liest noch kein Buch, also gibt es nichts zu tun.',
  readings: 'Die Bücher des Lesekreises',
  reading: '<book></book> · {open} offen',
  begun: '{book}, seit <day></day>',
  oldest: 'Das sind die {count} ältesten. Die anderen kommen, sobald diese erledigt sind.',
  open: 'Offene Meldungen',
  none: 'Keine. Alles in Ordnung.',
  entryReports:
    '{count, plural, one {{count} Eintrag über das Buch verrät} other {{count} Einträge über das Buch verraten}} vielleicht zu früh etwas',
  log: 'Protokoll',
  logEmpty: 'Noch nichts, so weit du gelesen hast.',
  wrote: '<who>{name}</who> schrieb am <day></day>:',
  what: {
    report: 'die Meldung',
    post: 'den Beitrag',
    aReport: 'Eine Meldung',
    thePost: 'Der gemeldete Beitrag',
  },
  covered: '{what}: öffnet sich nach {place}',
  coverAgain: 'Wieder zudecken<what>: {of}</what>',
  furtherOn: 'noch verdeckt',
  postBy: '<post>Öffne den Beitrag von {author}</post>, um ihn zu entfernen oder sein Kapitel zu ändern',
  postByRemoved:
    'Inzwischen entfernt. <post>Öffne den Beitrag von {author}</post>, um ihn wiederherzustellen',
  postByWithdrawn: '<post>Beitrag von {author}</post>, inzwischen selbst entfernt',
  reason: 'Grund',
  reasonHint: 'Er steht dann im Protokoll.',
  uphold: 'Zustimmen (habe ich erledigt)',
  decline: 'Zurückweisen',
  deeds: {
    lock: '{by} hat ein Gespräch geschlossen',
    unlock: '{by} hat ein Gespräch wieder geöffnet',
    pin: '{by} hat ein Gespräch angeheftet',
    unpin: '{by} hat ein Gespräch gelöst',
    remove: '{by} hat einen Beitrag entfernt',
    restore: '{by} hat einen Beitrag wiederhergestellt',
    raise: '{by} hat einen Beitrag auf ein späteres Kapitel gesetzt',
    lower: '{by} hat einen Beitrag auf ein früheres Kapitel gesetzt',
    uphold: '{by} hat einer Meldung zugestimmt',
    decline: '{by} hat eine Meldung zurückgewiesen',
  },
};
