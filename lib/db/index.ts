import 'server-only';
import type { PrismaClient } from './generated/client';
import { unguardedDb } from './unguarded';
import type { GATED_MODELS } from './gated-models';
import { guard } from './guard';

type RawMethod = '$queryRaw' | '$queryRawUnsafe' | '$executeRaw' | '$executeRawUnsafe';
type TransactionMethod = '$transaction';
type GatedDelegate = Uncapitalize<(typeof GATED_MODELS)[number]>;
type SafeClient = Omit<PrismaClient, GatedDelegate | RawMethod | TransactionMethod>;

/** The guarded database inside a transaction. */
export type Db = Omit<SafeClient, '$connect' | '$disconnect' | '$on' | '$extends'>;

type GuardedClient = SafeClient & {
  $transaction<T>(work: (tx: Db) => Promise<T>): Promise<T>;
};

/** The database, less what the gate keeps. */
export const db = unguardedDb.$extends(guard) as unknown as GuardedClient;

export { announceQuery, listen } from './listen';
export { run, runTogether, type Query } from './query';
export { sessionQuery, validSessionWhere, type ValidSession } from './login-session';
export {
  databaseSizeQuery,
  delayMailQuery,
  finishMailQuery,
  queueDigestsQuery,
  queueDueQuery,
  takeMailQuery,
  type DueDigest,
  type TakenMail,
} from './outbox';
export { usableInviteWhere } from './usable-invite';
export type {
  DigestRhythm,
  Feeling,
  FollowLevel,
  Joining,
  MailKind,
  MailOutcome,
  NoticeKind,
  Role,
  SignUpRule,
  Standing,
  Veil,
} from './generated/enums';
