import { unstable_isUnrecognizedActionError as isOutdated } from 'next/navigation';
import { offlineMessages } from '@/components/ui/offline-messages';
import type { FormState } from '@/lib/actions/form-state';

type Action = (before: FormState, form: FormData) => Promise<FormState>;

/** An action after which what was typed stays, also where the network or the server is gone. */
export const withOfflineFallback = (action: Action) =>
  async function actionWithFallback(before: FormState, form: FormData): Promise<FormState> {
    try {
      return await action(before, form);
    } catch (error) {
      if (isRouterError(error)) throw error;
      return {
        ...before,
        fieldErrors: {},
        errorSummary: null,
        formError: null,
        success: null,
        values: typedValues(form),
        redirectTo: null,
        focusId: null,
        serverError: sendErrorMessage(error),
      };
    }
  };

// The page is from before an update; or our server said why, as app/request-refused/sentence does; or nothing came back.
function sendErrorMessage(error: unknown): string {
  if (isOutdated(error)) return offlineMessages().outdated;
  const [, sentence] = error instanceof Error ? (/^Untold: (.+)$/.exec(error.message) ?? []) : [];
  return sentence ?? offlineMessages().unsent;
}

// The framework's router throws to go to another page, or to its page for nothing found.
const isRouterError = (error: unknown) =>
  error instanceof Error &&
  'digest' in error &&
  typeof error.digest === 'string' &&
  error.digest.startsWith('NEXT_');

// A password is typed again: nothing of it may stand in the page.
const typedValues = (form: FormData) =>
  Object.fromEntries([...form].filter((field): field is [string, string] => isRepeatable(...field)));

const isRepeatable = (name: string, value: FormDataEntryValue) =>
  typeof value === 'string' && !/password/i.test(name);
