import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTermTest } from '@/lib/markdown';

const mentions = (text: string, phrase: string) => createTermTest(text)(phrase);

test.each([
  ['I think the deferrals were a rumour.', 'deferral'],
  ['They deferred it, and it was not for us.', 'defer'],
  ['She is deferring again.', 'defer'],
  ['It was copied and copying it was easy.', 'copy'],
  ['They were told of two guardians.', 'guardian'],
  ['The “deferral” is it.', 'deferral'],
  ['A deferral—of three years.', 'deferral'],
  ['It is de\u00adfer\u00adral.', 'deferral'],
  ['It is a defer-\nral.', 'deferral'],
  ['A *defer*ral of years.', 'deferral'],
  ['It’s the deferral’s fault.', 'deferral'],
  ['They sat by the stranded\nboat.', 'stranded boat'],
  ['They sat by two stranded boats.', 'stranded boat'],
  ['DÉFERRAL!', 'deferral'],
])('“%s” mentions %s', (text, phrase) => {
  expect(mentions(text, phrase)).toBe(true);
});

test.each([
  ['Das ist der Grund des Aufschubs.', 'Aufschub'],
  ['Es gibt keine Aufschübe, und das ist schade.', 'Aufschub'],
  ['Die Spender und die Betreuer sind da, und mit den Spendern ist es so.', 'Spender'],
  ['Das ist mit den Klonen so.', 'Klon'],
  ['Sie sind das Geheimnis der alten Häuser.', 'altes Haus'],
])('in German, “%s” mentions %s', (text, phrase) => {
  expect(mentions(text, phrase)).toBe(true);
});

test.each([
  ['It is a non-existent organization.', 'organ'],
  ['The organist played.', 'organ'],
  ['It was done, and the notes were on it.', 'don'],
  ['He took notes of it.', 'not'],
  ['Possibly it was the rain.', 'possible'],
  ['The truth is out.', 'Ruth'],
  ['A fateful day.', 'fate'],
  ['Der Organist spielt und ist gut.', 'Organ'],
  ['A boat was stranded, and it was old.', 'stranded boat'],
])('“%s” does not mention %s', (text, phrase) => {
  expect(mentions(text, phrase)).toBe(false);
});

test('a term is found whatever stands around it, and never within a longer word', () => {
  const separators = fc.constantFrom(' ', '\n', ' “', '” ', ' – ', '—', '(', ') ', ', ', '. ');
  fc.assert(
    fc.property(separators, separators, (before, after) => {
      expect(mentions(`the${before}deferral${after}was`, 'deferral')).toBe(true);
      expect(mentions(`the${before}predeferralism${after}was`, 'deferral')).toBe(false);
    }),
  );
});
