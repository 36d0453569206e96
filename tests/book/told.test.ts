import { expect, test } from 'vitest';
import type { Somebody } from '../clubs/house';
import { aRoom, everything, type Room } from '../reviews/room';
import { newId } from '@/lib/ambient';
import { coverAgain, lookAt, revealsOf, themesOf } from '@/lib/gate';

/** A theme with a later note, a theme that comes later, and two turning points. */
async function toldIn({ book: { bookId } }: Room) {
  const db = await everything();
  const [light, drowning] = [newId(), newId()];
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

async function shelvesOf(room: Room, person: Somebody) {
  const reader = await room.reader(person);
  const [themes, reveals] = await Promise.all([themesOf(reader), revealsOf(reader)]);
  return {
    themes: themes.open.map(({ name, notes }) => [name, ...notes]),
    turned: reveals.open.map(({ title, told }) => [title, told]),
    waits: [...themes.covers, ...reveals.covers].map(({ place }) => place),
  };
}

const light = (...notes: string[]) => ['Light', ...notes];

test('themes, their notes and the turning points open to the Marked as they read, and the rest waits', async () => {
  const room = await aRoom();
  await toldIn(room);
  const at = (name: string, place: number) => room.person(name, { at: place });
  const [nell, inês, bram, wren] = [
    await at('Nell', 0),
    await at('Inês', 4),
    await at('Bram', 12),
    await at('Wren', 20),
  ];

  const shelves = [];
  for (const person of [nell, inês, bram, wren]) shelves.push(await shelvesOf(room, person));

  const glass = ['The glass-room', 'It is empty.'];
  expect(shelves).toEqual([
    { themes: [light()], turned: [], waits: [17, 12, 17] },
    { themes: [light('It is lit.')], turned: [], waits: [17, 12, 17] },
    { themes: [light('It is lit.', 'It goes out.')], turned: [glass], waits: [17, 17] },
    {
      themes: [light('It is lit.', 'It goes out.'), ['Drowning', 'The tide answers.']],
      turned: [glass, ['The tide', 'It answers.']],
      waits: [],
    },
  ]);
});

test('the Sealed read the same, and nothing waits', async () => {
  const room = await aRoom();
  await toldIn(room);

  const shelves = [];
  for (const at of [0, 12])
    shelves.push(await shelvesOf(room, await room.person('Sol', { at, veil: 'sealed' })));

  expect(shelves).toEqual([
    { themes: [light()], turned: [], waits: [] },
    {
      themes: [light('It is lit.', 'It goes out.')],
      turned: [['The glass-room', 'It is empty.']],
      waits: [],
    },
  ]);
});

test('Nell looks at a theme, learns its name alone, and covers it again; Sol cannot look at all', async () => {
  const room = await aRoom();
  const { drowning } = await toldIn(room);
  const [nell, sol] = [await room.person('Nell'), await room.person('Sol', { veil: 'sealed' })];
  const theme = { kind: 'theme' as const, id: drowning };

  expect(await lookAt(await room.reader(nell), theme)).toBe(true);
  const looked = await shelvesOf(room, nell);
  expect(await coverAgain(await room.reader(nell), drowning)).toBe(true);

  expect(looked.themes).toEqual([light(), ['Drowning']]);
  expect((await shelvesOf(room, nell)).themes).toEqual([light()]);
  expect(await lookAt(await room.reader(sol), theme)).toBe(false);
});

test('when Bram’s bookmark goes back, what it had opened is covered at once', async () => {
  const room = await aRoom();
  await toldIn(room);
  const bram = await room.person('Bram', { at: 20 });

  await room.moves(bram, 4);

  expect(await shelvesOf(room, bram)).toEqual({
    themes: [light('It is lit.')],
    turned: [],
    waits: [17, 12, 17],
  });
});
