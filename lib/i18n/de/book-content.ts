import type { Translated } from '../en';
import type { book as english } from '../en/book-content';

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
  ownReviews: {
    add: 'Eine Besprechung hinzufügen',
    unsent: 'Noch nicht abgeschickt',
    title: 'Eine Besprechung von {book} hinzufügen',
    intro:
      'Füge eine Besprechung ein, oder füge sie als Datei hinzu. Untold schneidet sie in Abschnitte, die du in Ordnung bringst und abschickst. Jemand aus der Moderation, der das Buch zu Ende gelesen hat, entscheidet dann, wie weit man für jeden gelesen haben muss.',
    titleField: 'Titel',
    titleHint: 'Lass ihn leer, um den aus dem Dokument zu nehmen.',
    byline: 'Wer sie geschrieben hat',
    text: 'Die Besprechung',
    textHint: 'Reiner Text, Markdown oder der Quelltext einer Webseite.',
    file: 'Oder eine Datei',
    fileHint: 'Reiner Text, Markdown oder HTML, bis 1 MB.',
    read: 'Abschnitte zeigen',
    editTitle: 'Die Besprechung in Ordnung bringen',
    endOfBook:
      'Bis jemand aus der Moderation sie bestätigt, gelten diese Abschnitte für das Ende des Buches, und nur du siehst sie.',
    passages: '{count, plural, one {{count} Abschnitt} other {{count} Abschnitte}}',
    oneAtATime:
      'Speichere einen Abschnitt, bevor du den nächsten änderst: gespeichert wird nur, was in diesem Abschnitt steht.',
    passage: 'Abschnitt {number}',
    passageText: 'Text',
    splitHint: 'Eine leere Zeile teilt ihn.',
    kind: 'Was es ist',
    kinds: {
      passage: 'Worte der Besprechung',
      quotation: 'Ein Zitat',
      comment: 'Eine Anmerkung beim Lesen',
    },
    by: 'Wessen Worte es sind',
    save: 'Abschnitt speichern',
    join: 'Mit dem nächsten verbinden',
    drop: 'Abschnitt weglassen',
    proposal: 'Warum dieses Kapitel: {because}. Du hast das Buch gelesen und kannst ein anderes wählen.',
    pages: 'Seiten der Abschnitte',
    earlier: 'Frühere Abschnitte',
    later: 'Spätere Abschnitte',
    original: 'Das Dokument, wie du es hinzugefügt hast',
    rename: 'Titel speichern',
    send: 'Zum Bestätigen abschicken',
    sendHint:
      'Speichere vorher jeden Abschnitt, den du geändert hast. Sobald sie abgeschickt ist, kannst du nichts mehr daran ändern.',
    discard: 'Diese Besprechung verwerfen',
    sureToDiscard: 'Diese Besprechung mit allen Abschnitten verwerfen?',
    yesDiscard: 'Ja, verwerfen',
    keep: 'Behalten',
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
