import 'server-only';
import { ECDH } from 'node:crypto';
import * as z from 'zod';
import { id, malformedForm } from '@/lib/validation/text';

/** A key as browsers write it: this many bytes as base64url. */
const base64urlKey = (bytes: number) =>
  z
    .string({ error: malformedForm })
    .regex(/^[\w-]{1,100}$/, { error: malformedForm })
    .refine((sent) => Buffer.from(sent, 'base64url').length === bytes, { error: malformedForm });

/** What a browser says of its subscription (Push API, section 8). */
export const pushDeviceInput = z.strictObject({
  endpoint: z.url({ protocol: /^https$/, error: malformedForm }).max(1000, { error: malformedForm }),
  p256dh: base64urlKey(65).refine(isOnCurve, { error: malformedForm }),
  auth: base64urlKey(16),
});

export const removeDeviceInput = z.strictObject({ session: id() });

/** Nothing can be encrypted for another. */
function isOnCurve(key: string): boolean {
  try {
    return ECDH.convertKey(key, 'prime256v1', 'base64url').length > 0;
  } catch {
    return false;
  }
}
