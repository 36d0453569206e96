import type { RawSql } from '@/lib/db/raw-connection';
import type { RowsByTable } from '../leak-proof/generate/rows';

/** The tables of a world, each after those that it refers to. */
export const TABLES = [
  ...['User', 'Session', 'Club', 'Book', 'Place', 'Part', 'Chapter', 'Membership', 'Reading', 'Progress'],
  ...['Heading', 'Theme', 'ThemeNote', 'Reveal', 'Term', 'Review', 'Passage', '_PassageToTheme'],
  ...[
    'OutlineChange',
    'EntryChange',
    'EntryProposal',
    'EntryReport',
    'EntryImport',
    'Thread',
    'Post',
    'PostVersion',
    'Aside',
    'Quotation',
    'Reaction',
  ],
  ...[
    'ThreadTally',
    'ReadState',
    'Notice',
    'ReadingFollow',
    'ThreadFollow',
    'BookmarkMove',
    'Report',
    'ModerationAction',
    'Look',
  ],
];

/** Puts a world into a database; columns that its tables do not have are left out. */
export async function insertRows(sql: RawSql, rows: RowsByTable) {
  for (const table of TABLES.filter((name) => (rows[name] ?? []).length > 0)) {
    const values = JSON.stringify(rows[table]!.map((row) => ({ revision: 1, ...row })));
    await sql.query(`insert into "${table}" select * from json_populate_recordset(null::"${table}", $1)`, [
      values,
    ]);
  }
}
