import { unstable_isUnrecognizedActionError as isOutdated } from 'next/navigation';
import { failed } from '@/components/ui/failed';
import type { FormAnswer } from './ActionForm';

/** An answer, or why there is none: a sentence that stands at the form's foot, beside its button. */
export type Kept = FormAnswer & { unsent?: string };

type Action = (before: FormAnswer, form: FormData) => Promise<FormAnswer>;

/** The same action, but where the network or the server is gone, what was typed stays. */
export const reaching = (action: Action) =>
  async function reached(before: Kept, form: FormData): Promise<Kept> {
    try {
      return await action(before, form);
    } catch (error) {
      // What the server itself threw has a digest; that is for the page of errors.
      if (error instanceof Error && 'digest' in error) throw error;
      return {
        ...before,
        errors: {},
        message: null,
        done: null,
        typed: typedIn(form),
        go: null,
        focus: null,
        unsent: whyUnsent(error),
      };
    }
  };

// The page is from before an update; or our server said why, as app/refused/sentence does; or nothing came back.
function whyUnsent(error: unknown): string {
  if (isOutdated(error)) return failed().outdated;
  const [, said] = error instanceof Error ? (/^Untold: (.+)$/.exec(error.message) ?? []) : [];
  return said ?? failed().unsent;
}

// A password is typed again: nothing of it may stand in the page.
const typedIn = (form: FormData) =>
  Object.fromEntries([...form].filter((field): field is [string, string] => isShown(...field)));

const isShown = (name: string, value: FormDataEntryValue) =>
  typeof value === 'string' && !/password/i.test(name);
