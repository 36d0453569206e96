import 'server-only';
import * as z from 'zod';
import { requestKey } from '@/lib/action/once';
import { zoneNamed } from '@/lib/words/zones';
import { email, id, notOurs, text } from '@/lib/action/text';
import { onThisSite, pathOnThisSite } from '@/lib/auth/local-path';

// Spaces at its ends belong to a password; a form that composes accents otherwise must not.
const typedPassword = z
  .string({ error: 'answers.typed.missing' })
  .min(1, { error: 'answers.typed.missing' })
  .transform((password) => password.normalize('NFC'))
  .pipe(z.string().max(200, { error: 'answers.accounts.longPassword' }));

const newPassword = typedPassword.pipe(z.string().min(10, { error: 'answers.accounts.shortPassword' }));

const name = text(1, 80);

/** A path on this very site, which is where a form may send somebody afterwards; anything else becomes "/". */
export const localPath = z.string().transform(onThisSite).catch('/');

export const SignUp = z.strictObject({
  name,
  email: email(),
  password: newPassword,
  next: localPath,
  requestKey,
});
export const SignIn = z.strictObject({ email: email(), password: typedPassword, next: localPath });
export const EnterAs = z.strictObject({ as: email(), next: localPath });
export const Nothing = z.strictObject({});
export const OneSession = z.strictObject({ session: id() });
export const NewName = z.strictObject({ name });
/** A time zone's name; nothing for whatever the browser says. */
export const NewZone = z.strictObject({
  zone: z
    .string({ error: 'answers.accounts.noZone' })
    .transform((sent) => (sent === '' ? '' : zoneNamed(sent)))
    .refine((zone) => zone !== null, { error: 'answers.accounts.noZone' }),
});
export const NewEmail = z.strictObject({ email: email(), passwordForEmail: typedPassword });
export const NewPassword = z.strictObject({ presentPassword: typedPassword, newPassword });
export const Farewell = z.strictObject({
  posts: z.enum(['stay', 'go'], { error: 'answers.accounts.chooseForPosts' }),
  passwordToDelete: typedPassword.optional(),
});
export const ChosenPassword = z.strictObject({ token: z.string({ error: notOurs }), newPassword });

const said = z.enum(['outside', 'cookies', 'reset']).optional().catch(undefined);

/**
 * The search params of /sign-in; what is odd is as if it were not there. next-auth sends people here with a
 * `callbackUrl`, and with an `error` where something failed.
 */
export const SignInParams = z
  .object({
    next: localPath,
    callbackUrl: z.string().transform(pathOnThisSite).optional().catch(undefined),
    error: z.string().optional().catch(undefined),
    said,
  })
  .transform(({ next, callbackUrl, error, said }) => ({
    next: callbackUrl ?? next,
    said: error === undefined ? said : error === 'csrf' ? ('cookies' as const) : ('outside' as const),
    /** Whether next-auth sent them, and so has tried to give their browser its cookies. */
    isReturn: callbackUrl !== undefined || error !== undefined,
  }));
