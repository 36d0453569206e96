import 'server-only';
// CommonJS: outside a bundle it has no names of its own.
import webPush from 'web-push';
import { config } from '@/lib/config';
import { isLanguage, languages } from '@/lib/i18n/languages';
import { messagesIn } from '@/lib/i18n/translate';
import { isPushAddress } from './push-address';
import { vapidKeys } from './vapid-keys';

/** Where a browser takes pushes, and in which language its owner reads. */
export type PushTarget = { endpoint: string; p256dh: string; auth: string; language: string };

/** What came of an attempt; `gone`: nobody takes pushes there any more. `error` is for whoever runs the site. */
export type PushDelivery = { outcome: 'sent' | 'gone' } | { outcome: 'refused' | 'failed'; error: string };

/** Every push has this many bytes, in every language: its length is in the clear. */
const PAYLOAD_BYTES = 256;
const DAY_S = 24 * 60 * 60;
const TIMEOUT_MS = 20_000;

/** Hands a push to the service of somebody's browser, once. It has one sentence, whatever it is about. Never throws. */
export async function deliverPush({ endpoint, p256dh, auth, language }: PushTarget): Promise<PushDelivery> {
  const { push } = config();
  if (!push || !isPushAddress(endpoint)) return { outcome: 'gone' };
  try {
    const details = { subject: push.subject, ...vapidKeys() };
    const options = {
      vapidDetails: details,
      TTL: DAY_S,
      urgency: 'normal',
      topic: 'notices',
      timeout: TIMEOUT_MS,
    } as const;
    await webPush.sendNotification({ endpoint, keys: { p256dh, auth } }, pushPayload(language), options);
    return { outcome: 'sent' };
  } catch (error) {
    return describeFailure(error, new URL(endpoint).host);
  }
}

/** What public/sw.js shows and opens. Spaces bring it to its length. */
export function pushPayload(language: string): Buffer {
  const { t } = messagesIn(isLanguage(language) ? language : languages[0]);
  const words = Buffer.from(JSON.stringify({ title: 'Untold', body: t('push.sentence'), path: '/notices' }));
  return Buffer.concat([words, Buffer.alloc(PAYLOAD_BYTES - words.length, ' ')]);
}

/** Another answer than yes is for good, unless it says that it will pass. */
function describeFailure(problem: unknown, host: string): PushDelivery {
  if (!(problem instanceof webPush.WebPushError)) {
    const { code } = problem as NodeJS.ErrnoException;
    return { outcome: 'failed', error: `${host} · ${code ?? 'no answer'}` };
  }
  const { statusCode } = problem;
  if (statusCode === 404 || statusCode === 410) return { outcome: 'gone' };
  const passes = statusCode === 408 || statusCode === 429 || statusCode >= 500;
  return { outcome: passes ? 'failed' : 'refused', error: `${host} · ${statusCode}` };
}
