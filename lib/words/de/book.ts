import type { Translated } from '../en';
import type { book as english } from '../en/book';

export const book: Translated<typeof english> = {
  themes: {
    about: 'Worum es in {book} geht',
    title: 'Themen',
    none: 'Noch keine: Sie kommen, während du liest.',
    covered: 'Verdeckte Themen',
    turns: 'Wendepunkte',
    noTurns: 'Noch hat das Buch keine Wendung genommen, so weit du gelesen hast.',
    coveredTurns: 'Verdeckte Wendepunkte',
  },
  reviews: {
    title: 'Was über {book} geschrieben wurde',
    toConfirm:
      '<jump>{count, plural, one {{count} Entwurf} other {{count} Entwürfe}} zu bestätigen</jump>, weiter unten.',
    none: 'Noch steht dir keine Besprechung offen. Sie öffnen sich Abschnitt für Abschnitt, während du liest.',
    covered: 'Verdeckte Abschnitte',
    coveredHere: 'Verdeckte Abschnitte dieser Besprechung',
    brought: 'Eine Besprechung, die der Lesekreis mitgebracht hat',
    draft:
      'Ein Entwurf: Nur du siehst ihn, bis ihn jemand aus der Moderation bestätigt, der das Buch zu Ende gelesen hat.',
    comment: 'Was jemand beim Lesen dazu anmerkt',
    commentBy: 'Was {by} beim Lesen dazu anmerkt',
  },
  drafts: {
    brought: 'Vom Lesekreis mitgebracht',
    toConfirm: '{count, plural, one {{count} Entwurf} other {{count} Entwürfe}} zu bestätigen',
    decide:
      'Du hast das Buch zu Ende gelesen, also entscheidest du, ab welchem Kapitel jeder Abschnitt gelesen werden darf. Bis dahin sieht ihn nur, wer ihn mitgebracht hat.',
    more: '{count} weitere kommen, wenn diese erledigt sind.',
    mark: 'Wer das lesen darf',
    proposal: 'Ein Vorschlag: {because}.',
    confirm: 'Bestätigen',
    discard: 'Verwerfen',
    titleMark: 'Wer den Titel lesen darf',
    titleHint:
      'Dazu, von wem sie ist, und die Wertung. Vorher heißt sie „Eine Besprechung, die der Lesekreis mitgebracht hat“.',
    change: 'Marke ändern',
  },
  hindsight: {
    light: 'Was du geschrieben hast, im Licht dessen, was später kam.',
    none: 'Du hast hier noch nichts geschrieben. Sobald du es getan hast, zeigt dir jeder Wendepunkt, an dem du vorbeikommst, was du vorher gedacht hast.',
    before: 'Vor {place}',
    since: 'Seit dem letzten Wendepunkt',
    youOn: 'Du, am <day></day>',
    noMore: 'Mehr hast du hier nicht geschrieben.',
    pages: 'Seiten deiner Beiträge',
    earlier: 'Früher im Buch',
    later: 'Später im Buch',
  },
};
