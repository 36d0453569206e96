import type { Translated } from '../en';
import type { notices as english } from '../en/notices';

/** Was jemandem mitgeteilt wird: Antworten, Erwähnungen, was jemand verfolgt. */
export const notices: Translated<typeof english> = {
  title: 'Mitteilungen',
  unread: 'Neu',
  earlier: 'Früher',
  none: 'Noch nichts. Wenn jemand dir antwortet, dich zitiert oder mit @ und deinem Namen erwähnt, steht es hier.',
  noneNew: 'Nichts Neues.',
  markAll: 'Alles als gelesen markieren',
  mark: 'Als gelesen markieren',
  said: {
    mention: '<who>{names}</who> hat dich in <in>{thread}</in> erwähnt',
    answer: '<who>{names}</who> hat dir in <in>{thread}</in> geantwortet',
    quotation: '<who>{names}</who> hat dich in <in>{thread}</in> zitiert',
    post: '{count, plural, one {Neuer Beitrag} other {# neue Beiträge}} von <who>{names}</who> in <in>{thread}</in>',
    reaction:
      '{count, plural, one {Jemand hat} other {# Personen haben}} auf deinen Beitrag in <in>{thread}</in> reagiert',
    mark: 'Die Moderation hat geändert, wer deinen Beitrag in <in>{thread}</in> lesen darf',
    report: 'Deine Meldung in <in>{thread}</in> wurde von der Moderation bearbeitet',
    admitted: 'Du bist jetzt Mitglied von <in>{thread}</in>',
    invitation: '<who>{names}</who> lädt dich in den Lesekreis <in>{thread}</in> ein',
    declined: 'Deine Anfrage an <in>{thread}</in> wurde abgelehnt',
  },
  untitled: 'einem Gespräch',
  follow: {
    now: {
      everything: 'Mitteilungen: alles',
      answers: 'Mitteilungen: was dich betrifft',
      nothing: 'Mitteilungen: keine',
    },
    thread: 'Was möchtest du über dieses Gespräch erfahren?',
    reading: 'Was möchtest du über die Gespräche zu diesem Buch erfahren?',
    hint: 'Du erfährst nur von Beiträgen, die du lesen kannst. Was du für ein Gespräch wählst, geht vor.',
    everything: 'Alles',
    everythingSays: 'jeder neue Beitrag',
    answers: 'Was dich betrifft',
    answersSays: 'Antworten, Zitate und Erwähnungen, dazu Reaktionen',
    nothing: 'Nichts',
    nothingSays: 'keine Mitteilungen',
    save: 'Mitteilungen speichern',
  },
};
