'use client';

import {
  createContext,
  startTransition,
  use,
  useActionState,
  useEffect,
  useState,
  type ReactNode,
} from 'react';
import type { FormState } from '@/lib/actions/form-state';
import { ErrorSummary } from './ErrorSummary';
import { useLateInput } from './input-during-submit';
import { OutlineField } from './OutlineRevision';
import { withOfflineFallback } from './with-offline-fallback';

type Props = {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  children: ReactNode;
  className?: string;
  id?: string;
};

const initialState: FormState = {
  fieldErrors: {},
  errorSummary: null,
  formError: null,
  success: null,
  values: {},
  redirectTo: null,
  focusId: null,
  extra: {},
  serverError: null,
};
type FormContextValue = {
  state: FormState;
  pending: boolean;
  /** Which of the form's buttons was pressed last, by an id of its own, and how it says so. */
  pressed: string;
  press: (button: string) => void;
  formId: string;
  /** Sends the form once more, with other values in some of its fields. */
  resend: (fields: Record<string, string>) => void;
};
const FormContext = createContext<FormContextValue>({
  state: initialState,
  pending: false,
  pressed: '',
  press: () => {},
  formId: '',
  resend: () => {},
});
// The page as it is sent carries the action itself, for browsers without JavaScript.
const isServer = typeof window === 'undefined';

/** What the form around us was last answered, whether it is being sent, and its own id where it has one. */
export const useFormContext = () => use(FormContext);

/** A form whose mistakes come back beside their fields, with what was typed still there; works without JavaScript. */
export function ActionForm({ action, children, className, id }: Props) {
  const [state, submit, pending] = useActionState<FormState, FormData>(
    isServer ? action : withOfflineFallback(action),
    initialState,
  );
  const [pressed, press] = useState('');
  const { element, forget, record, isTyping } = useLateInput(state);
  useEffect(() => {
    if (state.redirectTo) navigate(state.redirectTo);
    if (isTyping()) return;
    if (state.focusId) document.getElementById(state.focusId)?.focus();
    else if (hasFieldErrors(state)) focusOnErrors(element.current!);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each answer
  }, [state]);
  const resend = (fields: Record<string, string>) => {
    const sent = new FormData(element.current!);
    for (const [name, value] of Object.entries(fields)) sent.set(name, value);
    forget();
    startTransition(() => submit(sent));
  };
  return (
    <form
      ref={element}
      action={submit}
      className={className}
      id={id}
      aria-busy={pending}
      onSubmit={forget}
      onInput={record}
      noValidate
    >
      {state.errorSummary && <ErrorSummary {...state.errorSummary} formId={id ?? ''} />}
      {state.formError && (
        <p role="alert" className="error">
          {state.formError}
        </p>
      )}
      {/* There before it says anything, so that it is heard. */}
      <div role="status" className="form-status">
        {state.success && <p className="success">{state.success}</p>}
      </div>
      <OutlineField />
      <FormContext value={{ state, pending, pressed, press, formId: id ?? '', resend }}>
        {children}
      </FormContext>
      {state.serverError && (
        <p role="alert" className="error send-error">
          {state.serverError}
        </p>
      )}
    </form>
  );
}

/** The editor of an outline says by itself where to go. */
const hasFieldErrors = ({ fieldErrors, extra }: FormState) =>
  Object.keys(fieldErrors).length > 0 && !extra.editor;

/** To the summary of what is wrong, or to the one field that is. */
const focusOnErrors = (form: HTMLFormElement) =>
  form.querySelector<HTMLElement>('.error-summary, [aria-invalid="true"]')?.focus();

/** A page that differs only in its fragment would scroll instead of loading. */
function navigate(path: string) {
  const target = new URL(path, location.href);
  if (target.pathname !== location.pathname || target.search !== location.search)
    return location.assign(target);
  history.replaceState(null, '', target);
  location.reload();
}
