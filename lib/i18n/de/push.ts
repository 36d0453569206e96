import type { Translated } from '../en';
import type { push as english } from '../en/push';

export const push: Translated<typeof english> = {
  sentence: 'Jemand hat dir in einem Lesekreis geantwortet oder dich erwähnt.',
  status: {
    title: 'Benachrichtigungen',
    none: 'Keins deiner Geräte bekommt Benachrichtigungen.',
    some: '{count, plural, one {# Gerät bekommt} other {# Geräte bekommen}} Benachrichtigungen.',
    change: 'Deine Benachrichtigungen auswählen',
  },
  page: {
    title: 'Deine Benachrichtigungen',
    what: 'Wenn dir jemand antwortet, dich zitiert oder erwähnt, kann dein Gerät dir das nach wenigen Minuten sagen. Es zeigt immer denselben Satz, damit dein Bildschirm nichts verrät. Und es meldet nur Beiträge, für die du schon weit genug gelesen hattest, als sie geschrieben wurden.',
    here: 'Dieses Gerät',
    on: 'Dieses Gerät bekommt Benachrichtigungen.',
    off: 'Dieses Gerät bekommt keine Benachrichtigungen.',
    turnOn: 'Hier Benachrichtigungen einschalten',
    turnOff: 'Ausschalten',
    turnOffNamed: 'Benachrichtigungen auf {device} ausschalten',
    needsScript: 'Um Benachrichtigungen einzuschalten, braucht dein Browser JavaScript.',
    unsupported: 'Dieser Browser kann keine Benachrichtigungen zeigen.',
    homeScreen:
      'Auf einem iPhone oder iPad leg Untold zuerst auf den Home-Bildschirm: Tipp auf „Teilen“ und dann auf „Zum Home-Bildschirm“. Öffne es von dort und komm auf diese Seite zurück.',
    denied:
      'Dein Browser lässt diese Website keine Benachrichtigungen zeigen. In den Einstellungen deines Browsers kannst du sie erlauben.',
    failed:
      'Das hat nicht geklappt: Der Benachrichtigungsdienst deines Browsers hat nicht geantwortet. Bitte versuch es noch einmal.',
    others: 'Deine anderen Geräte',
    andOthers: '{count, plural, one {# anderes Gerät bekommt} other {# andere Geräte bekommen}} welche.',
    since: '{device}, seit <when></when>',
  },
  host: {
    title: 'Benachrichtigungen',
    on: 'Push ist eingeschaltet. Diese Dienste der Browser dürfen angesprochen werden: {hosts}.',
    off: 'Push ist ausgeschaltet. Es braucht NEXTAUTH_URL mit https; PUSH_HOSTS=off schaltet es aus.',
    devices:
      '{count, plural, =0 {Kein Gerät bekommt Benachrichtigungen.} one {# Gerät bekommt Benachrichtigungen.} other {# Geräte bekommen Benachrichtigungen.}}',
    error: 'Der letzte Fehler: {answer}',
  },
};
