import type { Translated } from '../en';
import type { accounts as english } from '../en/accounts';

export const accounts: Translated<typeof english> = {
  welcome: {
    title: 'Über das Buch reden, ohne zu erfahren, wie es ausgeht',
    what: 'Untold ist ein Ort für einen Lesekreis, in dem nicht alle auf derselben Seite sind. Du sagst, welches Kapitel du zu Ende gelesen hast. Von da an siehst du, was andere bis zu diesem Kapitel geschrieben haben, und nichts, was danach kam: kein Ende aus Versehen, kein „Warte, bis du erst bei … bist“.',
    how: 'Was vor dir liegt, ist nicht verwischt oder weggeklappt. Es wird gar nicht erst geschickt, bis du dort bist oder bis du einen einzelnen Beitrag mit Absicht ansiehst. So dürfen die Schnellen sagen, was sie denken, und die Langsamen sich Zeit lassen.',
    demo: 'Das hier ist eine Vorführung. Du kannst <cast>als eine der Personen hereinkommen</cast>, jede bei einem anderen Kapitel, und sehen, wie derselbe Abend für sie aussieht.',
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
    title: 'Oder schau als jemand anderes herein',
    hint: 'Das hier ist eine Vorführung. Die Personen darin brauchen kein Passwort, und was du als sie schreibst, bleibt hier.',
    noBook: 'Noch kein Buch',
    enter: 'Als {name} eintreten',
  },
  signIn: {
    title: 'Anmelden',
    email: 'E-Mail',
    password: 'Passwort',
    noAccount: 'Noch kein Konto?',
    forgotten:
      'Passwort vergessen? Wer diese Seite betreibt, kann dir einen Link geben, mit dem du ein neues wählst.',
    outside: 'Mit {service} anmelden',
    reset: 'Dein neues Passwort gilt. Melde dich damit an.',
    outsideFailed:
      'Die Anmeldung dort hat nicht geklappt. Bitte versuch es noch einmal oder nimm ein Passwort.',
    noCookies:
      'Diese Seite war zu alt, oder dein Browser lässt keine Cookies zu. Erlaub sie für diese Website und versuch es noch einmal.',
    already:
      'Du bist als {name} angemeldet. Kommst du als jemand anderes herein, wirst du zuerst abgemeldet.',
  },
  signUp: {
    title: 'Konto anlegen',
    name: 'Name',
    nameHint: 'So wie deine Lesekreise dich kennen werden.',
    passwordHint: 'Mindestens 10 Zeichen; gut sind ein paar Wörter, die nur du so zusammenstellen würdest.',
    haveOne: 'Du hast schon eins?',
    already: 'Du bist als {name} angemeldet. Legst du ein weiteres Konto an, wirst du zuerst abgemeldet.',
  },
  reset: {
    title: 'Ein neues Passwort wählen',
    stale: 'Dieser Link gilt nicht mehr. Bitte um einen neuen.',
    hint: 'Mindestens 10 Zeichen. Jedes angemeldete Gerät wird abgemeldet.',
  },
  account: {
    title: 'Dein Konto',
    ofTheCast:
      'Du bist {name} aus der Vorführung, wie alle es sein dürfen. Manches geht erst mit einem eigenen Konto.',
    name: 'Name',
    email: 'E-Mail',
    password: 'Passwort',
    forEmail: 'Dein Passwort, damit wir wissen, dass du es bist',
    present: 'Jetziges Passwort',
    new: 'Neues Passwort',
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
    what: 'Dein Name, deine Adresse, deine Lesezeichen, deine Reaktionen und was du dir angesehen hast, verschwinden sofort und für immer. Ein Lesekreis, in dem sonst niemand ist, geht mit dir; einer, in dem andere lesen, braucht zuerst jemand anderen, der ihn leitet.',
    posts: 'Was aus deinen Beiträgen wird',
    choose: 'Bitte wählen …',
    stay: 'Sie bleiben, als Worte von „a former member“',
    go: 'Sie verschwinden: Jeder Beitrag von mir wird geleert',
    password: 'Dein Passwort, um sicherzugehen',
    button: 'Mein Konto löschen',
  },
};
