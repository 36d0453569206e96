import type { Sent } from '../support/request';
import { wordsIn } from '@/lib/words';

/** Every row of every table, by table, to see whether anything at all changed. */
export async function everythingSaid(): Promise<Record<string, string[]>> {
  const { everything } = await import('@/lib/db/everything');
  const tables = await everything.$queryRaw<{ name: string }[]>`
    select table_name::text as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`;
  const each = tables.map(({ name }) => `select '${name}' as "table", t::text as "row" from "${name}" t`);
  const rows = await everything.$queryRawUnsafe<{ table: string; row: string }[]>(
    `${each.join(' union all ')} order by 1, 2`,
  );
  return Object.fromEntries(
    tables.map(({ name }) => [name, rows.filter(({ table }) => table === name).map(({ row }) => row)]),
  );
}

/** What an answer comes to, in a word or in its own sentence. */
export function cameTo(sent: Sent): string {
  if (sent.went !== null || sent.refreshed || sent.done !== null || sent.focus !== null) return 'done';
  if (sent.message === wordsIn('en').say('answers.absent')) return 'absent';
  return sent.message ?? Object.values(sent.errors)[0] ?? 'nothing at all';
}
