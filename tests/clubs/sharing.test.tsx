import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { ShareLink } from '@/components/clubs/ShareLink';
import { ActionForm, type FormAnswer } from '@/components/ui/ActionForm';

const link = 'https://club.example/join/abc';
const made = async (before: FormAnswer) => ({ ...before, done: 'Made.', other: { link } });

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function makeALink() {
  render(
    <ActionForm action={made}>
      <ShareLink share="Share the link" copy="Copy the link" copied="Copied." />
      <button type="submit">Make</button>
    </ActionForm>,
  );
  expect(screen.queryByRole('button', { name: /the link/ })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Make' }));
  await screen.findByText('Made.');
}

test('a device that shares is handed the link that was just made', async () => {
  const share = vi.fn(async () => undefined);
  vi.stubGlobal('navigator', { share });
  await makeALink();

  fireEvent.click(screen.getByRole('button', { name: 'Share the link' }));

  expect(share).toHaveBeenCalledWith({ url: link });
});

test('one that does not keeps the link for pasting, and says so', async () => {
  const writeText = vi.fn(async () => undefined);
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  await makeALink();

  fireEvent.click(screen.getByRole('button', { name: 'Copy the link' }));

  expect(await screen.findByText('Copied.')).toBeTruthy();
  expect(writeText).toHaveBeenCalledWith(link);
});

test('one that can do neither has the sentence alone', async () => {
  vi.stubGlobal('navigator', {});
  await makeALink();

  expect(screen.queryByRole('button', { name: /the link/ })).toBeNull();
});
