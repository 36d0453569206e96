import { expect, test } from 'vitest';
import { NOT_FOUND_SENTENCE } from '../../helpers/clubs';
import { createReading, lastPlace } from '../../helpers/reading';
import {
  addEntryAs,
  createEntryReading,
  entryPage,
  noteOn,
  pressDeed,
  reveal,
  theme,
  visibleEntries,
} from '../../helpers/entries';
import { newId } from '@/lib/clock-and-ids';
import { answerEntryReportAction, reportEntryAction } from '@/lib/entries/actions';

test('Wren suggests, and Ada adds it under Wren’s name; who is on the way sees none of it', async () => {
  const { room, people } = await createEntryReading();
  const orla = await room.addPerson('Orla', { at: lastPlace });
  const id = await addEntryAs(room, people.wren, theme('Light', 1, 'It is lit.'));

  const seen = [];
  for (const person of [people.wren, people.ada, orla, people.bram, people.nell, people.sol])
    seen.push((await entryPage(room, person)).proposals.map(({ name, by }) => [name, by]));
  const refused = [];
  for (const person of [people.wren, orla, people.bram, people.nell])
    refused.push((await pressDeed(room, person, 'accept', id)).formError);
  const before = await visibleEntries(room, people.nell);
  const accepted = await pressDeed(room, people.ada, 'accept', id);
  const twice = await pressDeed(room, people.ada, 'accept', id);

  const suggested = [['Light', 'Wren']];
  expect(seen).toEqual([suggested, suggested, [], [], [], []]);
  expect(refused).toEqual(refused.map(() => NOT_FOUND_SENTENCE));
  expect(before.themes).toEqual([]);
  expect(accepted.went).toMatch(new RegExp(`#e-${id}$`));
  expect(twice.formError).toBe(NOT_FOUND_SENTENCE);
  expect((await visibleEntries(room, people.nell)).themes).toEqual([['Light', 'It is lit.']]);
  expect((await entryPage(room, people.wren)).entries!.find((entry) => entry.id === id)!.by).toBe('Wren');
  expect((await entryPage(room, people.ada)).proposals).toEqual([]);
});

test('a suggestion is declined, or taken back, and is gone; somebody else’s cannot be taken back', async () => {
  const { room, people } = await createEntryReading();
  const orla = await room.addPerson('Orla', { at: lastPlace });
  const one = await addEntryAs(room, people.wren, theme('Light', 1));
  const other = await addEntryAs(room, people.wren, theme('Dark', 1));

  const foreign = await pressDeed(room, orla, 'discard', one);
  const declined = await pressDeed(room, people.ada, 'discard', one);
  const withdrawn = await pressDeed(room, people.wren, 'discard', other);

  expect(foreign.formError).toBe(NOT_FOUND_SENTENCE);
  expect([declined.refreshed, withdrawn.refreshed]).toEqual([true, true]);
  expect((await entryPage(room, people.ada)).proposals).toEqual([]);
});

test('whoever moves back while their suggestion waits can neither see it nor take it back', async () => {
  const { room, people } = await createEntryReading();
  const id = await addEntryAs(room, people.wren, theme('Light', 1));

  await room.setBookmark(people.wren, 3);

  expect((await entryPage(room, people.wren)).proposals).toEqual([]);
  expect((await pressDeed(room, people.wren, 'discard', id)).formError).toBe(NOT_FOUND_SENTENCE);
});

async function reportedReading() {
  const { room, people } = await createEntryReading();
  const id = await addEntryAs(room, people.ada, reveal('The tide', 'It answers.', 2));
  const send = (person: typeof people.nell, entry = id, reason = 'Chapter 9 tells it.') =>
    person.send(reportEntryAction, { ...room.here, entry, reason, page: 'themes' });
  return { room, people, id, send };
}

