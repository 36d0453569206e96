import type { ReactionView } from '@/lib/gate';
import { formatMessage, type Message, type Messages } from '@/lib/i18n';
import type { EditorView } from '@/lib/outline/editor/view';
import { fieldLabels } from './field-labels';

/** The answer of an action to its form. A mistake is a value with a sentence, beside its field where it has one. */
export type FormState = {
  /** A sentence for a field's name. */
  fieldErrors: Record<string, string>;
  /** What is wrong, at the head of the form, where that is more than one field. */
  errorSummary: ErrorSummary | null;
  /** A sentence for the form as a whole. */
  formError: string | null;
  /** Something went well and the page stays. */
  success: string | null;
  /** The typed values, so that nothing is lost. Passwords are never given back. */
  values: Record<string, string>;
  /** Where the browser goes next, by a full load. */
  redirectTo: string | null;
  /** The id of what the eye and the screen reader should land on, once the page shows it. */
  focusId: string | null;
  /** Further values that the form shows. */
  extra: FormExtra;
  /** The server failed: a sentence beside the button, and everything typed still stands there. */
  serverError: string | null;
};

/** How many things are wrong, and each with the field it is about. */
export type ErrorSummary = { title: string; errors: { field: string; text: string }[] };

/** Further values, which particular forms show. */
export type FormExtra = {
  /** The item that a question is about, by the value of its button. */
  confirm?: string;
  /** The proof that the question before a look was put. */
  lookProof?: string;
  /** A link that the form made. */
  link?: string;
  /** A post as somebody else has saved it meanwhile. */
  conflict?: { source: string; revision: number };
  /**
   * A post before it is sent: who could read it, its safe HTML, and where its spoilers wait. A thread's has its title.
   * `html` is null where nothing of it would be there, and `note` says so.
   */
  preview?: {
    title: string | null;
    readers: string;
    note: string;
    html: string | null;
    spoilers: { text: string; waits: string }[];
  };
  /** What a post tells sooner than its place, and the buttons for what may be done about it. */
  watched?: { sentences: string[]; stuck: string | null; choices: { value: string; label: string }[] };
  /** What Open Library found, each with the query of the address that fills in the form. */
  foundBooks?: { title: string; author: string; year: number | null; query: string }[];
  /** The outline of a book, to be corrected before it is saved. */
  editor?: EditorView;
  /** The reactions to a post, as they are now. */
  reactions?: { postId: string; reactions: ReactionView[] };
};

/** A form state whose messages are not translated yet. */
export type ActionResult = Omit<
  FormState,
  'fieldErrors' | 'errorSummary' | 'formError' | 'success' | 'serverError'
> & {
  fieldErrors: Record<string, Message>;
  formError: Message | null;
  success: Message | null;
  serverError: Message | null;
  /** The form's fields show what is stored now, in place of what was typed. */
  showsStored?: true;
};

export const initialFormState = {
  fieldErrors: {},
  errorSummary: null,
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

/** Hidden, foreign, deleted and invented items all answer with this one sentence. */
export const notFoundResult = formError('answers.absent');

/** An answer as its form shows it. */
export const toFormState = (
  messages: Messages,
  { fieldErrors, formError, success, serverError, showsStored: _, ...rest }: ActionResult,
): FormState => ({
  ...rest,
  fieldErrors: Object.fromEntries(
    Object.entries(fieldErrors).map(([field, said]) => [field, formatMessage(messages, said)]),
  ),
  errorSummary: rest.extra.editor ? null : errorSummary(messages, fieldErrors),
  formError: formError && formatMessage(messages, formError),
  success: success && formatMessage(messages, success),
  serverError: serverError && formatMessage(messages, serverError),
});

/** One mistake is told by its field alone. The editor of an outline has a list of its own. */
function errorSummary(messages: Messages, errors: ActionResult['fieldErrors']): ErrorSummary | null {
  const fields = Object.entries(errors);
  if (fields.length < 2) return null;
  const { t } = messages;
  return {
    title: t('answers.summary', { count: fields.length }),
    errors: fields.map(([field, said]) => {
      const label = Object.hasOwn(fieldLabels, field) ? fieldLabels[field] : undefined;
      const sentence = formatMessage(messages, said);
      return { field, text: label ? t('answers.ofField', { field: t(label), sentence }) : sentence };
    }),
  };
}
