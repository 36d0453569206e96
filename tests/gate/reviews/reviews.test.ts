import { expect, test } from 'vitest';
import {
  createReview,
  createReading,
  everything,
  createLampHouse,
  type ReadingFixture,
} from '../../helpers/reading';
import type { TestUser } from '../../helpers/clubs';
import { newId } from '@/lib/clock-and-ids';
import { coverAgain, lookAt, listReviews } from '@/lib/gate';

/** What somebody reads on the reviews page: each document's title and words, and the places that wait. */
async function visibleReviews(room: ReadingFixture, person: TestUser) {
  const { open, covers } = await listReviews(await room.currentReader(person));
  return {
    documents: open.map(({ head, passages, covers: own }) => ({
      title: head?.title ?? null,
      says: passages.map(({ html }) => html.replace(/<[^>]*>/g, '')),
      waits: own.map(({ place }) => place),
    })),
    waits: covers.map(({ place }) => place),
  };
}

const PASSAGES = [
  { mark: 0, says: 'A light by the sea.' },
  { mark: 12, says: 'The glass-room is locked.' },
  { mark: 4, says: 'Marit keeps count.' },
];

test('Nell at 0, Inês at 4 and Wren at the end read the same document each as far as they have come', async () => {
  const room = await createReading();
  const [nell, inês, wren] = await Promise.all([
    room.addPerson('Nell'),
    room.addPerson('Inês', { at: 4 }),
    room.addPerson('Wren', { at: 20 }),
  ]);
  await createReview(room, { lines: PASSAGES });

  const [none, four, all] = await Promise.all([nell, inês, wren].map((who) => visibleReviews(room, who)));

  const title = 'Keeping the light';
  expect(none!.documents).toEqual([{ title, says: ['A light by the sea.'], waits: [4, 12] }]);
  const said = ['A light by the sea.', 'Marit keeps count.'];
  expect(four!.documents).toEqual([{ title, says: said, waits: [12] }]);
  expect(all!.documents).toEqual([{ title, says: PASSAGES.map(({ says }) => says), waits: [] }]);
});

test('Sol, sealed at 4, reads what Inês reads and is told of nothing that waits', async () => {
  const room = await createReading();
  const sol = await room.addPerson('Sol', { at: 4, veil: 'sealed' });
  await createReview(room, { lines: PASSAGES });
  await createReview(room, {
    title: 'The tide’s answer',
    titleMark: 17,
    lines: [{ mark: 17, says: 'It answers.' }],
  });

  const shelf = await visibleReviews(room, sol);

  const said = ['A light by the sea.', 'Marit keeps count.'];
  expect(shelf).toEqual({
    documents: [{ title: 'Keeping the light', says: said, waits: [] }],
    waits: [],
  });
});

test('what is ahead of Sol and of nobody else makes no difference to what Sol is sent', async () => {
  const lamp = await createLampHouse();
  const [here, there] = await Promise.all([createReading(lamp), createReading(lamp)]);
  const ahead = { mark: 12, says: 'The glass-room is locked.' };
  await createReview(here, { lines: [{ mark: 0, says: 'A light by the sea.' }] });
  await createReview(there, { lines: [ahead, { mark: 0, says: 'A light by the sea.' }, ahead] });

  const shelves = await Promise.all(
    [here, there].map(async (room) =>
      visibleReviews(room, await room.addPerson('Sol', { at: 4, veil: 'sealed' })),
    ),
  );

  expect(shelves[0]).toEqual(shelves[1]);
});

test('a document whose title lies ahead of Inês is read under no title as far as it is open', async () => {
  const room = await createReading();
  const inês = await room.addPerson('Inês', { at: 4 });
  await createReview(room, { title: 'How the keeper died', titleMark: 20, lines: PASSAGES });

  const reviews = await listReviews(await room.currentReader(inês));

  expect(reviews.open[0]).toMatchObject({
    head: null,
    passages: [{ spoilsThrough: 0 }, { spoilsThrough: 4 }],
  });
  expect(JSON.stringify(reviews)).not.toMatch(/died|neighbour|letter|4 \/ 5|glass-room/);
});

test('of documents of which nothing is open Nell is told the places, and not which belong together', async () => {
  const room = await createReading();
  const nell = await room.addPerson('Nell');
  for (const mark of [12, 9])
    await createReview(room, {
      titleMark: 20,
      lines: [
        { mark, says: 'Later.' },
        { mark: 17, says: 'Last.' },
      ],
    });

  const shelf = await visibleReviews(room, nell);

  expect(shelf).toEqual({ documents: [], waits: [9, 12, 17, 17] });
});

test('Nell looks at one passage, reads it where it stands, and covers it again', async () => {
  const room = await createReading();
  const nell = await room.addPerson('Nell');
  const { passageId } = await createReview(room, { lines: PASSAGES });
  const id = passageId('The glass-room is locked.');

  expect(await lookAt(await room.currentReader(nell), { kind: 'passage', id })).toBe(true);
  const looked = await visibleReviews(room, nell);
  expect(await coverAgain(await room.currentReader(nell), id)).toBe(true);
  const covered = await visibleReviews(room, nell);

  expect(looked.documents[0]).toMatchObject({
    says: ['A light by the sea.', 'The glass-room is locked.'],
    waits: [4],
  });
  expect(covered.documents[0]).toMatchObject({ says: ['A light by the sea.'], waits: [4, 12] });
});

test('the themes of a passage are named as far as the reader has come', async () => {
  const room = await createReading();
  const inês = await room.addPerson('Inês', { at: 4 });
  const { passageId } = await createReview(room, { lines: PASSAGES });
  const { bookId } = room.book;
  const themes = [
    { id: newId(), bookId, name: 'Light', spoilsThrough: 0 },
    { id: newId(), bookId, name: 'Drowning', spoilsThrough: 17 },
  ];
  const db = await everything();
  await db.theme.createMany({ data: themes });
  const connect = themes.map(({ id }) => ({ id }));
  await db.passage.update({ where: { id: passageId('A light by the sea.') }, data: { themes: { connect } } });

  const { open } = await listReviews(await room.currentReader(inês));

  expect(open[0]!.passages[0]!.themes).toEqual(['Light']);
});

test('another club’s documents are not there, nor to be looked at', async () => {
  const lamp = await createLampHouse();
  const [room, other] = await Promise.all([createReading(lamp), createReading(lamp)]);
  const nell = await room.addPerson('Nell');
  const { passageId } = await createReview(other, { lines: PASSAGES });

  const looked = await lookAt(await room.currentReader(nell), {
    kind: 'passage',
    id: passageId('Marit keeps count.'),
  });

  expect(looked).toBe(false);
  expect(await visibleReviews(room, nell)).toEqual({ documents: [], waits: [] });
});
