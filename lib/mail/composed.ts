import 'server-only';
import type { TakenMail } from '@/lib/db';
import type { UntoldNews } from '@/lib/gate';
import type { Messages } from '@/lib/i18n/translate';
import type { Letter } from './letter';

/** What becomes of a mail when its time has come: it is made now, as things stand now. */
export type Composed =
  | { does: 'drop' }
  | { does: 'delay'; until: Date }
  | {
      does: 'send';
      to: string;
      letter: Letter;
      unsubscribeUrl: string | null;
      /** What a digest tells of, to be noted once it was sent. */
      told: UntoldNews[];
    };

/** There is no reason for it any more. */
export const DROPPED: Composed = { does: 'drop' };

export type ComposeContext = { mail: TakenMail; at: Date; messages: Messages };
