import { expect, test } from 'vitest';
import type { TestUser } from '../../helpers/clubs';
import { createReading, everything, type ReadingFixture } from '../../helpers/reading';
import { newId } from '@/lib/clock-and-ids';
import { coverAgain, lookAt, listTurningPoints, listThemes } from '@/lib/gate';

/** A theme with a later note, a theme that comes later, and two turning points. */
async function insertBookContent({ book: { bookId } }: ReadingFixture) {
  const db = await everything();
  const light = newId();
  const drowning = newId();
  const row = (spoilsThrough: number) => ({ id: newId(), bookId, spoilsThrough });
  await db.theme.createMany({
    data: [
      { id: light, bookId, name: 'Light', spoilsThrough: 0 },
      { id: drowning, bookId, name: 'Drowning', spoilsThrough: 17 },
    ],
  });
  await db.themeNote.createMany({
    data: [
      { ...row(12), themeId: light, body: 'It goes out.' },
      { ...row(1), themeId: light, body: 'It is lit.' },
      { ...row(17), themeId: drowning, body: 'The tide answers.' },
    ],
  });
  await db.reveal.createMany({
    data: [
      { ...row(12), title: 'The glass-room', told: 'It is empty.' },
      { ...row(17), title: 'The tide', told: 'It answers.' },
    ],
  });
  return { drowning };
}

async function visibleContent(room: ReadingFixture, person: TestUser) {
  const reader = await room.currentReader(person);
  const [themes, reveals] = await Promise.all([listThemes(reader), listTurningPoints(reader)]);
  return {
    themes: themes.open.map(({ name, notes }) => [name, ...notes.map(({ body }) => body)]),
    turned: reveals.open.map(({ title, told }) => [title, told]),
    waits: [...themes.covers, ...reveals.covers].map(({ place }) => place),
  };
}

const themeWithNotes = (...notes: string[]) => ['Light', ...notes];

test('themes, their notes and the turning points open to the Marked as they read, and the rest waits', async () => {
  const room = await createReading();
  await insertBookContent(room);
  const at = (name: string, place: number) => room.addPerson(name, { at: place });
  const nell = await at('Nell', 0);
  const inês = await at('Inês', 4);
  const bram = await at('Bram', 12);
  const wren = await at('Wren', 20);

  const shelves = [];
  for (const person of [nell, inês, bram, wren]) shelves.push(await visibleContent(room, person));

  const glass = ['The glass-room', 'It is empty.'];
  expect(shelves).toEqual([
    { themes: [themeWithNotes()], turned: [], waits: [17, 12, 17] },
    { themes: [themeWithNotes('It is lit.')], turned: [], waits: [17, 12, 17] },
    { themes: [themeWithNotes('It is lit.', 'It goes out.')], turned: [glass], waits: [17, 17] },
    {
      themes: [themeWithNotes('It is lit.', 'It goes out.'), ['Drowning', 'The tide answers.']],
      turned: [glass, ['The tide', 'It answers.']],
      waits: [],
    },
  ]);
});

test('the Sealed read the same, and nothing waits', async () => {
  const room = await createReading();
  await insertBookContent(room);

  const shelves = [];
  for (const at of [0, 12])
    shelves.push(await visibleContent(room, await room.addPerson('Sol', { at, veil: 'sealed' })));

  expect(shelves).toEqual([
    { themes: [themeWithNotes()], turned: [], waits: [] },
    {
      themes: [themeWithNotes('It is lit.', 'It goes out.')],
      turned: [['The glass-room', 'It is empty.']],
      waits: [],
    },
  ]);
});

test('Nell looks at a theme, learns its name alone, and covers it again; Sol cannot look at all', async () => {
  const room = await createReading();
  const { drowning } = await insertBookContent(room);
  const nell = await room.addPerson('Nell');
  const sol = await room.addPerson('Sol', { veil: 'sealed' });
  const theme = { kind: 'theme' as const, id: drowning };

  expect(await lookAt(await room.currentReader(nell), theme)).toBe(true);
  const looked = await visibleContent(room, nell);
  expect(await coverAgain(await room.currentReader(nell), drowning)).toBe(true);

  expect(looked.themes).toEqual([themeWithNotes(), ['Drowning']]);
  expect((await visibleContent(room, nell)).themes).toEqual([themeWithNotes()]);
  expect(await lookAt(await room.currentReader(sol), theme)).toBe(false);
});

test('when Bram’s bookmark goes back, what it had opened is covered at once', async () => {
  const room = await createReading();
  await insertBookContent(room);
  const bram = await room.addPerson('Bram', { at: 20 });

  await room.setBookmark(bram, 4);

  expect(await visibleContent(room, bram)).toEqual({
    themes: [themeWithNotes('It is lit.')],
    turned: [],
    waits: [17, 12, 17],
  });
});
