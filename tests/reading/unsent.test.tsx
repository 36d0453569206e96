import { UnrecognizedActionError } from 'next/dist/client/components/unrecognized-action-error';
import { expect, test } from 'vitest';
import { failed } from '@/components/ui/failed';
import { reaching } from '@/components/ui/reaching';

type Answer = Awaited<ReturnType<ReturnType<typeof reaching>>>;

const after = (problem: Error) => {
  const form = new FormData();
  form.set('body', 'What was typed');
  form.set('password', 'never shown');
  return reaching(() => Promise.reject(problem))({ errors: {} } as unknown as Answer, form);
};

test.each([
  ['a page from before an update', new UnrecognizedActionError('no such action'), failed().outdated],
  ['our server that says why', new Error('Untold: NEXTAUTH_URL is another.'), 'NEXTAUTH_URL is another.'],
  ['no network', new TypeError('Failed to fetch'), failed().unsent],
  ['a proxy that says something', new Error('<h1>502 Bad Gateway</h1>'), failed().unsent],
])('%s leaves the words in the form and a sentence beside the button', async (_what, problem, sentence) => {
  expect(await after(problem)).toMatchObject({ unsent: sentence, typed: { body: 'What was typed' } });
  expect((await after(problem)).typed).not.toHaveProperty('password');
});
