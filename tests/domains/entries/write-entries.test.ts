import { expect, test } from 'vitest';
import { browser } from '../../helpers/fake-browser';
import { createUser, NOT_FOUND_SENTENCE } from '../../helpers/clubs';
import { createReading, everything, lastPlace } from '../../helpers/reading';
import {
  addEntryAs,
  createEntryReading,
  entryPage,
  noteOn,
  pressDeed,
  reveal,
  sendEntry,
  term,
  theme,
  titleOf,
  visibleEntries,
} from '../../helpers/entries';
import { newId } from '@/lib/clock-and-ids';
import { changeEntryAction, addEntryAction } from '@/lib/entries/actions';
import { termsForImporter } from '@/lib/gate';

test('what Ada writes is met by each reader as far as they have read, and by nobody of another club', async () => {
  const { room, people } = await createEntryReading();
  const light = await addEntryAs(room, people.ada, theme('Light', 1, 'It is lit.'));
  await addEntryAs(room, people.ada, noteOn(light, 'It goes out.', 12));
  await addEntryAs(room, people.ada, reveal('The glass-room', 'It is empty.', 12));
  await addEntryAs(room, people.ada, term('the drowned bell', 15));
  await addEntryAs(room, people.ada, titleOf('chapter:2', 'The stair'));
  await addEntryAs(room, people.ada, titleOf('chapter:12', 'The empty room'));
  await addEntryAs(room, people.ada, titleOf('part:2', 'After'));
  const elsewhere = await createReading(room.book);
  const gus = await elsewhere.addPerson('Gus', { at: lastPlace, role: 'owner' });

  const met = [];
  for (const person of [people.nell, people.sol, people.bram, people.wren])
    met.push(await visibleEntries(room, person));

  const early = { themes: [['Light', 'It is lit.']], turns: [], titles: ['The stair'] };
  expect(met).toEqual([
    { ...early, covers: [12] },
    { ...early, covers: [] },
    { ...early, covers: [12] },
    {
      themes: [['Light', 'It is lit.', 'It goes out.']],
      turns: [['The glass-room', 'It is empty.']],
      titles: ['The stair', 'After', 'The empty room'],
      covers: [],
    },
  ]);
  expect(await visibleEntries(elsewhere, gus)).toEqual({ themes: [], turns: [], titles: [], covers: [] });
  const words = async (clubId: string) =>
    (await termsForImporter(room.book.bookId, clubId)).map(({ phrase }) => phrase);
  expect(await words(room.club.clubId)).toContain('the drowned bell');
  expect(await words(elsewhere.club.clubId)).not.toContain('the drowned bell');
});

test('a theme tells who of the club wrote it and its notes, as far as the reader has read', async () => {
  const { room, people } = await createEntryReading();
  const bea = await room.addPerson('Bea', { at: lastPlace, role: 'moderator' });
  const light = await addEntryAs(room, people.ada, theme('Light', 1));
  await addEntryAs(room, bea, noteOn(light, 'It goes out.', 12));
  const { listThemes } = await import('@/lib/gate');

  const writers = [];
  for (const person of [people.nell, people.wren])
    writers.push((await listThemes(await room.currentReader(person))).open.map(({ by }) => by));

  expect(writers).toEqual([[['Ada']], [['Ada', 'Bea']]]);
});

test('whoever has not finished the book, and whoever is no member, writes nothing, whatever they name', async () => {
  const { room, people } = await createEntryReading();
  const light = await addEntryAs(room, people.ada, theme('Light', 12));
  const gus = await createUser('Gus');
  const forms = [
    theme('Dark', 0),
    noteOn(light, 'It is lit.', 0),
    noteOn(newId(), 'It is lit.', 0),
    term('bell', 0),
  ];

  const answers = [];
  for (const person of [people.nell, people.bram, people.sol, gus])
    for (const form of forms) answers.push((await sendEntry(room, person, form)).formError);
  const signedOut = await browser().send(addEntryAction, { ...room.here, ...forms[0]!, requestKey: newId() });

  expect(new Set(answers)).toEqual(new Set([NOT_FOUND_SENTENCE]));
  expect(signedOut.formError).toBe('Please sign in first.');
  expect((await entryPage(room, people.ada)).entries!.filter(({ isOwn }) => isOwn)).toHaveLength(1);
});

test('the same form sent three times adds one entry, with JavaScript and without', async () => {
  const { room, people } = await createEntryReading();
  const form = { ...theme('Light', 1, 'It is lit.'), requestKey: newId() };

  const sent = await Promise.all([1, 2, 3].map(() => sendEntry(room, people.ada, form)));
  const again = await sendEntry(room, people.ada, form, { script: false });

  expect(new Set([...sent, again].map(({ went }) => went)).size).toBe(1);
  expect((await visibleEntries(room, people.wren)).themes).toEqual([['Light', 'It is lit.']]);
});

test('a note does not open before its theme', async () => {
  const { room, people } = await createEntryReading();
  const light = await addEntryAs(room, people.ada, theme('Light', 12));

  await addEntryAs(room, people.ada, noteOn(light, 'It is lit.', 1));

  const { entries } = await entryPage(room, people.ada);
  expect(entries!.find(({ kind }) => kind === 'note')).toMatchObject({ place: 12, by: 'Ada' });
});

