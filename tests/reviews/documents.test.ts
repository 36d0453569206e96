import { expect, test } from 'vitest';
import { aDocument, aRoom, everything, theLampHouse, type Room } from './room';
import type { Somebody } from '../clubs/house';
import { newId } from '@/lib/ambient';
import { coverAgain, lookAt, reviewsOf } from '@/lib/gate';

/** What somebody reads on the reviews page: each document's title and words, and the places that wait. */
async function shelfOf(room: Room, person: Somebody) {
  const { open, covers } = await reviewsOf(await room.reader(person));
  return {
    documents: open.map(({ head, passages, covers: own }) => ({
      title: head?.title ?? null,
      says: passages.map(({ html }) => html.replace(/<[^>]*>/g, '')),
      waits: own.map(({ place }) => place),
    })),
    waits: covers.map(({ place }) => place),
  };
}

const three = [
  { mark: 0, says: 'A light by the sea.' },
  { mark: 12, says: 'The glass-room is locked.' },
  { mark: 4, says: 'Marit keeps count.' },
];

test('Nell at 0, Inês at 4 and Wren at the end read the same document each as far as they have come', async () => {
  const room = await aRoom();
  const [nell, inês, wren] = await Promise.all([
    room.person('Nell'),
    room.person('Inês', { at: 4 }),
    room.person('Wren', { at: 20 }),
  ]);
  await aDocument(room, { lines: three });

  const [none, four, all] = await Promise.all([nell, inês, wren].map((who) => shelfOf(room, who)));

  const title = 'Keeping the light';
  expect(none!.documents).toEqual([{ title, says: ['A light by the sea.'], waits: [4, 12] }]);
  const said = ['A light by the sea.', 'Marit keeps count.'];
  expect(four!.documents).toEqual([{ title, says: said, waits: [12] }]);
  expect(all!.documents).toEqual([{ title, says: three.map(({ says }) => says), waits: [] }]);
});

test('Sol, sealed at 4, reads what Inês reads and is told of nothing that waits', async () => {
  const room = await aRoom();
  const sol = await room.person('Sol', { at: 4, veil: 'sealed' });
  await aDocument(room, { lines: three });
  await aDocument(room, {
    title: 'The tide’s answer',
    titleMark: 17,
    lines: [{ mark: 17, says: 'It answers.' }],
  });

  const shelf = await shelfOf(room, sol);

  const said = ['A light by the sea.', 'Marit keeps count.'];
  expect(shelf).toEqual({
    documents: [{ title: 'Keeping the light', says: said, waits: [] }],
    waits: [],
  });
});

test('what is ahead of Sol and of nobody else makes no difference to what Sol is sent', async () => {
  const lamp = await theLampHouse();
  const [here, there] = await Promise.all([aRoom(lamp), aRoom(lamp)]);
  const ahead = { mark: 12, says: 'The glass-room is locked.' };
  await aDocument(here, { lines: [{ mark: 0, says: 'A light by the sea.' }] });
  await aDocument(there, { lines: [ahead, { mark: 0, says: 'A light by the sea.' }, ahead] });

  const shelves = await Promise.all(
    [here, there].map(async (room) => shelfOf(room, await room.person('Sol', { at: 4, veil: 'sealed' }))),
  );

  expect(shelves[0]).toEqual(shelves[1]);
});

test('a document whose title lies ahead of Inês is read under no title as far as it is open', async () => {
  const room = await aRoom();
  const inês = await room.person('Inês', { at: 4 });
  await aDocument(room, { title: 'How the keeper died', titleMark: 20, lines: three });

  const reviews = await reviewsOf(await room.reader(inês));

  expect(reviews.open[0]).toMatchObject({
    head: null,
    passages: [{ spoilsThrough: 0 }, { spoilsThrough: 4 }],
  });
  expect(JSON.stringify(reviews)).not.toMatch(/died|neighbour|letter|4 \/ 5|glass-room/);
});

test('of documents of which nothing is open Nell is told the places, and not which belong together', async () => {
  const room = await aRoom();
  const nell = await room.person('Nell');
  for (const mark of [12, 9])
    await aDocument(room, {
      titleMark: 20,
      lines: [
        { mark, says: 'Later.' },
        { mark: 17, says: 'Last.' },
      ],
    });

  const shelf = await shelfOf(room, nell);

  expect(shelf).toEqual({ documents: [], waits: [9, 12, 17, 17] });
});

test('Nell looks at one passage, reads it where it stands, and covers it again', async () => {
  const room = await aRoom();
  const nell = await room.person('Nell');
  const { idOf } = await aDocument(room, { lines: three });
  const id = idOf('The glass-room is locked.');

  expect(await lookAt(await room.reader(nell), { kind: 'passage', id })).toBe(true);
  const looked = await shelfOf(room, nell);
  expect(await coverAgain(await room.reader(nell), id)).toBe(true);
  const covered = await shelfOf(room, nell);

  expect(looked.documents[0]).toMatchObject({
    says: ['A light by the sea.', 'The glass-room is locked.'],
    waits: [4],
  });
  expect(covered.documents[0]).toMatchObject({ says: ['A light by the sea.'], waits: [4, 12] });
});

test('the themes of a passage are named as far as the reader has come', async () => {
  const room = await aRoom();
  const inês = await room.person('Inês', { at: 4 });
  const { idOf } = await aDocument(room, { lines: three });
  const { bookId } = room.book;
  const themes = [
    { id: newId(), bookId, name: 'Light', spoilsThrough: 0 },
    { id: newId(), bookId, name: 'Drowning', spoilsThrough: 17 },
  ];
  const db = await everything();
  await db.theme.createMany({ data: themes });
  const connect = themes.map(({ id }) => ({ id }));
  await db.passage.update({ where: { id: idOf('A light by the sea.') }, data: { themes: { connect } } });

  const { open } = await reviewsOf(await room.reader(inês));

  expect(open[0]!.passages[0]!.themes).toEqual(['Light']);
});

test('another club’s documents are not there, nor to be looked at', async () => {
  const lamp = await theLampHouse();
  const [room, other] = await Promise.all([aRoom(lamp), aRoom(lamp)]);
  const nell = await room.person('Nell');
  const { idOf } = await aDocument(other, { lines: three });

  const looked = await lookAt(await room.reader(nell), { kind: 'passage', id: idOf('Marit keeps count.') });

  expect(looked).toBe(false);
  expect(await shelfOf(room, nell)).toEqual({ documents: [], waits: [] });
});
