import 'server-only';
import { newId, now } from '@/lib/clock-and-ids';
import { config } from '@/lib/config';
import type { Db, MailKind } from '@/lib/db';
import type { Language } from '@/lib/i18n/languages';

/** Mail about an account: it goes as soon as it can. */
export const ACCOUNT_MAIL = [
  'confirmAddress',
  'addressChanged',
  'resetPassword',
  'lockedOut',
  'test',
  'invitation',
] as const satisfies MailKind[];

/** Mail about books: it goes with the next tick of a fixed clock, so that when it arrives tells nothing. */
export const BOOK_MAIL = ['digest', 'atOnce'] as const satisfies MailKind[];

type Mail = {
  kind: (typeof ACCOUNT_MAIL)[number];
  /** Whom it is for; null where it is for whoever has the address. */
  userId: string | null;
  address?: string;
  subjectId?: string;
  language: Language;
  /** Of mails with the same key one is sent. */
  windowKey?: string;
};

/** Whether this installation sends mail. */
export const hasMail = () => config().mail !== null;

/** Puts a mail into the outbox, in the transaction of its cause: both are there, or neither. Call `wakeMail` afterwards. */
export async function queueMail(tx: Db, { address, subjectId, windowKey, ...mail }: Mail) {
  if (!hasMail()) return;
  const id = newId();
  const at = now();
  const about = { address: address ?? null, subjectId: subjectId ?? null, windowKey: windowKey ?? id };
  const row = { ...mail, ...about, id, createdAt: at, notBefore: at, attempts: 0 };
  await tx.outbox.createMany({ data: [row], skipDuplicates: true });
}

/** What `startMail` sets: the framework bundles this module several times into one process. */
const server = globalThis as typeof globalThis & { untoldWakeMail?: () => void };

/** Has mail about accounts sent now. Where this is forgotten, or another process asks, it goes within a minute. */
export const wakeMail = () => server.untoldWakeMail?.();
