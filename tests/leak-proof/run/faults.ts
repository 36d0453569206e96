import type { WorldDatabase } from './world-database';

/** How a database fails: by an error code of PostgreSQL, by ending the connection, or by a table that is not there. */
export const FAULTS = {
  'unique key': '23505',
  serialization: '40001',
  timeout: '57014',
  connection: null,
} as const;
export type Fault = keyof typeof FAULTS | 'missing table';

/** Makes every write to a table fail, or every use of it; returns what mends it. */
export async function injectFault({ ask }: WorldDatabase, table: string, fault: Fault) {
  if (fault === 'missing table') {
    await ask(`alter table "${table}" rename to "${table} away"`);
    return () => ask(`alter table "${table} away" rename to "${table}"`);
  }
  const code = FAULTS[fault];
  const failing = code
    ? `raise exception 'injected' using errcode = '${code}'`
    : 'perform pg_terminate_backend(pg_backend_pid())';
  await ask(
    `create or replace function injected() returns trigger language plpgsql as $$ begin ${failing}; return null; end $$`,
  );
  await ask(
    `create trigger injected before insert or update or delete on "${table}" for each statement execute function injected()`,
  );
  return () => ask(`drop trigger injected on "${table}"`);
}

/** What an action writes, so that a failure there is met on its way. */
export const WRITTEN: [action: string, table: string][] = [
  ['createReplyAction', 'Post'],
  ['itemAction', 'Reaction'],
  ['createThreadAction', 'Thread'],
  ['createReplyAction', 'ThreadTally'],
  ['reportPostAction', 'Report'],
  ['editPostAction', 'PostVersion'],
  ['moderatePostAction', 'ModerationAction'],
  ['manageOwnPostAction', 'Post'],
  ['moveBookmarkAction', 'Progress'],
  ['markPostsReadAction', 'ReadState'],
  ['markNoticesReadAction', 'Notice'],
];

/** What a page reads, so that it fails without it. */
export const READ = [
  'Post',
  'Reaction',
  'Heading',
  'ThreadTally',
  'ReadState',
  'Notice',
  'Look',
  'Passage',
  'Report',
];
