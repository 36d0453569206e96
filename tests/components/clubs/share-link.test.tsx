import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { ShareLink } from '@/components/clubs/ShareLink';
import { ActionForm } from '@/components/ui/ActionForm';
import type { FormState } from '@/lib/actions/form-state';

const LINK = 'https://club.example/join/abc';
const createLinkAction = async (before: FormState) => ({
  ...before,
  success: 'Made.',
  extra: { link: LINK },
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function createLink() {
  render(
    <ActionForm action={createLinkAction}>
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
  await createLink();

  fireEvent.click(screen.getByRole('button', { name: 'Share the link' }));

  expect(share).toHaveBeenCalledWith({ url: LINK });
});

test('one that does not keeps the link for pasting, and says so', async () => {
  const writeText = vi.fn(async () => undefined);
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  await createLink();

  fireEvent.click(screen.getByRole('button', { name: 'Copy the link' }));

  expect(await screen.findByText('Copied.')).toBeTruthy();
  expect(writeText).toHaveBeenCalledWith(LINK);
});

test('one that can do neither has the sentence alone', async () => {
  vi.stubGlobal('navigator', {});
  await createLink();

  expect(screen.queryByRole('button', { name: /the link/ })).toBeNull();
});
