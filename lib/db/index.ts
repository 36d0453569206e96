import 'server-only';
import type { PrismaClient } from './generated/client';
import { everything } from './everything';
import type { GATED_MODELS } from './gated-models';
import { guard } from './guard';

type Raw = '$queryRaw' | '$queryRawUnsafe' | '$executeRaw' | '$executeRawUnsafe';
type Transaction = '$transaction';
type GatedDelegate = Uncapitalize<(typeof GATED_MODELS)[number]>;
type Safe = Omit<PrismaClient, GatedDelegate | Raw | Transaction>;

/** The guarded database inside a transaction. */
export type Db = Omit<Safe, '$connect' | '$disconnect' | '$on' | '$extends'>;

type Guarded = Safe & {
  $transaction<T>(work: (tx: Db) => Promise<T>): Promise<T>;
};

/** The database, less what the gate keeps. */
export const db = everything.$extends(guard) as unknown as Guarded;

export { sessionRow, sessionRowWith, type SessionRow } from './sessions';
export type { Feeling, Joining, Role, Standing, Veil } from './generated/enums';
