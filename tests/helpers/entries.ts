import type { TestUser } from './clubs';
import { createReading, everything, lastPlace, type ReadingFixture } from './reading';
import { newId } from '@/lib/clock-and-ids';

// Loaded late, so that the browser of the tests stands in for the framework's first.
const loadActions = () => import('@/lib/entries/actions');
const loadGate = () => import('@/lib/gate');

type Fields = Record<string, string>;

/** A reading of the Lamp House with somebody of each kind: two run the club, one of whom is on the way. */
export async function createEntryReading() {
  const room = await createReading();
  await addOutline(room.book.bookId);
  const ada = await room.addPerson('Ada', { at: lastPlace, role: 'owner' });
  const wren = await room.addPerson('Wren', { at: lastPlace });
  const bram = await room.addPerson('Bram', { at: 3, role: 'moderator' });
  const nell = await room.addPerson('Nell', { at: 3 });
  const sol = await room.addPerson('Sol', { at: 3, veil: 'sealed' });
  return { room, people: { ada, wren, bram, nell, sol } };
}

/** The chapters of the book by their labels, in two parts. */
async function addOutline(bookId: string) {
  const db = await everything();
  const ordinals = Array.from({ length: lastPlace }, (_, at) => at + 1);
  await db.chapter.createMany({
    data: ordinals.map((ordinal) => ({ id: newId(), bookId, ordinal, label: `Chapter ${ordinal}` })),
  });
  await db.part.createMany({
    data: [1, 11].map((firstChapter, at) => ({
      id: newId(),
      bookId,
      ordinal: at + 1,
      label: `Part ${at + 1}`,
      firstChapter,
    })),
  });
}

export async function sendEntry(room: ReadingFixture, person: TestUser, fields: Fields, how = {}) {
  const { addEntryAction } = await loadActions();
  return person.send(addEntryAction, { ...room.here, requestKey: newId(), ...fields }, how);
}

/** Adds an entry and answers with its id. */
export async function addEntryAs(room: ReadingFixture, person: TestUser, fields: Fields): Promise<string> {
  const { went, formError, fieldErrors } = await sendEntry(room, person, fields);
  const id = went?.split('#e-')[1];
  if (!id) throw new Error(`Not added: ${formError ?? JSON.stringify(fieldErrors)}`);
  return id;
}

export const theme = (name: string, mark: number, note = ''): Fields => ({
  kind: 'theme',
  name,
  note,
  mark: String(mark),
});
export const noteOn = (themeId: string, body: string, mark: number): Fields => ({
  kind: 'note',
  on: `theme:${themeId}`,
  body,
  mark: String(mark),
});
export const reveal = (name: string, body: string, mark: number): Fields => ({
  kind: 'reveal',
  name,
  body,
  mark: String(mark),
});
export const term = (name: string, mark: number): Fields => ({ kind: 'term', name, mark: String(mark) });
export const titleOf = (on: string, name: string, mark = ''): Fields => ({ kind: 'title', on, name, mark });

export async function pressDeed(room: ReadingFixture, person: TestUser, deed: string, id: string, how = {}) {
  const { entryDeedAction } = await loadActions();
  return person.send(entryDeedAction, { ...room.here, press: `${deed}:${id}` }, how);
}

/** What somebody meets of what is told of the book: themes with notes, turning points, titles, and how many covers. */
export async function visibleEntries(room: ReadingFixture, person: TestUser) {
  const { listThemes, listTurningPoints } = await loadGate();
  const { readOutline } = await import('./gate-reads');
  const reader = await room.currentReader(person);
  const [themes, reveals, outline] = await Promise.all([
    listThemes(reader),
    listTurningPoints(reader),
    readOutline(reader),
  ]);
  return {
    themes: themes.open.map(({ name, notes }) => [name, ...notes.map(({ body }) => body)]),
    turns: reveals.open.map(({ title, told }) => [title, told]),
    titles: outline
      .flatMap((part) => [part.title, ...part.chapters.map(({ title }) => title)])
      .filter(Boolean),
    covers: [...themes.covers, ...reveals.covers].map(({ place }) => place),
  };
}

/** What somebody sees on the page about the book; null where they see none of it. */
export async function entryPage(room: ReadingFixture, person: TestUser) {
  const { listEntries, listEntryChanges, listEntryReports, listProposals } = await loadGate();
  const reader = await room.currentReader(person);
  const [entries, changes, proposals, reports] = await Promise.all([
    listEntries(reader),
    listEntryChanges(reader),
    listProposals(reader),
    listEntryReports(reader),
  ]);
  return { entries, changes, proposals, reports };
}
