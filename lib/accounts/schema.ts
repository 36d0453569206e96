import 'server-only';
import * as z from 'zod';
import { requestKey } from '@/lib/actions/request-key';
import { canonicalTimeZone } from '@/lib/i18n/time-zones';
import { email, id, malformedForm, singleLine } from '@/lib/validation/text';
import { toLocalPath, localPathOfUrl } from '@/lib/validation/local-path';

// Spaces at its ends belong to a password; a form that composes accents otherwise must not.
const typedPassword = z
  .string({ error: 'answers.typed.missing' })
  .min(1, { error: 'answers.typed.missing' })
  .transform((password) => password.normalize('NFC'))
  .pipe(z.string().max(200, { error: 'answers.accounts.longPassword' }));

const newPassword = typedPassword.pipe(z.string().min(10, { error: 'answers.accounts.shortPassword' }));

const name = singleLine(1, 80);

/** A path on this very site, which is where a form may send somebody afterwards; anything else becomes "/". */
export const localPath = z.string().transform(toLocalPath).catch('/');

export const signUpInput = z.strictObject({
  name,
  email: email(),
  password: newPassword,
  next: localPath,
  requestKey,
});
/** Who may create an account here. */
export const signUpRuleInput = z.strictObject({
  signUp: z.enum(['everybody', 'invited', 'nobody'], { error: 'answers.typed.one' }),
});
export const signInInput = z.strictObject({ email: email(), password: typedPassword, next: localPath });
export const enterDemoInput = z.strictObject({ as: email(), next: localPath });
export const emptyInput = z.strictObject({});
export const signOutDeviceInput = z.strictObject({ session: id() });
export const changeNameInput = z.strictObject({ name });
/** A time zone's name; nothing for whatever the browser says. */
export const chooseTimeZoneInput = z.strictObject({
  zone: z
    .string({ error: 'answers.accounts.noZone' })
    .transform((sent) => (sent === '' ? '' : canonicalTimeZone(sent)))
    .refine((zone) => zone !== null, { error: 'answers.accounts.noZone' }),
});
/** What is shown first after a press on Home: how much opened, or all of it. */
export const chooseOpenedInput = z.strictObject({
  show: z.enum(['counts', 'all'], { error: 'answers.typed.one' }),
});
export const changeEmailInput = z.strictObject({ email: email(), passwordForEmail: typedPassword });
export const changePasswordInput = z.strictObject({ presentPassword: typedPassword, newPassword });
export const deleteAccountInput = z.strictObject({
  posts: z.enum(['stay', 'go'], { error: 'answers.accounts.chooseForPosts' }),
  passwordToDelete: typedPassword.optional(),
});
export const resetPasswordInput = z.strictObject({ token: z.string({ error: malformedForm }), newPassword });

const notice = z.enum(['outside', 'cookies', 'reset', 'closed']).optional().catch(undefined);

/**
 * The search params of /sign-in; what is odd is as if it were not there. next-auth sends people here with a
 * `callbackUrl`, and with an `error` where something failed.
 */
export const signInParams = z
  .object({
    next: localPath,
    callbackUrl: z.string().transform(localPathOfUrl).optional().catch(undefined),
    error: z.string().optional().catch(undefined),
    said: notice,
  })
  .transform(({ next, callbackUrl, error, said }) => ({
    next: callbackUrl ?? next,
    said: error === undefined ? said : error === 'csrf' ? ('cookies' as const) : ('outside' as const),
    /** Whether next-auth sent them, and so has tried to give their browser its cookies. */
    isReturn: callbackUrl !== undefined || error !== undefined,
  }));
