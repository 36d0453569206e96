import 'server-only';
import * as z from 'zod';
import { hasSign } from '@/lib/markup';
import type { Key, Sentence } from '@/lib/words';

// Control characters (PostgreSQL keeps no NUL), halves of characters, marks that turn the line round, and characters
// that mean nothing to anybody else: private ones stand for covers, and noncharacters for signs in code (lib/markup).
const unkept = /[\p{Cc}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u;
const unkeptInLines = /(?![\n\t])[\p{Cc}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\u202A-\u202E\u2066-\u2069]/u;
const seen = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** One line that somebody typed: trimmed, NFC, `min` to `max` characters; mistakes are sentences. */
export const text = (min: number, max: number) => typed(min, max, unkept);

/** The same over several lines, which end in "\n" whatever the browser sent. */
export const lines = (min: number, max: number) => typed(min, max, unkeptInLines);

/** The same where no sign of a spoiler would cover anything, and so none may stand. */
export const withoutSigns = (typed: ReturnType<typeof text>, error: Key = 'answers.typed.covered') =>
  typed.refine((words) => !hasSign(words), { error });

/** An email address as it is stored and looked up: in small letters. */
export const email = () =>
  text(1, 254)
    .transform((address) => address.toLowerCase())
    .pipe(z.email({ error: 'answers.typed.email' }));

/** The sentence for what nobody can have typed wrong by hand: it is said of the form, not beside a field. */
export const notOurs = 'answers.notOurs';

/** An id that one of our own forms carries. */
export const id = () => z.uuid({ error: notOurs });

/** The page of a list that an address asks for, from 1; anything else is the first. */
export const pageNumber = z.coerce.number().int().min(1).max(10_000).catch(1);

const typed = (min: number, max: number, refusedHere: RegExp) =>
  z.string({ error: 'answers.typed.missing' }).transform((sent, context) => {
    const kept = sent.replace(/\r\n?/g, '\n').trim().normalize('NFC');
    const mistake = mistakeIn(kept, min, max, refusedHere);
    if (!mistake) return kept;
    context.addIssue(issueOf(mistake));
    return z.NEVER;
  });

function mistakeIn(kept: string, min: number, max: number, refusedHere: RegExp): Sentence | null {
  const length = [...kept].length;
  if (min > 0 && !seen.test(kept)) return 'answers.typed.missing';
  if (length < min) return { key: 'answers.typed.tooShort', about: { min } };
  if (length > max) return { key: 'answers.typed.tooLong', about: { max, length } };
  return refusedHere.test(kept) ? 'answers.typed.invisible' : null;
}

/** A sentence as an issue carries it to the action's answer. */
export const issueOf = (sentence: Sentence) =>
  typeof sentence === 'string'
    ? sentence
    : { code: 'custom' as const, message: sentence.key, params: sentence.about };
