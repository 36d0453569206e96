import 'server-only';
import type { MailKind, MailOutcome } from './generated/enums';
import { query, type Query } from './query';
import { Prisma } from './generated/client';
import { sql, type Sql } from './unguarded';

/** A mail that one process has in hand. Its `attempts` are the sign that it still has: another that took it counts on. */
export type TakenMail = {
  readonly id: string;
  readonly kind: MailKind;
  readonly userId: string | null;
  readonly address: string | null;
  readonly subjectId: string | null;
  readonly language: string;
  readonly attempts: number;
  /** In milliseconds since 1970, as the next. */
  readonly createdAt: number;
  readonly notBefore: number;
};

/** How long a process has a mail for itself: longer than any attempt takes (lib/mail/transport.ts). */
const LEASE_MS = 5 * 60_000;

/**
 * Takes the mail that waits longest, if one does, for this process alone. One statement, so that no transaction is held
 * while it is sent; what another process takes at the same time is skipped.
 */
export const takeMailQuery = (kinds: readonly MailKind[], at: Date): Query<TakenMail | null> =>
  query(
    sql`
      update "Outbox" o set attempts = o.attempts + 1, "lockedUntil" = ${timestampSql(new Date(at.getTime() + LEASE_MS))}
      where o.id = (
        select w.id from "Outbox" w
        where w."doneAt" is null and w."notBefore" <= ${timestampSql(at)}
          and coalesce(w."lockedUntil" <= ${timestampSql(at)}, true) and w.kind::text = any(${kinds as string[]}::text[])
        order by w."notBefore", w.id limit 1 for update skip locked)
      returning o.id, o.kind, o."userId", o.address, o."subjectId", o.language, o.attempts,
        ${millisecondsSql('createdAt')}, ${millisecondsSql('notBefore')}`,
    ([row]: TakenMail[]) => row ?? null,
  );

type Taken = Pick<TakenMail, 'id' | 'attempts'>;

/** The mail is done, and what was typed for it is forgotten. Nothing where another process has it by now. */
export const finishMailQuery = (
  { id, attempts }: Taken,
  { at, outcome, error }: { at: Date; outcome: MailOutcome; error: string | null },
): Query<unknown> =>
  query(
    sql`
      update "Outbox" set "doneAt" = ${timestampSql(at)}, outcome = ${outcome}::"MailOutcome", "lastError" = ${error},
        "lockedUntil" = null, address = null
      where id = ${id}::uuid and attempts = ${attempts} and "doneAt" is null returning 1`,
    () => null,
  );

/** The mail waits until `notBefore`: for another attempt, or for the end of somebody's quiet hours (`isAttempt` false). */
export const delayMailQuery = (
  { id, attempts }: Taken,
  { notBefore, error, isAttempt }: { notBefore: Date; error: string | null; isAttempt: boolean },
): Query<unknown> =>
  query(
    sql`
      update "Outbox" set "notBefore" = ${timestampSql(notBefore)}, "lockedUntil" = null,
        attempts = attempts - ${isAttempt ? 0 : 1}::int, "lastError" = coalesce(${error}, "lastError")
      where id = ${id}::uuid and attempts = ${attempts} and "doneAt" is null returning 1`,
    () => null,
  );

/** A digest that has become due, and when the next of that person is; null: nothing is put into the outbox this time. */
export type DueDigest = { userId: string; due: number; next: number; outboxId: string | null };

/**
 * Puts digests into the outbox and sets when their readers' next ones are, in one statement. Of two processes that do it
 * at once, the second finds that the time has moved on and does nothing.
 */
export const queueDigestsQuery = (digests: DueDigest[], at: Date): Query<number> =>
  query(
    sql`
      with given as (
        select g."userId", g."outboxId", ${epochSql('g.due')} as due, ${epochSql('g.next')} as next
        from json_to_recordset(${JSON.stringify(digests)}::json)
          as g ("userId" uuid, due float8, next float8, "outboxId" uuid)),
      moved as (
        update "MailSettings" s set "nextDigestAt" = g.next from given g
        where s."userId" = g."userId" and s."nextDigestAt" = g.due
        returning s."userId", s.language, g."outboxId", g.due)
      insert into "Outbox" (id, kind, "userId", language, "windowKey", "createdAt", "notBefore", attempts)
      select m."outboxId", 'digest', m."userId", m.language,
        'digest ' || m."userId" || ' ' || extract(epoch from m.due)::bigint, ${timestampSql(at)}, m.due, 0
      from moved m where m."outboxId" is not null
      on conflict ("windowKey") do nothing returning 1 as queued`,
    (rows: { queued: number }[]) => rows.length,
  );

type DueRow = { id: string; userId: string };

/**
 * Puts one row of a kind into the outbox for each of these people, for a tick; none for whom one waits already. Of two
 * processes that do it at once, the second finds it there.
 */
export const queueDueQuery = (
  kind: 'atOnce' | 'push',
  people: DueRow[],
  { at, tick }: { at: Date; tick: Date },
): Query<number> =>
  query(
    sql`
      insert into "Outbox" (id, kind, "userId", language, "windowKey", "createdAt", "notBefore", attempts)
      select g.id, ${kind}::"MailKind", g."userId", coalesce(s.language, 'en'),
        ${kind} || ' ' || g."userId" || ' ' || ${String(tick.getTime())}, ${timestampSql(at)}, ${timestampSql(at)}, 0
      from json_to_recordset(${JSON.stringify(people)}::json) as g (id uuid, "userId" uuid)
      left join "MailSettings" s on s."userId" = g."userId"
      where not exists (select from "Outbox" w
        where w."userId" = g."userId" and w.kind = ${kind}::"MailKind" and w."doneAt" is null)
      on conflict ("windowKey") do nothing returning 1 as queued`,
    (rows: { queued: number }[]) => rows.length,
  );

const timestampSql = (at: Date): Sql => sql`${at.toISOString()}::timestamp`;

const epochSql = (milliseconds: string): Sql =>
  sql`(to_timestamp(${Prisma.raw(milliseconds)} / 1000) at time zone 'UTC')::timestamp(3)`;

const millisecondsSql = (column: string): Sql =>
  Prisma.raw(`(extract(epoch from o."${column}") * 1000)::float8 as "${column}"`);

/** How much space the whole database takes, in bytes. */
export const databaseSizeQuery: Query<number> = query(
  sql`select pg_database_size(current_database())::float8 as bytes`,
  ([row]: { bytes: number }[]) => row?.bytes ?? 0,
);