test('a change keeps in the history what stood there; a member and whoever is on the way change nothing', async () => {
  const { room, people } = await createEntryReading();
  const id = await addEntryAs(room, people.ada, reveal('The tide', 'It answers.', 2));
  const form = { ...room.here, entry: id, name: 'The sea', body: 'It is silent.', mark: '17' };

  const refused = [];
  for (const person of [people.wren, people.bram, people.nell, people.sol])
    refused.push((await person.send(changeEntryAction, form)).formError);
  const changed = await people.ada.send(changeEntryAction, form);

  expect(refused).toEqual(refused.map(() => NOT_FOUND_SENTENCE));
  expect(changed.went).toMatch(new RegExp(`/about-the-book#e-${id}$`));
  const { entries, changes } = await entryPage(room, people.wren);
  expect(entries!.find((entry) => entry.id === id)).toMatchObject({ name: 'The sea', place: 17 });
  expect(changes.map(({ verb, name, place }) => [verb, name, place])).toEqual([
    ['changed', 'The tide', 2],
    ['added', 'The tide', 2],
  ]);
  for (const person of [people.nell, people.bram, people.sol])
    expect(await entryPage(room, person)).toMatchObject({ entries: null, changes: [] });
});

test('a removed theme comes back with its notes, under its writer’s name', async () => {
  const { room, people } = await createEntryReading();
  const light = await addEntryAs(room, people.ada, theme('Light', 1, 'It is lit.'));
  await addEntryAs(room, people.ada, noteOn(light, 'It goes out.', 12));
  const before = (await entryPage(room, people.ada)).entries;

  const removed = await pressDeed(room, people.ada, 'remove', light);
  const without = await visibleEntries(room, people.wren);
  const second = await pressDeed(room, people.ada, 'remove', light);
  const { changes } = await entryPage(room, people.ada);
  const removal = changes.find(({ entryId, isRestorable }) => entryId === light && isRestorable)!;
  const refused = await pressDeed(room, people.bram, 'restore', removal.id);
  const restored = await pressDeed(room, people.ada, 'restore', removal.id);
  const twice = await pressDeed(room, people.ada, 'restore', removal.id);

  expect(removed).toMatchObject({ refreshed: true, focusId: 'removed' });
  expect(without.themes).toEqual([]);
  expect([second.formError, refused.formError, twice.formError]).toEqual(
    [1, 2, 3].map(() => NOT_FOUND_SENTENCE),
  );
  expect(restored.refreshed).toBe(true);
  expect((await entryPage(room, people.ada)).entries).toEqual(before);
  expect((await entryPage(room, people.ada)).changes.some(({ isRestorable }) => isRestorable)).toBe(false);
});

test('what came with the book cannot be changed, removed or reported, only added to', async () => {
  const { room, people } = await createEntryReading();
  const id = newId();
  const { bookId } = room.book;
  await (await everything()).theme.create({ data: { id, bookId, name: 'Keeping', spoilsThrough: 2 } });

  const changed = await people.ada.send(changeEntryAction, {
    ...room.here,
    entry: id,
    name: 'Losing',
    mark: '0',
  });
  const removed = await pressDeed(room, people.ada, 'remove', id);
  await addEntryAs(room, people.ada, noteOn(id, 'The keeper keeps.', 2));

  expect([changed.formError, removed.formError]).toEqual([NOT_FOUND_SENTENCE, NOT_FOUND_SENTENCE]);
  expect((await visibleEntries(room, people.nell)).themes).toEqual([['Keeping', 'The keeper keeps.']]);
});

test('a word or a title that the club has is refused beside its field, and nothing typed is lost', async () => {
  const { room, people } = await createEntryReading();
  await addEntryAs(room, people.ada, term('the drowned bell', 15));
  await addEntryAs(room, people.ada, titleOf('chapter:2', 'The stair'));

  const word = await sendEntry(room, people.ada, term('the drowned bell', 3));
  const title = await sendEntry(room, people.ada, titleOf('chapter:2', 'The ladder'));

  for (const { fieldErrors } of [word, title])
    expect(fieldErrors).toEqual({ name: 'Your club already has this. Edit the one that’s there.' });
  expect(title.values.name).toBe('The ladder');
});

test('a form that was tampered with, or left empty, gets a sentence and adds nothing', async () => {
  const { room, people } = await createEntryReading();
  const light = await addEntryAs(room, people.ada, theme('Light', 1));
  const hostile = [
    theme('', 1),
    theme('a'.repeat(201), 1),
    theme('||hidden||{3}', 1),
    { kind: 'theme', mark: '1' },
    { kind: 'reveal', name: 'x', mark: '1' },
    { ...theme('x', 1), mark: '21' },
    { ...theme('x', 1), mark: '-1' },
    { ...theme('x', 1), on: `theme:${light}` },
    { ...term('x', 1), kind: 'passage' },
    noteOn('x', 'y', 1),
    { kind: 'note', body: 'x', mark: '1' },
    titleOf('chapter:21', 'x'),
    titleOf('chapter:0', 'x'),
    titleOf('part:3', 'x'),
    titleOf(`theme:${light}`, 'x'),
  ];

  const answers = [];
  for (const form of hostile) answers.push(await sendEntry(room, people.ada, form));

  const said = answers.map(({ formError, fieldErrors }) => formError ?? Object.values(fieldErrors)[0]);
  expect(said.filter((sentence) => !/^[A-Z].*\.$/s.test(sentence ?? ''))).toEqual([]);
  expect((await entryPage(room, people.ada)).entries!.filter(({ isOwn }) => isOwn)).toHaveLength(1);
});
