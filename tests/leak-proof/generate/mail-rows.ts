import { createHash, createHmac } from 'node:crypto';
import { nextDigest } from '@/lib/mail/digest-clock';
import { PUSH_ORIGIN, SECRET } from '../run/server-settings';
import { idFor } from './canaries';
import { pushSubscription } from '../../helpers/push-peer';
import { atMinute, clubId, personId, sessionIdOf } from './ids';
import type { World } from './world';

/** As lib/auth/signed-tokens.ts makes them, by the secret that everybody knows. */
const signedToken = (purpose: string, id: string) =>
  createHmac('sha256', SECRET)
    .update(JSON.stringify(['mail', purpose, id]))
    .digest('base64url');

const CONFIRMATION_ID = idFor('confirmation');
export const CONFIRMATION_TOKEN = signedToken('confirm', CONFIRMATION_ID);
export const UNSUBSCRIBE_TOKEN = `${personId(0).replaceAll('-', '')}${signedToken('unsubscribe', personId(0))}`;

const INVITE_ID = idFor('invitation');
export const INVITE_TOKEN = signedToken('invitation', INVITE_ID);
const ADDRESS_HASH = signedToken('address', 'p0@example.org');
export const NO_INVITATIONS_TOKEN = `${ADDRESS_HASH}${signedToken('unsubscribe invitations', ADDRESS_HASH)}`;

const STORY_BEGINS = new Date('2026-01-01T00:00:00Z');

/** What the browsers of the reader and of the member after them are called. */
export const DEVICES = ['reader', 'other'] as const;

/** The reader and the member after them get a digest every day, and answers at once: one of them with the words of posts, as it falls. */
export function mailRows({ zone, people, chapters }: World): Record<string, Record<string, unknown>[]> {
  const settings = [0, 1].map((by) => {
    const rhythm = { digest: 'daily' as const, hour: 18, weekday: 5 };
    return {
      ...rhythm,
      userId: personId(by),
      words: (people[0]!.place + chapters + by) % 2 === 0,
      language: by === 0 && chapters % 3 === 0 ? 'de' : 'en',
      atOnce: true,
      changedAt: atMinute(0),
      nextDigestAt: nextDigest(rhythm, (by === 0 && zone) || 'UTC', STORY_BEGINS)!.toISOString(),
    };
  });
  const confirmation = {
    id: CONFIRMATION_ID,
    userId: personId(0),
    email: 'p0-new@example.org',
    tokenHash: createHash('sha256').update(CONFIRMATION_TOKEN).digest('hex'),
    expiresAt: '2026-12-01T00:00:00Z',
  };
  const devices = [0, 1].map((by) => ({
    ...pushSubscription(PUSH_ORIGIN, DEVICES[by]!),
    sessionId: sessionIdOf(by),
    language: settings[by]!.language,
    createdAt: atMinute(0),
  }));
  return {
    MailSettings: settings,
    EmailConfirmation: [confirmation],
    PushDevice: devices,
    ...invitationRows(),
  };
}

/** The reader is invited into the other club, and the mail waits to be sent. */
function invitationRows() {
  const by = { clubId: clubId('foreign'), createdAt: atMinute(0) };
  const invite = {
    ...by,
    id: INVITE_ID,
    tokenHash: createHash('sha256').update(INVITE_TOKEN).digest('hex'),
    createdById: personId(1),
    expiresAt: '2026-12-01T00:00:00Z',
    usesLeft: 1,
    address: 'p0@example.org',
  };
  const mail = {
    id: idFor('invitation mail'),
    kind: 'invitation',
    subjectId: INVITE_ID,
    language: 'en',
    windowKey: `invitation ${INVITE_ID}`,
    createdAt: atMinute(0),
    notBefore: atMinute(0),
    attempts: 0,
  };
  return { Invite: [invite], Outbox: [mail] };
}

/** What the reader is told of that invitation in the app. */
export const invitationNotice = () => ({
  userId: personId(0),
  kind: 'invitation',
  mailDue: false,
  pushDue: false,
  itemId: INVITE_ID,
  actorId: personId(1),
  clubId: clubId('foreign'),
  spoilsThrough: 0,
  createdAt: atMinute(0),
});
