import 'server-only';
import type { TakenMail } from '@/lib/db';
import type { Messages } from '@/lib/i18n/translate';
import type { Letter } from './letter';
import type { MailList } from './unsubscribe-token';

export type MailingList = { name: MailList; unsubscribeUrl: string };

/** What becomes of a mail when its time has come: it is made now, as things stand now. */
export type Composed =
  | { does: 'drop' }
  | { does: 'delay'; until: Date }
  | {
      does: 'send';
      to: string;
      letter: Letter;
      /** A kind of mail that can be stopped, and the address at which it ends by one POST (RFC 8058); null for any other. */
      list: MailingList | null;
      /** Notes what it tells of, once it was sent: it is told once. */
      noteTold: () => Promise<unknown>;
    };

/** There is no reason for it any more. */
export const DROPPED: Composed = { does: 'drop' };

export type ComposeContext = { mail: TakenMail; at: Date; messages: Messages };
