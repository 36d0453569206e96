import 'server-only';
import * as z from 'zod';
import { zoneNamed } from '@/lib/words/zones';
import { email, id, notOurs, text } from '@/lib/action/text';

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

function onThisSite(path: string): string {
  const here = 'http://here.invalid';
  if (!/^\/(?![/\\])/.test(path) || !URL.canParse(path, here)) return '/';
  const url = new URL(path, here);
  // "/.//evil" is local until somebody resolves it a second time.
  if (url.origin !== here || url.pathname.startsWith('//')) return '/';
  return url.pathname + url.search + url.hash;
}

export const SignUp = z.strictObject({ name, email: email(), password: newPassword, next: localPath });
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

/** The search params of /sign-in; what is odd is as if it were not there. */
export const SignInParams = z.object({
  next: localPath,
  said: z.enum(['outside', 'reset']).optional().catch(undefined),
});
