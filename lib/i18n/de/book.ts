import type { Translated } from '../en';
import type { book as english } from '../en/book';

export const book: Translated<typeof english> = {
  themes: {
    about: 'Worum es in {book} geht',
    title: 'Themen',
    none: 'Noch keine. Sie kommen, während du liest.',
    covered: 'Verdeckte Themen',
    turns: 'Wendepunkte',
    noTurns:
      'Noch keine Wendepunkte. Das sind die Stellen, die ein neues Licht auf alles werfen, und jede erscheint, sobald du sie gelesen hast.',
    coveredTurns: 'Verdeckte Wendepunkte',
  },
  reviews: {
    title: 'Was über {book} geschrieben wurde',
    toConfirm:
      '<jump>{count, plural, one {{count} Entwurf} other {{count} Entwürfe}} zu bestätigen</jump>, weiter unten.',
    none: 'Noch keine Besprechungen. Sie öffnen sich Stück für Stück, während du liest.',
    covered: 'Verdeckte Abschnitte',
    coveredHere: 'Verdeckte Abschnitte dieser Besprechung',
    brought: 'Eine Besprechung aus dem Lesekreis',
    draft:
      'Ein Entwurf. Nur du siehst ihn, bis ihn jemand aus der Moderation bestätigt, der das Buch zu Ende gelesen hat.',
    comment: 'Anmerkung beim Lesen',
    commentBy: 'Anmerkung beim Lesen von {by}',
  },
  drafts: {
    brought: 'Aus dem Lesekreis',
    toConfirm: '{count, plural, one {{count} Entwurf} other {{count} Entwürfe}} zu bestätigen',
    decide:
      'Du hast das Buch zu Ende gelesen, also entscheidest du, wie weit man für jeden Abschnitt gelesen haben muss. Bis dahin sieht ihn nur, wer ihn hinzugefügt hat.',
    more: '{count} weitere kommen, wenn diese erledigt sind.',
    mark: 'Sichtbar für alle, die so weit gelesen haben',
    proposal: 'Vorschlag: {because}.',
    confirm: 'Bestätigen',
    discard: 'Verwerfen',
    titleMark: 'Titel sichtbar für alle, die so weit gelesen haben',
    titleHint:
      'Das gilt auch dafür, von wem sie ist, und für die Wertung. Vorher heißt sie „Eine Besprechung aus dem Lesekreis“.',
    change: 'Kapitel ändern',
  },
  hindsight: {
    light: 'Was du geschrieben hast, im Licht dessen, was später kam.',
    none: 'Du hast hier noch nichts geschrieben. Sobald du das tust, zeigt dir jeder Wendepunkt, den du hinter dir lässt, was du vorher gedacht hast.',
    before: 'Vor {place}',
    since: 'Seit dem letzten Wendepunkt',
    youOn: 'Du, am <day></day>',
    noMore: 'Mehr hast du hier nicht geschrieben.',
    pages: 'Seiten deiner Beiträge',
    earlier: 'Früher im Buch',
    later: 'Später im Buch',
  },
};
