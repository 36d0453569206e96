import type { Translated } from '../en';
import type { answers as english } from '../en/answers';

export const answers: Translated<typeof english> = {
  signInFirst: 'Bitte melde dich zuerst an.',
  notOurs: 'Etwas ist schiefgegangen. Bitte lade die Seite neu und versuch es noch einmal.',
  outdatedOutline:
    'Die Kapitel dieses Buchs wurden berichtigt, nachdem du diese Seite geöffnet hast. Heb dir auf, was du geschrieben hast, lade die Seite neu und wähle das Kapitel noch einmal.',
  notFromHere: 'Das kam nicht von einer Seite dieser Website.',
  absent: 'Das haben wir nicht gefunden. Vielleicht wurde es entfernt.',
  tooOften: 'Das waren zu viele Versuche. Bitte warte {wait} und versuch es dann noch einmal.',
  aMinute: 'eine Minute',
  minutes: '{count} Minuten',
  anHour: 'eine Stunde',
  unsent:
    'Bei uns ist etwas schiefgegangen, und das ist nicht angekommen. Was du getippt hast, steht noch hier: Versuch es gleich noch einmal.',
  and: ' und ',
  summary: '{count, plural, one {# Angabe stimmt noch nicht:} other {# Angaben stimmen noch nicht:}}',
  ofField: '{field}: {sentence}',
  typed: {
    missing: 'Bitte füll das aus.',
    tooShort: 'Bitte schreib mindestens {min} Zeichen.',
    tooLong: 'Bitte schreib höchstens {max} Zeichen. Das hier hat {length}.',
    covered:
      'Hier lassen sich keine Spoiler verdecken. Lass die Striche weg, und auch das, was sie verdecken sollten.',
    invisible:
      'Hier ist ein unsichtbares Zeichen dabei, das wir nicht speichern können. Bitte tipp es noch einmal.',
    email: 'Bitte gib eine E-Mail-Adresse ein, zum Beispiel nell@example.org.',
    one: 'Bitte wähl etwas aus.',
  },
  accounts: {
    longPassword: 'Ein Passwort kann höchstens 200 Zeichen haben.',
    shortPassword: 'Bitte wähl ein Passwort mit mindestens 10 Zeichen.',
    chooseForPosts: 'Bitte wähl, was mit deinen Beiträgen geschieht.',
    taken: 'Mit dieser Adresse hat schon jemand ein Konto. Wenn du das bist, melde dich an.',
    noMatch: 'E-Mail-Adresse oder Passwort stimmt nicht.',
    nobody: 'Als diese Person kannst du dich hier nicht anmelden.',
    staleLink: 'Dieser Link funktioniert nicht mehr. Bitte um einen neuen.',
    deviceOut: 'Dieses Gerät ist abgemeldet.',
    signUpChanged: 'Gespeichert. Das gilt ab jetzt.',
    signUpClosed: 'Hier können keine neuen Konten angelegt werden.',
    signUpByInvitation:
      'Um hier ein Konto anzulegen, brauchst du eine Einladung in einen Lesekreis. Öffne zuerst ihren Link.',
    zoneChanged: 'Ab jetzt stehen alle Zeiten in dieser Zone.',
    openedChanged: 'Gespeichert. Es gilt ab dem nächsten Kapitel, das du beendest.',
    zoneLearnt: 'Ab jetzt stehen alle Zeiten in der Zone deines Browsers.',
    noZone: 'Diese Zeitzone gibt es nicht. Bitte wähl eine aus der Liste.',
    nameChanged: 'Dein Name ist geändert.',
    emailChanged: 'Deine E-Mail-Adresse ist geändert.',
    passwordChanged: 'Dein Passwort ist geändert, und deine anderen Geräte sind abgemeldet.',
    everybodys:
      'Die Personen der Demo gehören allen, die sie ausprobieren. Leg dir ein eigenes Konto an, um das zu ändern.',
    notYourPassword: 'Das ist nicht dein Passwort.',
    handOver:
      'In {clubs} lesen auch andere, und nur du leitest den Lesekreis. Übergib ihn zuerst jemandem von ihnen.',
    quoted: '„{name}“',
  },
  mail: {
    off: 'Diese Website verschickt keine Mails. Wer sie betreibt, kann dir einen Link geben.',
    resetSent:
      'Wenn es zu {email} ein Konto gibt, ist ein Link dorthin unterwegs. Das kann ein paar Minuten dauern; schau auch im Spam nach.',
    linkSent: 'Wir haben einen Link an {email} geschickt. Öffne ihn und drück dort auf den Knopf.',
    quietSaved: 'Deine Ruhezeit ist eingestellt.',
    saved: 'Deine Mails sind eingestellt.',
    testQueued: 'Eine Testmail ist zu dir unterwegs. Kommt sie nicht an, steht auf dieser Seite, warum.',
    alreadyConfirmed: 'Deine Adresse ist schon bestätigt.',
    bothHours: 'Bitte wähle beide Uhrzeiten oder keine.',
    sameHours: 'Bitte wähle zwei verschiedene Uhrzeiten oder keine.',
  },
  push: {
    off: 'Diese Website schickt keine Benachrichtigungen.',
    service:
      'Diese Website kann deinem Browser keine Benachrichtigungen schicken: Sie kennt den Dienst nicht, den dein Browser benutzt.',
    on: 'Dieses Gerät bekommt ab jetzt Benachrichtigungen.',
    removed: 'Dieses Gerät bekommt keine Benachrichtigungen mehr.',
  },
  books: {
    yearAsNumber: 'Bitte gib das Jahr als Zahl an oder lass es weg.',
    yearSuchAs: 'Bitte gib das Jahr als Zahl an, zum Beispiel 2005, oder lass es weg.',
    farYear: 'Bis zu diesem Jahr ist es noch lange hin.',
    there: '„{title}“ mit {chapters} Kapiteln steht schon im Katalog. Such es dort aus.',
    outlineChanged:
      'Seit du diese Gliederung geöffnet hast, hat sie jemand geändert. Bitte öffne sie noch einmal und ändere sie dort.',
    used: 'Inzwischen liest jemand dieses Buch, deshalb muss es bleiben.',
    line: 'Zeile {at}: {mistake}',
    lines: '{first}\n{rest}',
    afterColon:
      'Nach einem Doppelpunkt kommt nur eine Zahl von Kapiteln. Bitte lass Titel weg, denn alle würden sie sehen.',
    bareNumber:
      'Hier ist nicht klar, was die Zahl heißt. Schreib „{number} Kapitel“ für so viele Kapitel oder „Kapitel {number}“ für nur dieses eine.',
    unclear:
      '„{line}“ ist nicht klar. Schreib „24 Kapitel“ oder „1–24“ für mehrere, „Kapitel 7“ für eines. Ist es ein Name, in dem eine Zahl oder das Wort „Kapitel“ vorkommt, setz ihn in Anführungszeichen.',
    titled: 'Bitte schreib nur „Kapitel {number}“ und lass den Titel weg, denn alle würden ihn sehen.',
    titledNumber:
      'Bitte schreib „Kapitel 7“ für ein Kapitel mit Nummer und lass den Titel weg, denn alle würden ihn sehen.',
    range: 'Kapitel zählen von 1 an oder hier von {from} weiter. Schreib „24 Kapitel“ oder „1–24“.',
    partAlone:
      '„{label}“ braucht einen Doppelpunkt: „{label}: 9“ für einen Teil mit 9 Kapiteln oder „{label}:“ über der Liste seiner Kapitel. Heißt ein einzelnes Kapitel so, setz es in Anführungszeichen.',
    partNumber: 'Hier ist nicht klar, wie der Teil heißt. Schreib „Teil {number}: 9“.',
    onePerLine:
      'Bitte schreib einen Namen pro Zeile, ohne Klammern, Kommas oder andere Zeichen. Hat ein Name solche Zeichen, setz ihn in Anführungszeichen.',
    noChapter: 'Ein Buch hat mindestens ein Kapitel.',
    nameless: 'Ein Teil oder ein Kapitel braucht einen Namen, zum Beispiel „Zweiter Teil“.',
    wordy: 'Ein Name kann höchstens {most} Zeichen haben.',
    long: 'Ein Buch kann hier höchstens {most} Kapitel haben.',
    manyParts: 'Ein Buch kann hier höchstens {most} Teile haben.',
    emptyPart: '„{label}“ hat keine Kapitel. Schreib nach dem Doppelpunkt, wie viele: „{label}: 9“.',
    noContents:
      'Darin ist kein Kapitel. Füg das Inhaltsverzeichnis ein, oder schreib, wie viele Kapitel es sind.',
    nothingTyped:
      'Füg das Inhaltsverzeichnis ein, schreib, wie viele Kapitel es sind, oder wähl eine EPUB-Datei.',
    otherCount: 'Du hast {parts} Teile geschrieben, aber {counts} Zahlen. Schreib „3 Teile: 9, 10, 8“.',
    noChapters: 'Kein Kapitel ist angehakt. Ein Buch hat mindestens eins.',
    tooManyChapters:
      'Ein Buch kann hier höchstens {most} Kapitel haben. Nimm die Haken bei allem weg, was kein Kapitel ist.',
    unlabelled: 'Hier fehlt die Bezeichnung, zum Beispiel „Kapitel 7“ oder „Prolog“.',
    longLabel:
      'Eine Bezeichnung hat höchstens {most} Zeichen. Diese hat {length}. Schreib „Kapitel 7“, und den Rest zum Titel.',
    longTitle: 'Ein Titel hat höchstens {most} Zeichen. Dieser hat {length}.',
    partWithoutChapters:
      '„{label}“ hat keine Kapitel. Mach daraus ein Kapitel, nimm den Haken weg oder füg darunter ein Kapitel ein.',
    unnumbered:
      'Dieses Kapitel hat keine Nummer. So sehen es auch die anderen. Gib ihm eine Bezeichnung, wenn es eine hat.',
    startsLate: 'Die Kapitel fangen mit „{label}“ an. Fehlt davor eins?',
    gap: 'Auf „{before}“ folgt „{label}“. Fehlt eins?',
    backwards: 'Auf „{before}“ folgt „{label}“. Stimmt die Reihenfolge?',
    epub: {
      notEpub:
        'Diese Datei ist kein EPUB. Wähl eine Datei, die auf .epub endet, oder füg das Inhaltsverzeichnis ein.',
      damaged:
        'Dieses EPUB ist beschädigt. Versuch es mit einer anderen Kopie, oder füg das Inhaltsverzeichnis ein.',
      tooLarge:
        'Diese Datei ist zu groß. Wir lesen EPUBs bis 100 MB. Du kannst auch das Inhaltsverzeichnis einfügen.',
      protected:
        'Dieses EPUB hat einen Kopierschutz, also können wir es nicht lesen. Füg das Inhaltsverzeichnis ein.',
      noContents:
        'In diesem EPUB sind keine Kapitel zu finden. Füg das Inhaltsverzeichnis ein, oder schreib, wie viele Kapitel es sind.',
      tooSlow: 'Dieses EPUB zu lesen hat zu lange gedauert. Füg das Inhaltsverzeichnis ein.',
      busy: 'Gerade lesen wir andere Dateien. Versuch es in einer Minute noch einmal.',
      broken: 'Die Datei ist nicht ganz angekommen. Bitte wähl sie noch einmal.',
    },
  },
  openLibrary: {
    off: 'Auf dieser Website ist das Nachschlagen von Büchern abgeschaltet. Bitte füll die Felder selbst aus.',
    noAnswer:
      'Open Library hat nicht geantwortet. Versuch es gleich noch einmal, oder füll die Felder selbst aus.',
    refused: 'Open Library antwortet dieser Website gerade nicht. Bitte füll die Felder selbst aus.',
    nothing: 'Das kennt Open Library nicht. Versuch es mit weniger Wörtern, oder füll die Felder selbst aus.',
    busy: 'Open Library wird gerade zu oft gefragt. Versuch es in einer Minute noch einmal, oder füll die Felder selbst aus.',
    broken: 'Mit der Antwort von Open Library war nichts anzufangen. Bitte füll die Felder selbst aus.',
  },
  covers: {
    choose: 'Bitte wähle ein Bild aus.',
    tooLarge: 'Dieses Bild ist zu groß. Ein Umschlag darf bis zu 5 MB haben.',
    notPicture: 'Das ist kein JPEG-, PNG- oder WebP-Bild.',
    damaged: 'Dieses Bild ist beschädigt. Bitte versuch es mit einem anderen.',
    tooManyPixels: 'Dieses Bild hat zu viele Pixel. Bitte mach es erst kleiner.',
    none: 'Open Library hat keinen Umschlag für dieses Buch.',
  },
  reviews: {
    long: 'Das ist zu lang zum Einfügen. Füge es stattdessen als Datei bis 1 MB hinzu.',
    longPassage: 'Ein Abschnitt kann höchstens 20.000 Zeichen haben.',
    outdated: 'Dieser Abschnitt wurde inzwischen geändert. Lade die Seite neu, um ihn zu sehen.',
    tooLarge: 'Diese Datei ist größer als 1 MB.',
    unreadable:
      'In diesem Dokument ist nichts zu lesen. Es sollte reiner Text, Markdown oder HTML sein, bis 1 MB.',
    tooMany:
      'Du hast dieses Dokument schon hinzugefügt, oder 20 andere, die noch nicht abgeschickt sind. Schicke zuerst eines ab oder verwirf es.',
  },
  clubs: {
    removed: 'Du wurdest aus diesem Lesekreis entfernt. Nur wer ihn leitet, kann dich wieder hereinlassen.',
    asked: 'Du hast schon gefragt. Wer den Lesekreis leitet, meldet sich bei dir.',
    byAsking: 'In diesen Lesekreis kommst du, wenn du die fragst, die ihn leiten.',
    byInvitation: 'Diesem Lesekreis kannst du nur mit einer Einladung beitreten.',
    unusable: 'Diese Einladung gilt nicht mehr. Bitte die Person, die sie dir geschickt hat, um eine neue.',
    changed: 'Das hat sich inzwischen geändert. Lade die Seite neu, um zu sehen, wie es jetzt steht.',
    lastOwner: 'Jemand muss den Lesekreis leiten. Übergib ihn zuerst einem anderen Mitglied.',
    saved: 'Gespeichert.',
    close: 'Du bist das einzige Mitglied. Setz hier ein Häkchen, wenn du den Lesekreis schließen willst.',
    link: 'Kopier diesen Link jetzt, er wird nicht noch einmal gezeigt: {link}',
    days: 'Bitte gib eine Zahl von Tagen an, von 1 bis 365.',
    uses: 'Bitte gib eine Zahl von Personen an, von 1 bis 500.',
    noMail: 'Diese Website verschickt keine Mails. Erstell einen Einladungslink und gib ihn selbst weiter.',
    addresses: 'Bitte höchstens 10 Adressen auf einmal.',
    oddAddress: '„{odd}“ ist keine E-Mail-Adresse.',
    mailed:
      '{count, plural, one {Die Einladung ist unterwegs. Sie gilt zwei Wochen.} other {Die {count} Einladungen sind unterwegs. Sie gelten zwei Wochen.}}',
    joining: 'Bitte wähl, wie man beitritt.',
    findable: 'Bitte wähl, wer ihn finden kann.',
  },
  entries: {
    duplicate: 'Das hat dein Lesekreis schon. Bearbeite den Eintrag, den es gibt.',
    reported: 'Das hast du schon gemeldet. Wer den Lesekreis leitet, weiß Bescheid.',
    noFile: 'Bitte wähl eine Datei.',
    tooLarge: 'Diese Datei ist größer als 512 KB.',
    noJson: 'ab hier ist das kein JSON mehr. Vielleicht wurde die Datei abgeschnitten oder bearbeitet.',
    noFormat: 'das ist keine Datei mit Einträgen aus Untold.',
    otherBook: 'diese Datei ist für ein Buch mit einer anderen Zahl von Kapiteln. Deines hat {chapters}.',
    noPlace: 'hier muss eine Stelle im Buch stehen, eine ganze Zahl von 0 bis {last}.',
    noOrdinal: 'dieses Kapitel oder diesen Teil hat das Buch nicht.',
    oneTarget: 'ein Titel gehört entweder zu einem Kapitel oder zu einem Teil.',
    tooMany: 'das sind zu viele Einträge. Bitte teile die Datei auf.',
    misplaced: 'hier fehlt etwas, oder etwas gehört nicht hierher.',
    outdated:
      'Die Kapitel des Buchs haben sich geändert, seit du diese Datei gewählt hast. Bitte wähl sie noch einmal.',
  },
  readings: {
    already: 'Der Lesekreis liest dieses Buch schon.',
    chooseBook: 'Bitte wähl ein Buch.',
  },
  progress: {
    noChapter: 'Dieses Kapitel hat das Buch nicht.',
    noMove: 'Es gibt nichts rückgängig zu machen.',
    notShared: 'Dieses Buch hat schon sein eigenes Lesezeichen.',
  },
  discussion: {
    chooseChapter: 'Bitte wähl ein Kapitel.',
    coveredTitle:
      'Von einem Titel lässt sich nicht nur ein Teil verdecken. Setz den Spoiler im Beitrag zwischen ||, und lass die Striche hier weg.',
    spoilerCloser:
      '„{text}“ beendet einen Spoiler, der nirgends anfängt, und würde deshalb nichts verdecken. Schreib ||so wie hier||, oder setz einen Backslash vor das Zeichen.',
    spoilerNear:
      '„{text}“ sieht aus wie ein Spoilerzeichen, würde aber nichts verdecken. Setz den Spoiler zwischen Striche, ||so wie hier||.',
    spoilerPlace:
      'In diesem Buch heißt kein Kapitel „{text}“. Schreib hinter den Spoiler ein Kapitel so, wie es im Buch heißt, von „{first}“ bis „{last}“.',
    spoilersTooLong: 'Dieser Beitrag hat für seine Länge zu viele Spoiler. Bitte teil ihn in mehrere auf.',
    hollow:
      'Das ist alles Spoiler. Sag auch etwas, das nicht verdeckt ist, oder wähl ein späteres Kapitel für den ganzen Beitrag.',
    previewNotReached: 'Du kannst den Beitrag so sehen wie jemand, der höchstens so weit ist wie du.',
    locked:
      'Dieses Gespräch ist geschlossen. Was du geschrieben hast, steht noch hier, damit du es kopieren kannst.',
    unmarked:
      'Du hast etwas hinzugefügt, und du bist im Buch weiter als damals. Bitte wähl, bis zu welchem Kapitel man gelesen haben muss.',
    uncovers:
      'Damit deckst du etwas auf, das bis zu einem späteren Kapitel verdeckt war. Setz das Häkchen, wenn du das willst.',
    meanwhile:
      'Dieser Beitrag wurde inzwischen woanders geändert. Nichts ist verloren: Beide Fassungen stehen unten.',
    reported: 'Du hast diesen Beitrag schon gemeldet. Die Moderation weiß Bescheid.',
    notReached: 'Um einen Beitrag auf ein früheres Kapitel zu setzen, musst du selbst so weit gelesen haben.',
  },
};
