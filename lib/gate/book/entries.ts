import 'server-only';
import { query, queryRows, type Query } from '../../db/query';
import { sql, type Sql, type Tx } from '../../db/unguarded';
import type { EntryKind } from '../../db/generated/enums';
import { type Gated, passAll } from '../core/gated';
import { hasFinished } from '../core/moderator-rights';
import type { Reader } from '../core/reader';
import { bookVisibleSql } from '../core/visibility';

export type { EntryKind };

/**
 * What an entry says, whatever its kind. `name`: a theme's name, a turning point's title, a word, a title. `body`: a note,
 * what a turning point tells. `place`: its mark, 0..N. `onId`: the theme of a note, the part or chapter of a title.
 */
export type EntryContent = {
  kind: EntryKind;
  name: string;
  body: string;
  place: number;
  onId: string | null;
};

export type StoredEntry = EntryContent & { id: string; writerId: string | null; clubId: string | null };
/** `isOwn`: the club wrote or imported it; the rest came with the book. `ordinal`: of the part or chapter of a title. */
export type EntryView = EntryContent & {
  id: string;
  by: string | null;
  isOwn: boolean;
  isMine: boolean;
  ordinal: number | null;
};

/** Every entry of the book that the reader may see. */
export const entriesSql = (reader: Reader): Sql => sql`
  select 'theme' as kind, e.id, e.name, '' as body, e."spoilsThrough" as place, null::uuid as "onId", e."clubId",
      e."authorId" as "writerId" from "Theme" e where ${bookVisibleSql(reader, 'e')}
  union all select 'note', e.id, '', e.body, e."spoilsThrough", e."themeId", e."clubId", e."authorId"
    from "ThemeNote" e where ${bookVisibleSql(reader, 'e')}
  union all select 'reveal', e.id, e.title, e.told, e."spoilsThrough", null, e."clubId", e."authorId"
    from "Reveal" e where ${bookVisibleSql(reader, 'e')}
  union all select 'term', e.id, e.phrase, '', e."spoilsThrough", null, e."clubId", e."authorId"
    from "Term" e where ${bookVisibleSql(reader, 'e')}
  union all select case when e."partId" is null then 'chapterTitle' else 'partTitle' end, e.id, e.title, '',
      e."spoilsThrough", coalesce(e."partId", e."chapterId"), e."clubId", e."authorId"
    from "Heading" e where ${bookVisibleSql(reader, 'e')}`;

/** All entries, by their marks, for those who have finished the book; null for everybody else. */
export async function listEntries(reader: Reader): Promise<Gated<EntryView>[] | null> {
  if (!hasFinished(reader)) return null;
  return passAll(await queryRows<EntryView>(entryViewsSql(reader, sql`true`)));
}

/** The titles that others in the club gave, as far as the reader may see them: what a reader on the way can report. */
export const listTitlesOfOthers = async (reader: Reader): Promise<Gated<EntryView>[]> =>
  passAll(
    await queryRows<EntryView>(
      entryViewsSql(
        reader,
        sql`e.kind in ('partTitle', 'chapterTitle') and e."clubId" is not null
          and e."writerId" is distinct from ${reader.userId}::uuid`,
      ),
    ),
  );

/** Whether `listTitlesOfOthers` has any. */
export const hasTitlesOfOthersQuery = (reader: Reader): Query<boolean> =>
  query(
    sql`select exists (select from "Heading" h where ${bookVisibleSql(reader, 'h')} and h."clubId" is not null
      and h."authorId" is distinct from ${reader.userId}::uuid) as "isThere"`,
    ([row]: { isThere: boolean }[]) => row?.isThere ?? false,
  );

const entryViewsSql = (reader: Reader, condition: Sql): Sql => sql`
  select e.kind, e.id, e.name, e.body, e.place, e."onId", writer.name as by, e."clubId" is not null as "isOwn",
    coalesce(e."writerId" = ${reader.userId}::uuid, false) as "isMine",
    coalesce(chapter.ordinal, part.ordinal) as ordinal
  from (${entriesSql(reader)}) e left join "User" writer on writer.id = e."writerId"
  left join "Chapter" chapter on chapter.id = e."onId" left join "Part" part on part.id = e."onId"
  where ${condition}
  order by e.place, e.name, e.id`;

/** An entry of the reader's own club that they may see; null for any other, and for what came with the book. */
export async function findOwnEntry(tx: Tx, reader: Reader, id: string): Promise<StoredEntry | null> {
  const [row] = await tx.$queryRaw<StoredEntry[]>(sql`
    select e.* from (${entriesSql(reader)}) e
    where e.id = ${id}::uuid and e."clubId" = ${reader.clubId}::uuid`);
  return row ?? null;
}

/** An entry that the reader may see, of the club or of the book. */
export async function findVisibleEntry(tx: Tx, reader: Reader, id: string): Promise<StoredEntry | null> {
  const [row] = await tx.$queryRaw<StoredEntry[]>(
    sql`select e.* from (${entriesSql(reader)}) e where e.id = ${id}::uuid`,
  );
  return row ?? null;
}

/** The notes on a theme that the reader may see. */
export const listVisibleNotes = (tx: Tx, reader: Reader, themeId: string): Promise<StoredEntry[]> =>
  tx.$queryRaw<StoredEntry[]>(sql`
    select e.* from (${entriesSql(reader)}) e
    where e."onId" = ${themeId}::uuid and e.kind = 'note' order by e.place, e.id`);
