import 'server-only';
import { query, type Query } from '../../db/query';
import { raw, sql, type Sql } from '../../db/unguarded';
import { type Gated, pass } from '../core/gated';
import type { Reader } from '../core/reader';
import { bookOpenedByMoveSql, bookVisibleSql } from '../core/visibility';

/** The title of a chapter or of a part, by its place: its own, or that of the part's first chapter. */
export type OpenedTitle = { place: number; isPart: boolean; title: string };

/** What the last move opened of what is told of the book, in reading order; empty after a move back. */
export type OpenedBookItems = {
  titles: OpenedTitle[];
  themes: string[];
  /** Notes on themes that were open already. */
  notes: number;
  turningPoints: string[];
  passages: number;
};

/**
 * What the reader's last move opened of the book's titles, themes, turning points and reviews; or only of what the
 * reader's club added, where another club of theirs has told them the rest.
 */
export const openedBookItemsQuery = (
  reader: Reader,
  scope: 'all' | 'club' = 'all',
): Query<Gated<OpenedBookItems>> =>
  query(
    openedBookItemsSql(reader, scope === 'all' ? openedSql : openedOfClubSql),
    ([row]: OpenedBookItems[]) => pass(row!),
  );

/** What a move opened of a table. */
type OpenedSql = (reader: Reader, table: string) => Sql;
const openedSql: OpenedSql = bookOpenedByMoveSql;
const openedOfClubSql: OpenedSql = (reader, table) =>
  sql`(${bookOpenedByMoveSql(reader, table)} and ${raw(table)}."clubId" = ${reader.clubId}::uuid)`;

const openedBookItemsSql = (reader: Reader, opened: OpenedSql): Sql => sql`
  select ${titlesColumn(reader, opened)} as titles, ${namesColumn(opened(reader, 'x'), sql`name`, sql`"Theme"`)} as themes,
    (select count(*)::int from "ThemeNote" n join "Theme" x on x.id = n."themeId"
      where ${opened(reader, 'n')} and ${bookVisibleSql(reader, 'x')}
        and not ${bookOpenedByMoveSql(reader, 'x')}) as notes,
    ${namesColumn(opened(reader, 'x'), sql`title`, sql`"Reveal"`)} as "turningPoints",
    (select count(*)::int from "Passage" p
      where ${opened(reader, 'p')} and p."confirmedAt" is not null) as passages`;

const namesColumn = (isOpened: Sql, column: Sql, table: Sql): Sql => sql`
  (select coalesce(json_agg(x.${column} order by x."spoilsThrough", x.id), '[]')
    from ${table} x where ${isOpened})`;

/** Of two titles the one that the reader's own club wrote. */
const titlesColumn = (reader: Reader, opened: OpenedSql): Sql => sql`
  (select coalesce(json_agg(json_build_object('place', o.place, 'isPart', o."isPart", 'title', o.title)
      order by o.place, not o."isPart"), '[]')
    from (select distinct on (h."partId", h."chapterId") coalesce(c.ordinal, p."firstChapter") as place,
        h."partId" is not null as "isPart", h.title
      from "Heading" h left join "Chapter" c on c.id = h."chapterId" left join "Part" p on p.id = h."partId"
      where ${opened(reader, 'h')}
      order by h."partId", h."chapterId", h."clubId" nulls last, h."spoilsThrough" desc, h.id) o)`;
