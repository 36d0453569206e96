import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, test } from 'vitest';
import { ActionForm, type FormAnswer } from '@/components/ui/ActionForm';
import { TextField } from '@/components/ui/Field';
import { PasswordField } from '@/components/ui/PasswordField';

const untouched: FormAnswer = {
  ...{ errors: {}, message: null, done: null, typed: {}, go: null, focus: null, other: {}, unsent: null },
};
afterEach(cleanup);

const again = 'Type it again.';

const answering =
  (...answers: Partial<FormAnswer>[]) =>
  async () => ({ ...untouched, ...answers.shift() });

function Form({ action }: { action: (before: FormAnswer, form: FormData) => Promise<FormAnswer> }) {
  return (
    <ActionForm action={action}>
      <TextField label="Email" name="email" />
      <PasswordField
        label="Password"
        name="password"
        autoComplete="new-password"
        hint="Long."
        again={again}
      />
      <button>Send</button>
    </ActionForm>
  );
}

const field = () => screen.getByLabelText<HTMLInputElement>('Password');
const sends = (password: string) => {
  fireEvent.input(field(), { target: { value: password } });
  return act(async () => fireEvent.click(screen.getByText('Send')));
};

test.each<[string, Partial<FormAnswer>]>([
  ['beside another field', { errors: { email: 'No.' } }],
  ['beside the password', { errors: { password: 'Too short.' } }],
  ['of the form as a whole', { message: 'No.' }],
])('after a mistake %s the password is still there, and nowhere in the markup', async (_, mistake) => {
  const { container } = render(<Form action={answering(mistake, mistake)} />);

  for (const password of ['one secret', 'another secret']) {
    await sends(password);
    expect(field().value).toBe(password);
    expect(container.innerHTML).not.toContain('secret');
  }
  expect(screen.queryByText(again, { exact: false })).toBeNull();
});

test('once it has done its work it is gone', async () => {
  render(<Form action={answering({ message: 'No.' }, { done: 'Saved.' }, { message: 'No.' })} />);
  await sends('one secret');

  await act(async () => fireEvent.click(screen.getByText('Send')));
  expect(field().value).toBe('');
  await act(async () => fireEvent.click(screen.getByText('Send')));

  expect(field().value).toBe('');
});

test('a page as it is first sent asks for nothing again', () => {
  expect(renderToString(<Form action={answering()} />)).not.toContain(again);
});
