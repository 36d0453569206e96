import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ActionForm } from '@/components/ui/ActionForm';
import type { FormState } from '@/lib/actions/form-state';
import { TextArea } from '@/components/ui/Field';
import { DraftEraser } from '@/components/ui/DraftEraser';
import { FormDraft } from '@/components/ui/FormDraft';
import type { QuotedPost } from '@/components/ui/draft-storage';

const initialState = {
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
const RUTH = 'ruth';
const TOMMY = 'tommy';

beforeEach(() => sessionStorage.clear());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

type FormOptions = {
  keeper?: string;
  about?: string;
  readThrough?: number;
  quotes?: QuotedPost & { words: string };
  revision?: number;
  action?: (before: FormState, form: FormData) => Promise<FormState>;
};

/** A page with the form, loaded afresh; answers its field. */
function renderForm({
  keeper = RUTH,
  about = 'here/thread/1',
  readThrough = 9,
  quotes,
  revision,
  action,
}: FormOptions = {}) {
  cleanup();
  render(
    <ActionForm action={action ?? (async () => initialState)}>
      {revision && <input type="hidden" name="revision" value={revision} />}
      <TextArea label="Your post" name="source" value={quotes?.words} />
      <input type="password" name="password" aria-label="Password" />
      <FormDraft
        keeper={keeper}
        about={about}
        readerPlace={{ reading: 'here', readThrough }}
        quotation={quotes && { id: quotes.id, place: quotes.place }}
      />
      <button>Post</button>
    </ActionForm>,
  );
  return screen.getByLabelText<HTMLTextAreaElement>('Your post');
}

const typeText = (words: string) =>
  fireEvent.input(screen.getByLabelText('Your post'), { target: { value: words } });
const quotedIds = () =>
  [...document.querySelectorAll<HTMLInputElement>('[name=quote]')].map(({ value }) => value);
const storedDrafts = () => JSON.stringify(Object.entries(sessionStorage));

describe('what Ruth typed', () => {
  test('is there again when she loads the page again, and says so', () => {
    renderForm();
    typeText('Half a thought');

    expect(renderForm().value).toBe('Half a thought');
    expect(screen.getByText('Your draft is back.', { exact: false }).role).toBe('status');
  });

  test('before the page was ready is kept, and not written over', () => {
    renderForm();
    typeText('Half a thought');
    vi.spyOn(HTMLTextAreaElement.prototype, 'value', 'get').mockReturnValue('Typed at once');
    renderForm();

    expect(storedDrafts()).toContain('Typed at once');
  });

  test('is not kept where it is as the page brought it', () => {
    renderForm({ quotes: { id: 'a', place: 1, words: '> Hm.' } });
    typeText('Half');
    typeText('> Hm.');

    expect(sessionStorage).toHaveLength(0);
  });

  test('is kept for that one thing and not for another', () => {
    renderForm();
    typeText('Half a thought');

    expect(renderForm({ about: 'here/thread/2' }).value).toBe('');
  });

  test('is gone once she throws it away', () => {
    renderForm();
    typeText('Half a thought');
    const field = renderForm();

    fireEvent.click(screen.getByRole('button', { name: 'Discard it' }));

    expect([field.value, renderForm().value]).toEqual(['', '']);
  });

  test('is gone once it was sent, and stays where it was refused', async () => {
    const refused = { ...initialState, formError: 'No.', values: { source: 'Half a thought' } };
    renderForm({ action: async () => refused });
    typeText('Half a thought');
    fireEvent.click(screen.getByRole('button', { name: 'Post' }));
    await screen.findByRole('alert');
    expect(storedDrafts()).toContain('Half a thought');

    renderForm({ action: async () => ({ ...initialState, success: 'Sent.' }) });
    fireEvent.click(screen.getByRole('button', { name: 'Post' }));
    await screen.findByText('Sent.');

    expect(sessionStorage).toHaveLength(0);
  });

  test('goes on from the revision that it began with', () => {
    renderForm({ revision: 1 });
    typeText('Another word');
    renderForm({ revision: 2 });

    expect(document.querySelector<HTMLInputElement>('[name=revision]')!.value).toBe('1');
  });

  test('is never a password', () => {
    renderForm();
    fireEvent.input(screen.getByLabelText('Password'), { target: { value: 'secret' } });
    typeText('Half');

    expect(storedDrafts()).not.toContain('secret');
  });

  test('asks before the page is left, where the browser keeps nothing', () => {
    vi.stubGlobal('sessionStorage', {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('Full', 'QuotaExceededError');
      },
      removeItem: () => {},
    });
    renderForm();
    const leaves = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

    expect(leaves()).toBe(false);
    typeText('Half a thought');
    expect(leaves()).toBe(true);
  });
});

describe('a quotation that Ruth asks for', () => {
  const first = { id: 'a', place: 5, words: '> One.\n\n' };
  const second = { id: 'b', place: 7, words: '> Two.\n\n' };

  test('stands after what she typed, and both posts are quoted', () => {
    renderForm({ quotes: first });
    typeText('> One.\n\nI think so.');

    expect(renderForm({ quotes: second }).value).toBe('> One.\n\nI think so.\n\n> Two.\n\n');
    expect(quotedIds()).toEqual(['a']);
    expect(renderForm({}).value).toContain('> Two.');
    expect(quotedIds()).toEqual(['a', 'b']);
  });

  test('is not put in twice, nor where she took it out', () => {
    renderForm({ quotes: first });
    typeText('I think so.');

    expect(renderForm({ quotes: first }).value).toBe('I think so.\n\n> One.\n\n');
    typeText('I think so.\n\n> One.\n\nOh.');
    expect(renderForm({ quotes: first }).value).toBe('I think so.\n\n> One.\n\nOh.');
  });

  test('is not counted once its lines are gone', () => {
    renderForm({ quotes: first });
    typeText('> One.\n\nI think so.');
    renderForm();
    typeText('I think so.');

    expect(quotedIds()).toEqual([]);
  });

  test('is gone when her bookmark has moved back before it, from every draft, and her own words stay', () => {
    renderForm({ quotes: second, readThrough: 9 });
    typeText('> Two.\n> > And ||more||{7}.\n\nI think so.');

    renderForm({ about: 'here/start', readThrough: 6 });
    expect(storedDrafts()).toContain('I think so.');
    expect(storedDrafts()).not.toMatch(/Two|more/);

    expect(renderForm({ readThrough: 6 }).value).toBe('I think so.');
    expect(quotedIds()).toEqual([]);
  });
});

describe('who signs in next in the same tab', () => {
  test('is not shown what Ruth typed, and it is gone', () => {
    renderForm();
    typeText('Half a thought');

    expect(renderForm({ keeper: TOMMY }).value).toBe('');
    expect(storedDrafts()).not.toContain('Half a thought');
    expect(renderForm().value).toBe('');
  });

  test('finds nothing in the tab when Ruth has signed out', () => {
    renderForm();
    typeText('Half a thought');
    cleanup();
    render(
      <form onSubmit={(event) => event.preventDefault()}>
        <DraftEraser />
        <button>Sign out</button>
      </form>,
    );

    fireEvent.click(screen.getByRole('button'));

    expect(sessionStorage).toHaveLength(0);
  });
});

test('what the tab keeps and nobody can read is no draft', () => {
  sessionStorage.setItem('untold.draft/ruth/here/thread/1', '{"fields":');
  expect(renderForm().value).toBe('');

  sessionStorage.setItem('untold.draft/ruth/here/thread/1', '"words"');
  expect(renderForm().value).toBe('');
});
