import { UnrecognizedActionError } from 'next/dist/client/components/unrecognized-action-error';
import { expect, test } from 'vitest';
import { offlineMessages } from '@/components/ui/offline-messages';
import { withOfflineFallback } from '@/components/ui/with-offline-fallback';

type ActionState = Awaited<ReturnType<ReturnType<typeof withOfflineFallback>>>;

const stateAfter = (problem: Error) => {
  const form = new FormData();
  form.set('body', 'What was typed');
  form.set('password', 'never shown');
  return withOfflineFallback(() => Promise.reject(problem))(
    { fieldErrors: {} } as unknown as ActionState,
    form,
  );
};

test.each([
  ['a page from before an update', new UnrecognizedActionError('no such action'), offlineMessages().outdated],
  ['our server that says why', new Error('Untold: NEXTAUTH_URL is another.'), 'NEXTAUTH_URL is another.'],
  ['no network', new TypeError('Failed to fetch'), offlineMessages().unsent],
  ['a proxy that says something', new Error('<h1>502 Bad Gateway</h1>'), offlineMessages().unsent],
])('%s leaves the words in the form and a sentence beside the button', async (_what, problem, sentence) => {
  expect(await stateAfter(problem)).toMatchObject({
    serverError: sentence,
    values: { body: 'What was typed' },
  });
  expect((await stateAfter(problem)).values).not.toHaveProperty('password');
});
