import 'server-only';
import { refresh } from 'next/cache';
import { headers } from 'next/headers';
import { redirect, unstable_rethrow } from 'next/navigation';
import * as z from 'zod';
import { viewer, type Viewer } from '@/lib/auth';
import { loadMessages, isMessageKey, type Message } from '@/lib/i18n';
import {
  toFormState,
  formError,
  serverError,
  initialFormState,
  fieldErrors,
  type FormExtra,
  type FormState,
  type ActionResult,
} from './form-state';
import { markActionStarted, reportFailure, markSameOriginForm } from './server-context';
import { formFields, sortByField, typedValues } from './form-fields';
import { isSameOrigin } from './same-origin';
import { malformedForm } from '../validation/text';

export {
  notFoundResult,
  askConfirmation,
  success,
  formError,
  fieldErrors,
  type ActionResult,
} from './form-state';

type InputSchema = z.ZodObject;
type Handler<S extends InputSchema, Who> = (input: z.infer<S>, who: Who) => Promise<ActionResult>;
type FormAction = (before: FormState, form: FormData) => Promise<FormState>;

/**
 * An action for people who are signed in: checks origin, shape and who, and only then does the work. Mistakes in the
 * shape are told to those who are.
 */
export const viewerAction = <S extends InputSchema>(schema: S, handler: Handler<S, Viewer>): FormAction =>
  actionFor(schema, () => viewer(), handler);

/** An action for somebody of whom more is asked, for what they sent. */
export const actionFor = <S extends InputSchema, Who>(
  schema: S,
  findActor: (input: z.infer<S>) => Promise<Who | null>,
  handler: Handler<S, Who>,
): FormAction =>
  sameOriginOnly((form) =>
    parseAndRun(
      schema,
      form,
      async (input) => {
        const actor = await findActor(input);
        return actor ? handler(input, actor) : signInRequired;
      },
      async (errors) => ((await viewer()) ? errors : signInRequired),
    ),
  );

const signInRequired = formError('answers.signInFirst');

/** An action that anybody may call, signed in or not. */
export const publicAction = <S extends InputSchema>(
  schema: S,
  handler: Handler<S, Viewer | null>,
): FormAction =>
  sameOriginOnly(async (form) => {
    const person = await viewer();
    return parseAndRun(schema, form, (input) => handler(input, person));
  });

const sameOriginOnly = (handler: (form: FormData) => Promise<ActionResult>): FormAction =>
  async function formAction(...sent: unknown[]) {
    // A form without a state sends the form alone; anybody may send anything.
    const form = sent.at(-1);
    markActionStarted();
    return toFormState(await loadMessages(), await runHandler(form, handler));
  };

async function runHandler(form: unknown, handler: (form: FormData) => Promise<ActionResult>) {
  if (!(form instanceof FormData)) return formError(malformedForm);
  try {
    if (!(await isSameOrigin())) return formError('answers.notFromHere');
    markSameOriginForm();
    return await handler(form);
  } catch (error) {
    // How the framework sends somebody elsewhere or to its page for nothing found.
    unstable_rethrow(error);
    reportFailure(error);
    return { ...serverError, values: typedValues(form) };
  }
}

async function parseAndRun<S extends InputSchema>(
  schema: S,
  form: FormData,
  handler: (parsed: z.infer<S>) => Promise<ActionResult>,
  onErrors = async (errors: ActionResult) => errors,
) {
  const input = schema.safeParse(formFields(form));
  const result = input.success ? await handler(input.data) : await onErrors(validationErrors(input.error));
  const fieldErrors = sortByField(form, result.fieldErrors);
  // What the work filled in stands over what was typed.
  const typed = result.showsStored ? {} : typedValues(form);
  return { ...result, fieldErrors, values: { ...typed, ...result.values } };
}

/** The mistakes of a shape beside their fields. */
export function validationErrors(error: z.ZodError): ActionResult {
  const fieldIssues = error.issues.filter((issue) => typeof issue.path[0] === 'string');
  // A mistake in a hidden field would be told beside nothing.
  const isOurs =
    fieldIssues.length > 0 && fieldIssues.every((issue) => issueMessage(issue) !== malformedForm);
  if (!isOurs) return formError(malformedForm);
  // The first mistake of a field is the one to mend first.
  return fieldErrors(
    Object.fromEntries(fieldIssues.reverse().map((issue) => [String(issue.path[0]), issueMessage(issue)])),
  );
}

/** Our shapes say which sentence it is, and what it is about; what a library says of itself is not for readers. */
function issueMessage(issue: z.core.$ZodIssue): Message {
  if (!isMessageKey(issue.message)) return malformedForm;
  const values = issue.code === 'custom' ? (issue.params as MessageValues | undefined) : undefined;
  return values ? { key: issue.message, values } : issue.message;
}
type MessageValues = Exclude<Message, string>['values'];

const isScriptRequest = async () => (await headers()).has('next-action');

/** Goes to another page, always by a full load, so that nothing gated lives on in the browser's router. */
export async function redirectTo(path: string): Promise<ActionResult> {
  return (await isScriptRequest()) ? { ...initialFormState, redirectTo: path } : redirect(path);
}

/**
 * With JavaScript, stays on a page that shows `extra` by itself; without, the page is shown again by a redirect to
 * `path`.
 */
export async function updateInPlace(path: string, focus: string, extra: FormExtra): Promise<ActionResult> {
  if (!(await isScriptRequest())) redirect(`${path}#${focus}`);
  return { ...initialFormState, focusId: focus, extra };
}

/** Shows the page again as it is now, landing on `focus`: in place with JavaScript, by a redirect to `path` without. */
export async function refreshPage(path: string, focus: string | null = null): Promise<ActionResult> {
  if (!(await isScriptRequest())) redirect(focus ? `${path}#${focus}` : path);
  refresh();
  return { ...initialFormState, focusId: focus };
}