test('a reader reports an entry; moderators see it once they have read as far as the reporter', async () => {
  const { room, people, id, send } = await reportedReading();
  const inês = await room.addPerson('Inês', { at: 9 });

  const sent = await send(inês);
  const again = await send(inês);
  const other = await send(inês, id, 'In other words.');

  expect(sent.went).toContain(`/themes?reported=${id}`);
  expect(again.went).toBe(sent.went);
  expect(other.formError).toBe('You’ve already reported this. The people who run the club know.');
  expect((await entryPage(room, people.bram)).reports).toEqual([]);
  await room.setBookmark(people.bram, 9);
  expect((await entryPage(room, people.bram)).reports).toMatchObject([
    { by: 'Inês', reason: 'Chapter 9 tells it.', entry: { name: 'The tide', place: 2 } },
  ]);
  expect((await entryPage(room, people.wren)).reports).toEqual([]);
});

test('a moderator on the way moves the entry to a later place, and never to an earlier one', async () => {
  const { room, people, send } = await reportedReading();
  await send(people.nell);
  const { reports } = await entryPage(room, people.bram);
  const answer = (mark: string, person = people.bram) =>
    person.send(answerEntryReportAction, { ...room.here, report: reports[0]!.id, answer: 'uphold', mark });

  const byMember = await answer('9', people.wren);
  const nowhere = await answer('21');
  const moved = await answer('9');
  const twice = await answer('9');

  expect([byMember, nowhere, twice].map(({ formError }) => formError)).toEqual(
    [1, 2, 3].map(() => NOT_FOUND_SENTENCE),
  );
  expect(moved.refreshed).toBe(true);
  expect((await visibleEntries(room, people.nell)).turns).toEqual([]);
  const { entries, changes } = await entryPage(room, people.ada);
  expect(entries!.find(({ kind }) => kind === 'reveal')!.place).toBe(9);
  expect(changes[0]).toMatchObject({ verb: 'changed', by: 'Bram', place: 2 });
});

test('a report is dismissed, or answered with an earlier place, and the entry stays where it is', async () => {
  const { room, people, send } = await reportedReading();
  await send(people.nell);
  await send(people.sol);
  const { reports } = await entryPage(room, people.ada);
  const answer = (report: string, how: object) =>
    people.ada.send(answerEntryReportAction, { ...room.here, report, ...how } as Record<string, string>);

  await answer(reports[0]!.id, { answer: 'decline', mark: '9' });
  await answer(reports[1]!.id, { answer: 'uphold', mark: '0' });

  expect((await entryPage(room, people.ada)).reports).toEqual([]);
  expect((await visibleEntries(room, people.nell)).turns).toHaveLength(1);
});

test('what is ahead, another club’s, or never was is reported with one answer', async () => {
  const { room, people, send } = await reportedReading();
  const ahead = await addEntryAs(room, people.ada, reveal('The end', 'It ends.', 17));
  const elsewhere = await createReading(room.book);
  const gus = await elsewhere.addPerson('Gus', { at: lastPlace, role: 'owner' });
  const foreign = await addEntryAs(elsewhere, gus, reveal('Elsewhere', 'There.', 0));

  const answers = [];
  for (const person of [people.nell, people.sol])
    for (const entry of [ahead, foreign, newId()]) answers.push((await send(person, entry)).formError);

  expect(new Set(answers)).toEqual(new Set([NOT_FOUND_SENTENCE]));
});

test('a report of a theme is marked with the notes that its reporter sees', async () => {
  const { room, people, send } = await reportedReading();
  const light = await addEntryAs(room, people.ada, theme('Light', 1));
  await addEntryAs(room, people.ada, noteOn(light, 'It goes out.', 12));
  // Ada wrote the note, and sees it wherever her bookmark is.
  await room.setBookmark(people.ada, 5);
  await send(people.ada, light);
  await room.setBookmark(people.bram, 11);
  const before = (await entryPage(room, people.bram)).reports;

  await room.setBookmark(people.bram, 12);

  expect(before).toEqual([]);
  expect((await entryPage(room, people.bram)).reports).toHaveLength(1);
});
