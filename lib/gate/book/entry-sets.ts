import 'server-only';
import { newId } from '@/lib/clock-and-ids';
import { queryRows } from '../../db/query';
import { sql, unguardedDb, type Sql, type Tx } from '../../db/unguarded';
import { type Gated, pass } from '../core/gated';
import { hasFinished } from '../core/moderator-rights';
import type { Reader } from '../core/reader';
import { entriesSql, type EntryContent } from './entries';

/** All that a club tells of a book, as it is exported and imported. Places are 0..N; titles name their chapter or part by its number. */
export type EntrySet = {
  themes: { name: string; place: number; notes: { body: string; place: number }[] }[];
  reveals: { name: string; body: string; place: number }[];
  terms: { name: string; place: number }[];
  titles: { of: 'part' | 'chapter'; ordinal: number; name: string; place: number }[];
};

type BookOfClub = { bookId: string; clubId: string };
type SetRow = EntryContent & { id: string; isOwn: boolean };

/** What the reader can see of what their club tells. `isWhole`: they have finished the book, so it is all. */
export async function exportEntries(reader: Reader): Promise<Gated<{ entries: EntrySet; isWhole: boolean }>> {
  const rows = await queryRows<SetRow>(setRowsSql(entriesSql(reader), reader.clubId));
  const entries = await toEntrySet(reader.bookId, rows);
  return pass({ entries, isWhole: hasFinished(reader) });
}

/** All that a club tells of a book, for the command line alone. */
export async function exportAllEntries({ bookId, clubId }: BookOfClub): Promise<EntrySet> {
  const rows = await queryRows<SetRow>(setRowsSql(allEntriesSql(bookId), clubId));
  return toEntrySet(bookId, rows);
}

// A note may stand on a theme that came with the book.
const setRowsSql = (entries: Sql, clubId: string) => sql`
  select e.kind, e.id, e.name, e.body, e.place, e."onId", coalesce(e."clubId" = ${clubId}::uuid, false) as "isOwn"
  from (${entries}) e where coalesce(e."clubId" = ${clubId}::uuid, e.kind = 'theme')
  order by e.place, e.name, e.body, e.id`;

const allEntriesSql = (bookId: string): Sql => sql`
  select 'theme' as kind, e.id, e.name, '' as body, e."spoilsThrough" as place, null::uuid as "onId", e."clubId"
    from "Theme" e where e."bookId" = ${bookId}::uuid
  union all select 'note', e.id, '', e.body, e."spoilsThrough", e."themeId", e."clubId"
    from "ThemeNote" e where e."bookId" = ${bookId}::uuid
  union all select 'reveal', e.id, e.title, e.told, e."spoilsThrough", null, e."clubId"
    from "Reveal" e where e."bookId" = ${bookId}::uuid
  union all select 'term', e.id, e.phrase, '', e."spoilsThrough", null, e."clubId"
    from "Term" e where e."bookId" = ${bookId}::uuid
  union all select case when e."partId" is null then 'chapterTitle' else 'partTitle' end, e.id, e.title, '',
    e."spoilsThrough", coalesce(e."partId", e."chapterId"), e."clubId" from "Heading" e where e."bookId" = ${bookId}::uuid`;

async function toEntrySet(bookId: string, rows: SetRow[]): Promise<EntrySet> {
  const ordinals = await loadOrdinals(unguardedDb, bookId);
  const of = (...kinds: EntryContent['kind'][]) => rows.filter(({ kind }) => kinds.includes(kind));
  const placed = ({ name, place }: SetRow) => ({ name, place });
  return {
    themes: of('theme')
      .map((theme) => ({
        ...placed(theme),
        isOwn: theme.isOwn,
        notes: of('note')
          .filter(({ onId }) => onId === theme.id)
          .map(({ body, place }) => ({ body, place })),
      }))
      .filter(({ isOwn, notes }) => isOwn || notes.length > 0)
      .map(({ isOwn: _, ...theme }) => theme),
    reveals: of('reveal').map((row) => ({ ...placed(row), body: row.body })),
    terms: of('term').map(placed),
    titles: of('partTitle', 'chapterTitle').map((row) => ({ ...ordinals.get(row.onId!)!, ...placed(row) })),
  };
}

type Ordinal = { of: 'part' | 'chapter'; ordinal: number };

