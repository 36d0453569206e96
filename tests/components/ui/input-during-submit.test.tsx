import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { ActionForm } from '@/components/ui/ActionForm';
import { Checkbox, TextArea, TextField } from '@/components/ui/Field';
import { initialFormState, type FormState } from '@/lib/actions/form-state';

afterEach(cleanup);

/** A form whose answers come when the test says so. */
function setUp() {
  const answers: ((state: Partial<FormState>) => void)[] = [];
  const action = (_: FormState, form: FormData) =>
    new Promise<FormState>((resolve) => {
      const values = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
      answers.push((state) => resolve({ ...initialFormState, values, ...state }));
    });
  render(
    <ActionForm action={action}>
      <TextField label="Title" name="title" />
      <TextArea label="Words" name="words" />
      <Checkbox label="Agreed" name="agreed" />
      <button>Send</button>
      <p id="note" tabIndex={-1}>
        A note
      </p>
    </ActionForm>,
  );
  const send = () => act(async () => fireEvent.click(screen.getByText('Send')));
  const answer = (state: Partial<FormState> = {}) => act(async () => answers.shift()!(state));
  return { send, answer };
}

const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const type = (label: string, value: string) => {
  field(label).focus();
  fireEvent.input(field(label), { target: { value } });
};

test('what is typed before the answer comes is still there when it came', async () => {
  const { send, answer } = setUp();
  type('Title', 'One');
  type('Words', 'Before');
  await send();
  type('Words', 'Before and after');
  fireEvent.click(field('Agreed'));
  await answer({ formError: 'No.' });

  expect(screen.getByRole('alert').textContent).toBe('No.');
  expect(field('Title').value).toBe('One');
  expect(field('Words').value).toBe('Before and after');
  expect(field('Agreed').checked).toBe(true);
});

test('an answer fills in a field only where nobody typed meanwhile', async () => {
  const { send, answer } = setUp();
  await send();
  type('Title', 'Mine');
  await answer({ values: { title: 'From a file', words: 'From a file' } });

  expect(field('Title').value).toBe('Mine');
  expect(field('Words').value).toBe('From a file');
});

test('the eye is led elsewhere, but not away from a field in which somebody goes on typing', async () => {
  const { send, answer } = setUp();
  await send();
  type('Words', 'Going on');
  await answer({ focusId: 'note' });
  expect(document.activeElement).toBe(field('Words'));

  await send();
  await answer({ focusId: 'note' });
  expect(document.activeElement?.id).toBe('note');
});
