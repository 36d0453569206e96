import type { Translated } from '../en';
import type { accounts as english } from '../en/accounts';

export const accounts: Translated<typeof english> = {
  welcome: {
    title: 'Über das Buch reden, ohne zu erfahren, wie es ausgeht',
    what: 'Untold ist ein Ort für einen Lesekreis, in dem nicht alle auf derselben Seite sind. Du sagst, welches Kapitel du zu Ende gelesen hast. Von da an siehst du, was andere bis zu diesem Kapitel geschrieben haben, und nichts, was danach kam: kein Ende aus Versehen, kein „Warte, bis du erst bei … bist“.',
    how: 'Was vor dir liegt, ist nicht verwischt oder weggeklappt. Es wird gar nicht erst geschickt, bis du dort bist oder bis du einen einzelnen Beitrag mit Absicht ansiehst. So dürfen die Schnellen sagen, was sie denken, und die Langsamen sich Zeit lassen.',
    deleted: 'Dein Konto ist gelöscht, und du bist überall abgemeldet. Danke, dass du mitgelesen hast.',
    demo: 'Das hier ist eine Demo. Du kannst <cast>als eine der Personen hereinkommen</cast>, jede bei einem anderen Kapitel, und sehen, wie derselbe Abend für sie aussieht.',
  },
  home: {
    title: 'Schön, dass du da bist, {name}',
    clubs: 'Deine Lesekreise',
    noClub:
      'Du bist noch in keinem Lesekreis. <find>Such dir einen</find> oder <found>gründe deinen eigenen</found>.',
    noBook: 'Noch kein Buch.',
    titleBy: '<book>{title}</book> von {author}',
    over: 'Diese Lektüre ist vorbei.',
    books: 'Deine Bücher',
    noBooks:
      'Ein Buch kommt hierher, sobald du ein Lesezeichen hineinlegst, und deine Stelle gilt in all deinen Lesekreisen.',
  },
  places: {
    none: 'noch nicht begonnen',
    done: 'zu Ende gelesen',
    counted: 'Kapitel {place} von {count} zu Ende gelesen',
    named: '{place} zu Ende gelesen · {percent} %',
  },
  cast: {
    title: 'Oder probier die Demo aus als …',
    hint: 'Das hier ist eine Demo. Die Personen darin brauchen kein Passwort, und was du als sie schreibst, bleibt hier.',
    noBook: 'Noch kein Buch',
    enter: 'Als {name} eintreten',
  },
  signIn: {
    title: 'Anmelden',
    email: 'E-Mail',
    password: 'Passwort',
    noAccount: 'Noch kein Konto?',
    forgotten: 'Passwort vergessen? Wer diese Website betreibt, kann dir einen Link zum Zurücksetzen geben.',
    outside: 'Mit {service} anmelden',
    reset: 'Dein neues Passwort gilt. Melde dich damit an.',
    outsideFailed:
      'Die Anmeldung dort hat nicht geklappt. Bitte versuch es noch einmal oder nimm ein Passwort.',
    noCookies:
      'Diese Seite war zu alt, oder dein Browser lässt keine Cookies zu. Erlaub sie für diese Website und versuch es noch einmal.',
    already:
      'Du bist als {name} angemeldet. Meldest du dich als jemand anderes an, wirst du zuerst abgemeldet.',
  },
  signUp: {
    title: 'Konto anlegen',
    name: 'Name',
    nameHint: 'Unter diesem Namen sehen dich deine Lesekreise.',
    passwordHint: 'Mindestens 10 Zeichen. Ein paar zufällige Wörter sind gut.',
    haveOne: 'Schon ein Konto?',
    already: 'Du bist als {name} angemeldet. Legst du ein weiteres Konto an, wirst du zuerst abgemeldet.',
  },
  reset: {
    title: 'Ein neues Passwort wählen',
    stale: 'Dieser Link funktioniert nicht mehr. Bitte um einen neuen.',
    hint: 'Mindestens 10 Zeichen. Du wirst überall abgemeldet.',
  },
  account: {
    title: 'Dein Konto',
    ofTheCast:
      'Du bist {name} aus der Demo, wie alle, die sie ausprobieren. Manches geht erst mit einem eigenen Konto.',
    name: 'Name',
    email: 'E-Mail',
    password: 'Passwort',
    forEmail: 'Mit deinem Passwort bestätigen',
    present: 'Aktuelles Passwort',
    new: 'Neues Passwort',
    typeAgain: 'Bitte tipp dein Passwort noch einmal ein. Zur Sicherheit schicken wir es nie zurück.',
    newHint: 'Mindestens 10 Zeichen. Deine anderen Geräte werden abgemeldet.',
    save: 'Änderungen speichern',
  },
  devices: {
    title: 'Wo du angemeldet bist',
    signOut: 'Abmelden',
    everywhere: 'Überall abmelden',
    here: '{device} · dieses Gerät',
    seen: '{device} · zuletzt gesehen: <when></when>',
    signOutNamed: '{device} abmelden',
    signOutThere: 'Dort abmelden',
    browser: 'Ein Browser',
    on: '{browser} auf {machine}',
    mac: 'einem Mac',
  },
  zone: {
    title: 'Zeitzone',
    hint: 'Alle Zeiten stehen für dich in ihr. Solange niemand sie kennt, stehen sie in UTC, und das steht dabei.',
    browser: 'Wie mein Browser sagt',
    learnt: 'Wie mein Browser sagt ({zone})',
  },
  delete: {
    title: 'Dein Konto löschen',
    what: 'Dein Name, deine Adresse, deine Lesezeichen, deine Reaktionen und was du vorzeitig geöffnet hast, verschwinden für immer. Ein Lesekreis, in dem sonst niemand ist, wird geschlossen. Einer, in dem andere lesen, braucht zuerst jemand anderen, der ihn leitet.',
    posts: 'Was mit deinen Beiträgen geschieht',
    choose: 'Bitte wählen …',
    stay: 'Sie bleiben, ohne deinen Namen',
    go: 'Der Text all meiner Beiträge wird gelöscht',
    password: 'Mit deinem Passwort bestätigen',
    button: 'Mein Konto löschen',
  },
};
