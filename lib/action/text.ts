import 'server-only';
import * as z from 'zod';

// Control characters (PostgreSQL keeps no NUL), halves of characters, and marks that turn the line round.
const unkept = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u;
const unkeptInLines = /(?![\n\t])[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u;
const seen = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** One line that somebody typed: trimmed, NFC, `min` to `max` characters; mistakes are sentences. */
export const text = (min: number, max: number) => typed(min, max, unkept);

/** The same over several lines, which end in "\n" whatever the browser sent. */
export const lines = (min: number, max: number) => typed(min, max, unkeptInLines);

/** An email address as it is stored and looked up: in small letters. */
export const email = () =>
  text(1, 254)
    .transform((address) => address.toLowerCase())
    .pipe(z.email({ error: 'Please write an email address, such as nell@example.org.' }));

/** The sentence for what nobody can have typed wrong by hand: it is said of the form, not beside a field. */
export const notOurs = 'That was not one of our forms.';

/** An id that one of our own forms carries. */
export const id = () => z.uuid({ error: notOurs });

const typed = (min: number, max: number, refusedHere: RegExp) =>
  z.string({ error: 'Please fill this in.' }).transform((sent, context) => {
    const kept = sent.replace(/\r\n?/g, '\n').trim().normalize('NFC');
    const mistake = mistakeIn(kept, min, max, refusedHere);
    if (!mistake) return kept;
    context.addIssue(mistake);
    return z.NEVER;
  });

function mistakeIn(kept: string, min: number, max: number, refusedHere: RegExp): string | null {
  const length = [...kept].length;
  if (min > 0 && !seen.test(kept)) return 'Please fill this in.';
  if (length < min) return `Please write at least ${min} characters.`;
  if (length > max)
    return `Please write at most ${max.toLocaleString('en')} characters; this has ${length.toLocaleString('en')}.`;
  if (refusedHere.test(kept))
    return 'There is an invisible character in this that cannot be kept. Please type it again.';
  return null;
}
