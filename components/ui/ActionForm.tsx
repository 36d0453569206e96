'use client';

import { createContext, use, useActionState, useEffect, type ReactNode } from 'react';
import { reaching } from './reaching';

/** The shape of lib/action's Answer; the parts of the interface import nothing of ours. */
export type FormAnswer = {
  errors: Record<string, string>;
  message: string | null;
  done: string | null;
  typed: Record<string, string>;
  go: string | null;
  focus: string | null;
  other: Record<string, string>;
  unsent: string | null;
};

type Props = {
  action: (before: FormAnswer, form: FormData) => Promise<FormAnswer>;
  children: ReactNode;
  className?: string;
  id?: string;
};

const nothingYet: FormAnswer = {
  errors: {},
  message: null,
  done: null,
  typed: {},
  go: null,
  focus: null,
  other: {},
  unsent: null,
};
const Sent = createContext({ answer: nothingYet, busy: false, form: '' });
// The page as it is sent carries the action itself, for browsers without JavaScript.
const isSent = typeof window === 'undefined';

/** What the form around us was last answered, whether it is being sent, and its own id where it has one. */
export const useSent = () => use(Sent);

/** A form whose mistakes come back beside their fields, with what was typed still there; works without JavaScript. */
export function ActionForm({ action, children, className, id }: Props) {
  const [answer, submit, busy] = useActionState<FormAnswer, FormData>(
    isSent ? action : reaching(action),
    nothingYet,
  );
  useEffect(() => {
    if (answer.go) loadAfresh(answer.go);
    if (answer.focus) document.getElementById(answer.focus)?.focus();
  }, [answer]);
  return (
    <form action={submit} className={className} id={id} aria-busy={busy} noValidate>
      {answer.message && (
        <p role="alert" className="mistake">
          {answer.message}
        </p>
      )}
      {answer.done && (
        <p role="status" className="done">
          {answer.done}
        </p>
      )}
      <Sent value={{ answer, busy, form: id ?? '' }}>{children}</Sent>
      {answer.unsent && (
        <p role="alert" className="mistake unsent">
          {answer.unsent}
        </p>
      )}
    </form>
  );
}

/** A page that differs only in its fragment would scroll instead of loading. */
function loadAfresh(path: string) {
  const to = new URL(path, location.href);
  if (to.pathname !== location.pathname || to.search !== location.search) return location.assign(to);
  history.replaceState(null, '', to);
  location.reload();
}
