import type { Translated } from '../en';
import type { moderation as english } from '../en/moderation';

export const moderation: Translated<typeof english> = {
  title: 'Moderation',
  asYouAre:
    'Du moderierst so weit, wie du gelesen hast: Was auf dich wartet, ist auch hier verdeckt, und jedes Hinsehen wird festgehalten. Ein entfernter Beitrag kann an seine Stelle zurückgeholt, ein geschlossenes Gespräch wieder geöffnet und eine Marke zurückgeändert werden.',
  noReading: 'Der Lesekreis liest noch kein Buch, also gibt es nichts zu hüten.',
  readings: 'Die Lektüren des Lesekreises',
  reading: '<book></book> · {open} offen',
  begun: '{book}, seit <day></day>',
  oldest: 'Hier stehen die ältesten {count}; die anderen kommen, wenn diese beantwortet sind.',
  open: 'Offene Meldungen',
  none: 'Keine. Alles ist gut.',
  log: 'Das Protokoll',
  logEmpty: 'Hier ist noch nichts geschehen, so weit du gelesen hast.',
  wrote: '<who>{name}</who> schrieb am <day></day>:',
  what: {
    report: 'die Meldung',
    post: 'den Beitrag',
    aReport: 'Eine Meldung',
    thePost: 'Der gemeldete Beitrag',
  },
  covered: '{what}: Wartet bei {place}',
  coverAgain: 'Wieder zudecken<what>: {of}</what>',
  furtherOn: 'wartet weiter hinten',
  postBy: '<post>Der Beitrag von {author}</post>, wo man ihn entfernen oder seine Marke ändern kann',
  postByRemoved: '<post>Der Beitrag von {author}</post>, inzwischen entfernt, wo man ihn zurückholen kann',
  postByWithdrawn:
    '<post>Der Beitrag von {author}</post>, inzwischen von dem Menschen entfernt, der ihn geschrieben hat',
  reason: 'Begründung',
  reasonHint: 'Sie kommt ins Protokoll.',
  uphold: 'Stattgeben',
  decline: 'Ablehnen',
  deeds: {
    lock: '{by} hat ein Gespräch geschlossen',
    unlock: '{by} hat ein Gespräch wieder geöffnet',
    pin: '{by} hat ein Gespräch angeheftet',
    unpin: '{by} hat ein Gespräch abgelöst',
    remove: '{by} hat einen Beitrag entfernt',
    restore: '{by} hat einen Beitrag zurückgeholt',
    raise: '{by} hat eine Marke höher gesetzt',
    lower: '{by} hat eine Marke niedriger gesetzt',
    uphold: '{by} hat einer Meldung stattgegeben',
    decline: '{by} hat eine Meldung abgelehnt',
  },
};
