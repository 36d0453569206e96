import { expect, test } from 'vitest';
import { NOT_FOUND_SENTENCE } from '../../helpers/clubs';
import { lastPlace, type ReadingFixture } from '../../helpers/reading';
import {
  addEntryAs,
  createEntryReading,
  entryPage,
  noteOn,
  term,
  theme,
  titleOf,
  visibleEntries,
} from '../../helpers/entries';
import type { TestUser } from '../../helpers/clubs';
import { answerEntryReportAction, reportEntryAction } from '@/lib/entries/actions';

/** A club with a word, a note and two titles of its own, by Ada; Nell has read three chapters, Bram too. */
async function writtenReading() {
  const { room, people } = await createEntryReading();
  const light = await addEntryAs(room, people.ada, theme('Light', 0));
  const note = await addEntryAs(room, people.ada, noteOn(light, 'It goes out.', 2));
  const word = await addEntryAs(room, people.ada, term('the drowned bell', 3));
  const title = await addEntryAs(room, people.ada, titleOf('chapter:3', 'The Letter'));
  const partTitle = await addEntryAs(room, people.ada, titleOf('part:1', 'The Lamp'));
  const ahead = await addEntryAs(room, people.ada, titleOf('chapter:9', 'The Empty Room'));
  const report = (person: TestUser, entry: string, page = 'about-the-book') =>
    person.send(reportEntryAction, { ...room.here, entry, page, reason: 'Chapter 8 tells it.' });
  return { room, people, note, word, title, partTitle, ahead, report };
}

async function titlesOfOthers(room: ReadingFixture, person: TestUser) {
  const { listTitlesOfOthers, readReadingRoom } = await import('@/lib/gate');
  const reader = await room.currentReader(person);
  const titles = (await listTitlesOfOthers(reader)).map(({ name, ordinal }) => [name, ordinal]);
  expect((await readReadingRoom(reader, 1)).hasTitlesOfOthers).toBe(titles.length > 0);
  return titles;
}

test('a note, a word and titles are reported like a theme, and each goes to a later place', async () => {
  const { room, people, note, word, title, partTitle, report } = await writtenReading();

  const sent = await report(people.nell, note, 'themes');
  for (const entry of [word, title, partTitle]) {
    const { went } = await report(people.nell, entry);
    expect(went).toContain(`/about-the-book?reported=${entry}#e-${entry}`);
  }

  expect(sent.went).toContain(`/themes?reported=${note}#i-${note}`);
  const { reports } = await entryPage(room, people.bram);
  const shown = reports.map(({ entry: { kind, name, body, ordinal } }) => [kind, name || body, ordinal]);
  expect(shown.sort()).toEqual([
    ['chapterTitle', 'The Letter', 3],
    ['note', 'It goes out.', null],
    ['partTitle', 'The Lamp', 1],
    ['term', 'the drowned bell', null],
  ]);
  for (const { id } of reports)
    await people.bram.send(answerEntryReportAction, {
      ...room.here,
      report: id,
      answer: 'uphold',
      mark: '8',
    });
  expect(await visibleEntries(room, people.nell)).toMatchObject({ themes: [['Light']], titles: [] });
  const { entries } = await entryPage(room, people.ada);
  const moved = entries!.filter(({ id }) => [note, word, title, partTitle].includes(id));
  expect(moved.map(({ place }) => place)).toEqual([8, 8, 8, 8]);
});

test('what lies ahead is reported by nobody, whatever it is, and a moderator behind sees no report of it', async () => {
  const { room, people, title, ahead, report } = await writtenReading();

  const refused = await report(people.nell, ahead);
  await report(people.wren, title);
  const before = (await entryPage(room, people.bram)).reports;
  await room.setBookmark(people.bram, lastPlace);

  expect(refused.formError).toBe(NOT_FOUND_SENTENCE);
  expect(before).toEqual([]);
  expect((await entryPage(room, people.bram)).reports).toHaveLength(1);
});

test('a reader on the way is offered the titles of others that they have come to, under either veil', async () => {
  const { room, people } = await writtenReading();
  const orla = await room.addPerson('Orla', { at: 0 });

  expect(await titlesOfOthers(room, orla)).toEqual([]);
  for (const person of [people.nell, people.sol])
    expect(await titlesOfOthers(room, person)).toEqual([
      ['The Lamp', 1],
      ['The Letter', 3],
    ]);
  await room.setBookmark(people.ada, 0);
  expect(await titlesOfOthers(room, people.ada)).toEqual([]);
});

test('a title that came with the book, or that lies ahead, offers nothing', async () => {
  const { room, people } = await createEntryReading();
  await addEntryAs(room, people.ada, titleOf('chapter:4', 'The Will'));

  expect(await titlesOfOthers(room, people.nell)).toEqual([]);
});
