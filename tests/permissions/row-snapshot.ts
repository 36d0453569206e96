import type { ActionOutcome } from '../helpers/fake-browser';
import { messagesIn } from '@/lib/i18n';

/** Every row of every table, by table, to see whether anything at all changed. */
export async function snapshotRows(): Promise<Record<string, string[]>> {
  const { unguardedDb } = await import('@/lib/db/unguarded');
  const tables = await unguardedDb.$queryRaw<{ name: string }[]>`
    select table_name::text as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`;
  const each = tables.map(({ name }) => `select '${name}' as "table", t::text as "row" from "${name}" t`);
  const rows = await unguardedDb.$queryRawUnsafe<{ table: string; row: string }[]>(
    `${each.join(' union all ')} order by 1, 2`,
  );
  return Object.fromEntries(
    tables.map(({ name }) => [name, rows.filter(({ table }) => table === name).map(({ row }) => row)]),
  );
}

/** What an answer comes to, in a word or in its own sentence. */
export function outcome(sent: ActionOutcome): string {
  if (sent.went !== null || sent.refreshed || sent.success !== null || sent.focusId !== null) return 'done';
  if (sent.formError === messagesIn('en').t('answers.absent')) return 'absent';
  return sent.formError ?? Object.values(sent.fieldErrors)[0] ?? 'nothing at all';
}
