import type { Translated } from '../en';
import type { answers as english } from '../en/answers';

export const answers: Translated<typeof english> = {
  signInFirst: 'Bitte melde dich zuerst an.',
  notOurs: 'Das war keins unserer Formulare.',
  notFromHere: 'Das kam nicht von einer Seite dieser Website.',
  absent: 'Unter diesem Namen ist hier nichts.',
  tooOften: 'Das wurde zu oft versucht. Bitte warte {wait} und versuch es dann noch einmal.',
  aMinute: 'eine Minute',
  minutes: '{count} Minuten',
  anHour: 'eine Stunde',
  unsent:
    'Bei uns ist etwas schiefgegangen, und das ist nicht angekommen. Was du getippt hast, steht noch hier: Versuch es gleich noch einmal.',
  and: ' und ',
  typed: {
    missing: 'Bitte füll das aus.',
    tooShort: 'Bitte schreib mindestens {min} Zeichen.',
    tooLong: 'Bitte schreib höchstens {max} Zeichen; das hier hat {length}.',
    covered:
      'Hier lässt sich nichts verdecken. Sag es ohne Spoilerzeichen und ohne das, was sie verdecken sollen.',
    invisible: 'Hier ist ein unsichtbares Zeichen dabei, das nicht bleiben kann. Bitte tipp es noch einmal.',
    email: 'Bitte schreib eine E-Mail-Adresse, zum Beispiel nell@example.org.',
    one: 'Bitte wähl eins.',
  },
  accounts: {
    longPassword: 'Ein Passwort hat höchstens 200 Zeichen.',
    shortPassword: 'Bitte wähl ein Passwort mit mindestens 10 Zeichen.',
    chooseForPosts: 'Bitte wähl, was mit deinen Beiträgen geschieht.',
    taken: 'Mit dieser Adresse hat schon jemand ein Konto. Wenn du das bist, melde dich an.',
    noMatch: 'E-Mail-Adresse oder Passwort stimmt nicht.',
    nobody: 'Als diese Person kannst du dich hier nicht anmelden.',
    staleLink: 'Dieser Link funktioniert nicht mehr. Bitte um einen neuen.',
    deviceOut: 'Dieses Gerät ist abgemeldet.',
    zoneChanged: 'Zeiten stehen ab jetzt in dieser Zone.',
    zoneLearnt: 'Zeiten stehen ab jetzt in der Zone, die dein Browser sagt.',
    noZone: 'Eine Zeitzone mit diesem Namen gibt es nicht. Bitte wähle eine aus der Liste.',
    nameChanged: 'Dein Name ist geändert.',
    emailChanged: 'Deine E-Mail-Adresse ist geändert.',
    passwordChanged: 'Dein Passwort ist geändert, und jedes andere Gerät ist abgemeldet.',
    everybodys:
      'Die Personen der Demo gehören allen, die sie ausprobieren. Leg dir ein eigenes Konto an, um das zu ändern.',
    notYourPassword: 'Das ist nicht dein Passwort.',
    handOver:
      'In {clubs} lesen auch andere, und nur du leitest den Lesekreis. Übergib ihn zuerst jemandem von ihnen.',
    quoted: '„{name}“',
  },
  books: {
    yearAsNumber: 'Bitte gib das Jahr als Zahl an oder lass es weg.',
    yearSuchAs: 'Bitte gib das Jahr als Zahl an, zum Beispiel 2005, oder lass es weg.',
    farYear: 'Bis zu diesem Jahr ist es noch lange hin.',
    there: '„{title}“ mit {chapters} Kapiteln steht schon im Katalog: Wähl es dort.',
    used: 'Inzwischen liest jemand dieses Buch, darum bleibt es.',
    line: 'Zeile {at}: {mistake}',
    lines: '{first}\n{rest}',
    afterColon:
      'Nach einem Doppelpunkt kommt nur eine Zahl von Kapiteln. Bitte lass Titel weg, denn alle würden sie sehen.',
    bareNumber:
      'Eine Zahl allein ist hier nicht klar. Schreib „{number} Kapitel“ für so viele Kapitel oder „Kapitel {number}“ für eines.',
    unclear:
      '„{line}“ ist nicht klar. Schreib „24 Kapitel“ oder „1–24“ für mehrere, „Kapitel 7“ für eines. Setz einen Namen mit einer Zahl oder dem Wort „Kapitel“ in Anführungszeichen.',
    titled: 'Bitte schreib nur „Kapitel {number}“ und lass den Titel weg, denn alle würden ihn sehen.',
    titledNumber:
      'Bitte schreib „Kapitel 7“ für ein Kapitel mit Nummer und lass den Titel weg, denn alle würden ihn sehen.',
    range: 'Kapitel zählen von 1 an oder hier von {from} weiter. Schreib „24 Kapitel“ oder „1–24“.',
    partAlone:
      '„{label}“ braucht einen Doppelpunkt: „{label}: 9“ für einen Teil mit 9 Kapiteln, „{label}:“ über seinen Kapiteln. Heißt ein einzelnes Kapitel so, setz es in Anführungszeichen.',
    partNumber: 'Der Name des Teils ist nicht klar. Schreib „Teil {number}: 9“.',
    onePerLine:
      'Bitte ein Name je Zeile, ohne Klammern, Kommas und andere Zeichen. Setz einen Namen, der sie hat, in Anführungszeichen.',
    noChapter: 'Es gibt mindestens ein Kapitel.',
    nameless: 'Ein Teil oder ein Kapitel braucht einen Namen, zum Beispiel „Teil Zwei“.',
    wordy: 'Ein Name hat höchstens {most} Zeichen.',
    long: 'Ein Buch hat hier höchstens {most} Kapitel.',
    manyParts: 'Ein Buch hat hier höchstens {most} Teile.',
    emptyPart: '„{label}“ hat keine Kapitel. Schreib nach dem Doppelpunkt, wie viele: „{label}: 9“.',
  },
  clubs: {
    removed: 'Du wurdest aus diesem Lesekreis entfernt. Nur wer ihn leitet, kann dich wieder hereinlassen.',
    asked: 'Du hast schon gefragt. Wer den Lesekreis leitet, wird antworten.',
    byAsking: 'In diesen Lesekreis kommt man, indem man die fragt, die ihn leiten.',
    byInvitation: 'In diesen Lesekreis kommt man nur auf Einladung.',
    unusable: 'Diese Einladung gilt nicht mehr. Bitte die Person, die sie dir geschickt hat, um eine neue.',
    changed: 'Das ist nicht mehr so. Lade diese Seite noch einmal, um zu sehen, wie es jetzt steht.',
    lastOwner: 'Jemand muss den Lesekreis leiten. Übergib ihn zuerst einem anderen Mitglied.',
    saved: 'Gespeichert.',
    close: 'Du bist das einzige Mitglied. Bitte setz hier ein Häkchen, wenn der Lesekreis schließen soll.',
    link: 'Kopier diesen Link jetzt, denn er wird nicht noch einmal gezeigt: {link}',
    days: 'Bitte gib eine Zahl von Tagen an, von 1 bis 365.',
    uses: 'Bitte gib eine Zahl von Personen an, von 1 bis 500.',
    joining: 'Bitte wähl, wie man beitritt.',
    findable: 'Bitte wähl, wer ihn finden kann.',
  },
  readings: {
    already: 'Der Lesekreis liest dieses Buch schon.',
    chooseBook: 'Bitte wähl ein Buch.',
  },
  progress: {
    noChapter: 'So ein Kapitel hat das Buch nicht.',
    noMove: 'Es gibt nichts zurückzunehmen.',
  },
  discussion: {
    chooseChapter: 'Bitte wähl ein Kapitel.',
    coveredTitle:
      'Ein Titel lässt sich nicht zum Teil verdecken. Setz im Beitrag zwischen ||, was zu viel verrät, und lass hier alle Spoilerzeichen weg.',
    spoilerCloser:
      'Hier beendet „{text}“ einen Spoiler, der nirgends beginnt, und würde nichts verdecken. Schreib ||so wie hier||, oder setz einen Backslash vor das Zeichen.',
    spoilerNear:
      '„{text}“ sieht aus wie ein Spoilerzeichen, würde aber nichts verdecken. Setz den Spoiler zwischen Striche, ||so wie hier||.',
    spoilerPlace:
      'Dieses Buch hat kein Kapitel „{text}“. Schreib hinter den Spoiler ein Kapitel so, wie das Buch es nennt, von „{first}“ bis „{last}“.',
    spoilersTooLong: 'Dieser Beitrag hat für seine Länge zu viele Spoiler. Teil ihn bitte in mehrere auf.',
    hollow:
      'Das verrät alles schon zu viel. Sag auch etwas außerhalb des Schleiers, oder wähl ein späteres Kapitel für den ganzen Beitrag.',
    locked: 'Dieses Gespräch ist geschlossen. Deine Worte stehen noch hier, damit du sie kopieren kannst.',
    unmarked:
      'Du hast etwas hinzugefügt, und dein Lesezeichen steht weiter hinten als dieser Beitrag. Bitte wähl, wer ihn jetzt lesen darf.',
    uncovers:
      'Das nimmt den Schleier von Worten, die auf ein späteres Kapitel gewartet haben. Setz das Häkchen, wenn du das willst.',
    meanwhile:
      'Dieser Beitrag wurde inzwischen anderswo geändert. Nichts ist verloren: Beide Texte stehen unten.',
    reported: 'Du hast diesen Beitrag schon gemeldet; die Moderation weiß Bescheid.',
    notReached: 'Du kannst eine Marke niedriger setzen, sobald du selbst so weit gelesen hast.',
  },
};
