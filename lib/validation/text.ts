import 'server-only';
import * as z from 'zod';
import { hasAsideMarkup } from '@/lib/markdown';
import type { MessageKey, Message } from '@/lib/i18n';

// Control characters (PostgreSQL keeps no NUL), halves of characters, marks that turn the line round, and characters
// that mean nothing to anybody else: private ones stand for covers, and noncharacters for signs in code (lib/markdown).
const FORBIDDEN = /[\p{Cc}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u;
const FORBIDDEN_IN_LINES =
  /(?![\n\t])[\p{Cc}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\u202A-\u202E\u2066-\u2069]/u;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** One line that somebody typed: trimmed, NFC, `min` to `max` characters; mistakes are sentences. */
export const singleLine = (min: number, max: number) => trimmedText(min, max, FORBIDDEN);

/** A text of several lines, which end in "\n" whatever the browser sent. */
export const multiLine = (min: number, max: number) => trimmedText(min, max, FORBIDDEN_IN_LINES);

/** A text in which no sign of a spoiler would cover anything, and so none may stand. */
export const withoutAsides = (
  typed: ReturnType<typeof singleLine>,
  error: MessageKey = 'answers.typed.covered',
) => typed.refine((words) => !hasAsideMarkup(words), { error });

/** An email address as it is stored and looked up: in small letters. */
export const email = () =>
  singleLine(1, 254)
    .transform((address) => address.toLowerCase())
    .pipe(z.email({ error: 'answers.typed.email' }));

/** The sentence for what nobody can have typed wrong by hand: it is said of the form, not beside a field. */
export const malformedForm = 'answers.notOurs';

/** An id that one of our own forms carries. */
export const id = () => z.uuid({ error: malformedForm });

/** The page of a list that an address asks for, from 1; anything else is the first. */
export const pageNumber = z.coerce.number().int().min(1).max(10_000).catch(1);

const trimmedText = (min: number, max: number, forbidden: RegExp) =>
  z.string({ error: 'answers.typed.missing' }).transform((sent, context) => {
    const kept = sent.replace(/\r\n?/g, '\n').trim().normalize('NFC');
    const mistake = textMistake(kept, min, max, forbidden);
    if (!mistake) return kept;
    context.addIssue(toIssue(mistake));
    return z.NEVER;
  });

function textMistake(kept: string, min: number, max: number, forbidden: RegExp): Message | null {
  const length = [...kept].length;
  if (min > 0 && !VISIBLE.test(kept)) return 'answers.typed.missing';
  if (length < min) return { key: 'answers.typed.tooShort', values: { min } };
  if (length > max) return { key: 'answers.typed.tooLong', values: { max, length } };
  return forbidden.test(kept) ? 'answers.typed.invisible' : null;
}

/** A sentence as an issue carries it to the action's answer. */
export const toIssue = (message: Message) =>
  typeof message === 'string'
    ? message
    : { code: 'custom' as const, message: message.key, params: message.values };
