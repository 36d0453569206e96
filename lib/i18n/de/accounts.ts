import type { Translated } from '../en';
import type { accounts as english } from '../en/accounts';

export const accounts: Translated<typeof english> = {
  welcome: {
    title: 'Über das Buch reden, ohne zu erfahren, wie es ausgeht',
    what: 'Untold ist für Lesekreise, in denen nicht alle auf derselben Seite sind. Du sagst, welches Kapitel du zu Ende gelesen hast, und siehst alles, was die anderen bis dahin geschrieben haben, und nichts über das, was später kommt: kein Ende aus Versehen, kein „Warte, bis du erst bei … bist“.',
    how: 'Was vor dir liegt, ist nicht verwischt oder weggeklappt. Es wird dir gar nicht erst geschickt, bis du dort bist oder einen einzelnen Beitrag absichtlich früher öffnest. So können die Schnellen sagen, was sie denken, und die Langsamen sich Zeit lassen.',
    deleted: 'Dein Konto ist gelöscht, und du bist überall abgemeldet. Danke, dass du mitgelesen hast.',
    demo: 'Das hier ist eine Demo. Du kannst <cast>als eine der Personen hereinkommen</cast>, jede bei einem anderen Kapitel, und sehen, wie dasselbe Gespräch für sie aussieht.',
  },
  home: {
    title: 'Schön, dass du da bist, {name}',
    clubs: 'Deine Lesekreise',
    noClub:
      'Du bist noch in keinem Lesekreis. <find>Such dir einen</find> oder <found>gründe deinen eigenen</found>.',
    noBook: 'Noch kein Buch.',
    titleBy: '<book>{title}</book> von {author}',
    over: 'Der Lesekreis ist mit diesem Buch fertig.',
    books: 'Deine Bücher',
    noBooks:
      'Hier stehen die Bücher, in die du ein Lesezeichen gelegt hast. Jedes Buch hat eins, für all deine Lesekreise zusammen.',
  },
  places: {
    none: 'noch nicht begonnen',
    done: 'zu Ende gelesen',
    counted: 'Kapitel {place} von {count} zu Ende gelesen',
    named: '{place} zu Ende gelesen · {percent} %',
  },
  cast: {
    title: 'Oder probier die Demo aus als …',
    hint: 'Du brauchst kein Passwort. Such dir jemanden aus und sieh dich um. Was du schreibst, bleibt hier stehen, auch für die Nächsten.',
    noBook: 'Noch kein Buch',
    enter: 'Als {name} eintreten',
  },
  signIn: {
    title: 'Anmelden',
    email: 'E-Mail',
    password: 'Passwort',
    noAccount: 'Noch kein Konto?',
    forgotten: 'Passwort vergessen? Wer diese Website betreibt, gibt dir einen Link zum Zurücksetzen.',
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
    hint: 'Alle Zeiten stehen in dieser Zeitzone. Solange wir deine nicht kennen, stehen sie in UTC, und das steht dann dabei.',
    browser: 'Wie im Browser',
    learnt: 'Wie im Browser ({zone})',
  },
  delete: {
    title: 'Dein Konto löschen',
    what: 'Damit verschwinden für immer: dein Name, deine E-Mail-Adresse, deine Lesezeichen, deine Reaktionen und die Liste dessen, was du früher geöffnet hast. Ein Lesekreis, in dem sonst niemand ist, wird geschlossen. Leitest nur du einen, in dem auch andere lesen, dann übergib ihn vorher.',
    posts: 'Was mit deinen Beiträgen geschieht',
    choose: 'Bitte wählen …',
    stay: 'Sie bleiben, aber ohne deinen Namen',
    go: 'Die Texte all meiner Beiträge löschen',
    password: 'Mit deinem Passwort bestätigen',
    button: 'Mein Konto löschen',
  },
};
