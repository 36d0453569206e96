import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, test } from 'vitest';
import { ActionForm } from '@/components/ui/ActionForm';
import type { FormState } from '@/lib/actions/form-state';
import { TextField } from '@/components/ui/Field';
import { PasswordField } from '@/components/ui/PasswordField';

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
afterEach(cleanup);

const RETYPE_HINT = 'Type it again.';

const respondWith =
  (...answers: Partial<FormState>[]) =>
  async () => ({ ...initialState, ...answers.shift() });

function Form({ action }: { action: (before: FormState, form: FormData) => Promise<FormState> }) {
  return (
    <ActionForm action={action}>
      <TextField label="Email" name="email" />
      <PasswordField
        label="Password"
        name="password"
        autoComplete="new-password"
        hint="Long."
        retypeHint={RETYPE_HINT}
      />
      <button>Send</button>
    </ActionForm>
  );
}

const passwordInput = () => screen.getByLabelText<HTMLInputElement>('Password');
const submitPassword = (password: string) => {
  fireEvent.input(passwordInput(), { target: { value: password } });
  return act(async () => fireEvent.click(screen.getByText('Send')));
};

test.each<[string, Partial<FormState>]>([
  ['beside another field', { fieldErrors: { email: 'No.' } }],
  ['beside the password', { fieldErrors: { password: 'Too short.' } }],
  ['of the form as a whole', { formError: 'No.' }],
])('after a mistake %s the password is still there, and nowhere in the markup', async (_, mistake) => {
  const { container } = render(<Form action={respondWith(mistake, mistake)} />);

  for (const password of ['one secret', 'another secret']) {
    await submitPassword(password);
    expect(passwordInput().value).toBe(password);
    expect(container.innerHTML).not.toContain('secret');
  }
  expect(screen.queryByText(RETYPE_HINT, { exact: false })).toBeNull();
});

test('once it has done its work it is gone', async () => {
  render(<Form action={respondWith({ formError: 'No.' }, { success: 'Saved.' }, { formError: 'No.' })} />);
  await submitPassword('one secret');

  await act(async () => fireEvent.click(screen.getByText('Send')));
  expect(passwordInput().value).toBe('');
  await act(async () => fireEvent.click(screen.getByText('Send')));

  expect(passwordInput().value).toBe('');
});

test('a page as it is first sent asks for nothing again', () => {
  expect(renderToString(<Form action={respondWith()} />)).not.toContain(RETYPE_HINT);
});
