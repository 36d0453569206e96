import { unstable_isUnrecognizedActionError as isOutdated } from 'next/navigation';
import { failed } from '@/components/ui/failed';
import type { FormAnswer } from './ActionForm';

type Action = (before: FormAnswer, form: FormData) => Promise<FormAnswer>;

/** The same action, but where the network or the server is gone, what was typed stays. */
export const reaching = (action: Action) =>
  async function reached(before: FormAnswer, form: FormData): Promise<FormAnswer> {
    try {
      return await action(before, form);
    } catch (error) {
      if (isTheRouters(error)) throw error;
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

// The framework's router throws to go to another page, or to its page for nothing found.
const isTheRouters = (error: unknown) =>
  error instanceof Error &&
  'digest' in error &&
  typeof error.digest === 'string' &&
  error.digest.startsWith('NEXT_');

// A password is typed again: nothing of it may stand in the page.
const typedIn = (form: FormData) =>
  Object.fromEntries([...form].filter((field): field is [string, string] => isShown(...field)));

const isShown = (name: string, value: FormDataEntryValue) =>
  typeof value === 'string' && !/password/i.test(name);