/** The parts and chapters of a book by their ids. */
async function loadOrdinals(from: Tx, bookId: string): Promise<Map<string, Ordinal>> {
  const columns = { where: { bookId }, select: { id: true, ordinal: true } };
  const parts = await from.part.findMany(columns);
  const chapters = await from.chapter.findMany(columns);
  return new Map([
    ...parts.map(({ id, ordinal }): [string, Ordinal] => [id, { of: 'part', ordinal }]),
    ...chapters.map(({ id, ordinal }): [string, Ordinal] => [id, { of: 'chapter', ordinal }]),
  ]);
}

/**
 * Adds a set to what a club tells of a book, without an author, so that each entry is gated for everybody. What is there
 * word for word under the same mark is not added again: whether it is there makes no difference to what anybody sees.
 */
export async function insertEntrySet(tx: Tx, owner: BookOfClub, set: EntrySet) {
  const base = { ...owner, authorId: null };
  const row = ({ place }: { place: number }) => ({ ...base, id: newId(), spoilsThrough: place });
  const bookOrClub = { bookId: owner.bookId, OR: [{ clubId: null }, { clubId: owner.clubId }] };
  await insertThemes(tx, set, bookOrClub, row);
  const reveals = new Set((await tx.reveal.findMany({ where: bookOrClub })).map(revealKey));
  await tx.reveal.createMany({
    data: set.reveals
      .map((reveal) => ({ ...row(reveal), title: reveal.name, told: reveal.body }))
      .filter((reveal) => isNew(reveals, revealKey(reveal))),
  });
  const terms = set.terms.map((term) => ({ ...row(term), phrase: term.name }));
  await tx.term.createMany({ data: terms, skipDuplicates: true });
  await insertTitles(tx, owner.bookId, set, bookOrClub, row);
}

type BookOrClub = { bookId: string; OR: ({ clubId: null } | { clubId: string })[] };
type NewRow = (placed: { place: number }) => {
  id: string;
  bookId: string;
  clubId: string;
  authorId: null;
  spoilsThrough: number;
};

const key = (...parts: unknown[]) => JSON.stringify(parts);
const revealKey = (row: { title: string; told: string; spoilsThrough: number }) =>
  key(row.title, row.told, row.spoilsThrough);
const noteKey = (row: { themeId: string; body: string; spoilsThrough: number }) =>
  key(row.themeId, row.body, row.spoilsThrough);

/** True the first time. */
const isNew = (known: Set<string>, one: string) => !known.has(one) && Boolean(known.add(one));

async function insertThemes(tx: Tx, { themes }: EntrySet, where: BookOrClub, row: NewRow) {
  const stored = await tx.theme.findMany({ where, orderBy: { id: 'asc' } });
  const ids = new Map(stored.map(({ id, name, spoilsThrough }) => [key(name, spoilsThrough), id]));
  for (const theme of themes) {
    const known = key(theme.name, theme.place);
    if (ids.has(known)) continue;
    const added = { ...row(theme), name: theme.name };
    await tx.theme.create({ data: added });
    ids.set(known, added.id);
  }
  const notes = new Set((await tx.themeNote.findMany({ where })).map(noteKey));
  await tx.themeNote.createMany({
    data: themes.flatMap(({ notes: own, ...theme }) =>
      own
        .map((note) => ({ ...row(note), themeId: ids.get(key(theme.name, theme.place))!, body: note.body }))
        .filter((note) => isNew(notes, noteKey(note))),
    ),
  });
}

async function insertTitles(tx: Tx, bookId: string, { titles }: EntrySet, where: BookOrClub, row: NewRow) {
  const ids = new Map(
    [...(await loadOrdinals(tx, bookId))].map(([id, { of, ordinal }]) => [key(of, ordinal), id]),
  );
  const stored = await tx.heading.findMany({ where });
  const known = new Set(
    stored.map(({ partId, chapterId, title, spoilsThrough }) =>
      key(partId ?? chapterId, title, spoilsThrough),
    ),
  );
  await tx.heading.createMany({
    data: titles.flatMap((title) => {
      const id = ids.get(key(title.of, title.ordinal));
      if (id === undefined || !isNew(known, key(id, title.name, title.place))) return [];
      return [
        { ...row(title), ...(title.of === 'part' ? { partId: id } : { chapterId: id }), title: title.name },
      ];
    }),
  });
}
