import type { ReactionView } from '@/lib/gate';
import { formatMessage, type Message, type Messages } from '@/lib/i18n';
import type { OutlineSummary } from '@/lib/outline/summary';

/** What an action answers to its form. A mistake is a value with a sentence, beside its field where it has one. */
export type FormState = {
  /** A sentence for a field's name. */
  fieldErrors: Record<string, string>;
  /** A sentence for the form as a whole. */
  formError: string | null;
  /** Something went well and the page stays. */
  success: string | null;
  /** What was typed, so that nothing is lost. Passwords are never given back. */
  values: Record<string, string>;
  /** Where the browser goes next, by a full load. */
  redirectTo: string | null;
  /** The id of what the eye and the screen reader should land on, once the page shows it. */
  focusId: string | null;
  /** What else the form shows. */
  extra: FormExtra;
  /** The server failed: a sentence beside the button, and everything typed still stands there. */
  serverError: string | null;
};

/** What the forms of particular actions show besides. */
export type FormExtra = {
  /** What a question is about, as the button calls it that asks it. */
  confirm?: string;
  /** The proof that the question before a look was put. */
  lookProof?: string;
  /** A link that the form made. */
  link?: string;
  /** A post as somebody else has saved it meanwhile. */
  conflict?: { source: string; revision: number };
  /** The outline of a book as it was typed, and as it was understood. */
  outline?: { typed: string; summary: OutlineSummary };
  /** What is felt about a post now. */
  reactions?: { postId: string; reactions: ReactionView[] };
};

/** The same before it is worded. */
export type ActionResult = Omit<FormState, 'fieldErrors' | 'formError' | 'success' | 'serverError'> & {
  fieldErrors: Record<string, Message>;
  formError: Message | null;
  success: Message | null;
  serverError: Message | null;
};

export const initialFormState = {
  fieldErrors: {},
  formError: null,
  success: null,
  values: {},
  redirectTo: null,
  focusId: null,
  extra: {},
  serverError: null,
} satisfies FormState;

/** A mistake beside one or more fields. */
export const fieldErrors = (errors: Record<string, Message>): ActionResult => ({
  ...initialFormState,
  fieldErrors: errors,
});

/** A mistake of the form as a whole. */
export const formError = (message: Message): ActionResult => ({ ...initialFormState, formError: message });

/** It went well and the page stays. */
export const success = (message: Message): ActionResult => ({ ...initialFormState, success: message });

/** The server failed; the form can be sent again as it stands. */
export const serverError: ActionResult = { ...initialFormState, serverError: 'answers.unsent' };

/** A question before anything is done, under the name of what it is about; with what else the form shows. */
export const askConfirmation = (subject: string, extra: FormExtra = {}): ActionResult => ({
  ...initialFormState,
  focusId: `ask-${subject}`,
  extra: { ...extra, confirm: subject },
});

/** What is hidden, foreign, gone or never was answers with this one sentence. */
export const notFoundResult = formError('answers.absent');

/** An answer as its form shows it. */
export const toFormState = (
  messages: Messages,
  { fieldErrors: errors, formError: message, success: well, serverError: failed, ...rest }: ActionResult,
): FormState => ({
  fieldErrors: Object.fromEntries(
    Object.entries(errors).map(([field, said]) => [field, formatMessage(messages, said)]),
  ),
  formError: message && formatMessage(messages, message),
  success: well && formatMessage(messages, well),
  serverError: failed && formatMessage(messages, failed),
  ...rest,
});
