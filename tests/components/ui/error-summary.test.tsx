import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { TextField } from '@/components/ui/Field';
import { initialFormState, type FormState } from '@/lib/actions/form-state';

afterEach(cleanup);

const twoErrors = {
  fieldErrors: { title: 'Too long.', source: 'Please fill this in.' },
  errorSummary: {
    title: '2 things aren’t right yet:',
    errors: [
      { field: 'title', text: 'Title: Too long.' },
      { field: 'source', text: 'Your post: Please fill this in.' },
    ],
  },
};

type Action = (before: FormState, form: FormData) => Promise<FormState>;

const TestForm = ({ action, id }: { action: Action; id?: string }) => (
  <ActionForm action={action} id={id}>
    <TextField label="Title" name="title" />
    <TextField label="Your post" name="source" />
    <Button busy="Posting …">Post</Button>
    <Button>Preview</Button>
  </ActionForm>
);

async function send(answer: Partial<FormState>, id?: string) {
  render(<TestForm action={async () => ({ ...initialFormState, ...answer })} id={id} />);
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Post' })));
}

test('several mistakes are listed at the head of the form, where the focus goes, with links to their fields', async () => {
  await send(twoErrors, 'here');

  const summary = screen.getByRole('alert');
  expect(document.activeElement).toBe(summary);
  const links = screen.getAllByRole<HTMLAnchorElement>('link');
  expect(links.map(({ textContent }) => textContent)).toEqual(
    twoErrors.errorSummary.errors.map(({ text }) => text),
  );
  for (const link of links) {
    const field = document.getElementById(link.hash.slice(1));
    expect(field?.getAttribute('aria-invalid')).toBe('true');
  }
});

test('one mistake has no list: its field takes the focus', async () => {
  await send({ fieldErrors: { source: 'Please fill this in.' } });

  expect(screen.queryByRole('alert')).toBeNull();
  expect(document.activeElement).toBe(screen.getByLabelText('Your post'));
});

test('what went well is said in a region that was there before', async () => {
  let answer = (_: FormState) => {};
  const answered = new Promise<FormState>((resolve) => (answer = resolve));
  render(<TestForm action={() => answered} />);
  const region = screen.getByRole('status');
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Post' })));

  await act(async () => answer({ ...initialFormState, success: 'Saved.' }));

  expect(screen.getByRole('status')).toBe(region);
  expect(region.textContent).toBe('Saved.');
});

test('the button that was pressed says what it does, and the other one nothing', async () => {
  let answer = (_: FormState) => {};
  const answered = new Promise<FormState>((resolve) => (answer = resolve));
  render(<TestForm action={() => answered} />);

  fireEvent.click(screen.getByRole('button', { name: 'Post' }));

  expect(await screen.findByRole('button', { name: 'Posting …' })).toHaveProperty('disabled', true);
  expect(screen.getByRole('button', { name: 'Preview' })).toHaveProperty('disabled', true);
  await act(async () => answer(initialFormState));
  expect(screen.getByRole('button', { name: 'Post' })).toHaveProperty('disabled', false);
});
