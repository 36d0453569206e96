import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ActionForm, type FormAnswer } from '@/components/ui/ActionForm';
import { TextArea } from '@/components/ui/Field';
import { ForgetDrafts } from '@/components/ui/ForgetDrafts';
import { KeepDraft } from '@/components/ui/KeepDraft';
import type { Quoting } from '@/components/ui/drafts';

const nothing = {
  errors: {},
  message: null,
  done: null,
  typed: {},
  go: null,
  focus: null,
  other: {},
  unsent: null,
};
const [ruth, tommy] = ['ruth', 'tommy'];

beforeEach(() => sessionStorage.clear());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

type Asked = {
  keeper?: string;
  about?: string;
  readThrough?: number;
  quotes?: Quoting & { words: string };
  revision?: number;
  action?: (before: FormAnswer, form: FormData) => Promise<FormAnswer>;
};

/** A page with the form, loaded afresh; answers its field. */
function load({
  keeper = ruth,
  about = 'here/thread/1',
  readThrough = 9,
  quotes,
  revision,
  action,
}: Asked = {}) {
  cleanup();
  render(
    <ActionForm action={action ?? (async () => nothing)}>
      {revision && <input type="hidden" name="revision" value={revision} />}
      <TextArea label="Your post" name="source" value={quotes?.words} />
      <input type="password" name="password" aria-label="Password" />
      <KeepDraft
        {...{ keeper, about, within: { reading: 'here', readThrough } }}
        quoting={quotes && { id: quotes.id, place: quotes.place }}
      />
      <button>Post</button>
    </ActionForm>,
  );
  return screen.getByLabelText<HTMLTextAreaElement>('Your post');
}

const type = (words: string) =>
  fireEvent.input(screen.getByLabelText('Your post'), { target: { value: words } });
const carried = () =>
  [...document.querySelectorAll<HTMLInputElement>('[name=quote]')].map(({ value }) => value);
const everythingKept = () => JSON.stringify(Object.entries(sessionStorage));

describe('what Ruth typed', () => {
  test('is there again when she loads the page again, and says so', () => {
    load();
    type('Half a thought');

    expect(load().value).toBe('Half a thought');
    expect(screen.getByRole('status').textContent).toContain('Your draft is back.');
  });

  test('before the page was ready is kept, and not written over', () => {
    load();
    type('Half a thought');
    vi.spyOn(HTMLTextAreaElement.prototype, 'value', 'get').mockReturnValue('Typed at once');
    load();

    expect(everythingKept()).toContain('Typed at once');
  });

  test('is not kept where it is as the page brought it', () => {
    load({ quotes: { id: 'a', place: 1, words: '> Hm.' } });
    type('Half');
    type('> Hm.');

    expect(sessionStorage).toHaveLength(0);
  });

  test('is kept for that one thing and not for another', () => {
    load();
    type('Half a thought');

    expect(load({ about: 'here/thread/2' }).value).toBe('');
  });

  test('is gone once she throws it away', () => {
    load();
    type('Half a thought');
    const field = load();

    fireEvent.click(screen.getByRole('button', { name: 'Discard it' }));

    expect([field.value, load().value]).toEqual(['', '']);
  });

  test('is gone once it was sent, and stays where it was refused', async () => {
    const refused = { ...nothing, message: 'No.', typed: { source: 'Half a thought' } };
    load({ action: async () => refused });
    type('Half a thought');
    fireEvent.click(screen.getByRole('button', { name: 'Post' }));
    await screen.findByRole('alert');
    expect(everythingKept()).toContain('Half a thought');

    load({ action: async () => ({ ...nothing, done: 'Sent.' }) });
    fireEvent.click(screen.getByRole('button', { name: 'Post' }));
    await screen.findByText('Sent.');

    expect(sessionStorage).toHaveLength(0);
  });

  test('goes on from the revision that it began with', () => {
    load({ revision: 1 });
    type('Another word');
    load({ revision: 2 });

    expect(document.querySelector<HTMLInputElement>('[name=revision]')!.value).toBe('1');
  });

  test('is never a password', () => {
    load();
    fireEvent.input(screen.getByLabelText('Password'), { target: { value: 'secret' } });
    type('Half');

    expect(everythingKept()).not.toContain('secret');
  });

  test('asks before the page is left, where the browser keeps nothing', () => {
    vi.stubGlobal('sessionStorage', {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('Full', 'QuotaExceededError');
      },
      removeItem: () => {},
    });
    load();
    const leaves = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

    expect(leaves()).toBe(false);
    type('Half a thought');
    expect(leaves()).toBe(true);
  });
});

describe('a quotation that Ruth asks for', () => {
  const first = { id: 'a', place: 5, words: '> One.\n\n' };
  const second = { id: 'b', place: 7, words: '> Two.\n\n' };

  test('stands after what she typed, and both posts are quoted', () => {
    load({ quotes: first });
    type('> One.\n\nI think so.');

    expect(load({ quotes: second }).value).toBe('> One.\n\nI think so.\n\n> Two.\n\n');
    expect(carried()).toEqual(['a']);
    expect(load({}).value).toContain('> Two.');
    expect(carried()).toEqual(['a', 'b']);
  });

  test('is not put in twice, nor where she took it out', () => {
    load({ quotes: first });
    type('I think so.');

    expect(load({ quotes: first }).value).toBe('I think so.\n\n> One.\n\n');
    type('I think so.\n\n> One.\n\nOh.');
    expect(load({ quotes: first }).value).toBe('I think so.\n\n> One.\n\nOh.');
  });

  test('is not counted once its lines are gone', () => {
    load({ quotes: first });
    type('> One.\n\nI think so.');
    load();
    type('I think so.');

    expect(carried()).toEqual([]);
  });

  test('is gone when her bookmark has moved back before it, from every draft, and her own words stay', () => {
    load({ quotes: second, readThrough: 9 });
    type('> Two.\n> > And ||more||{7}.\n\nI think so.');

    load({ about: 'here/start', readThrough: 6 });
    expect(everythingKept()).toContain('I think so.');
    expect(everythingKept()).not.toMatch(/Two|more/);

    expect(load({ readThrough: 6 }).value).toBe('I think so.');
    expect(carried()).toEqual([]);
  });
});

describe('who signs in next in the same tab', () => {
  test('is not shown what Ruth typed, and it is gone', () => {
    load();
    type('Half a thought');

    expect(load({ keeper: tommy }).value).toBe('');
    expect(everythingKept()).not.toContain('Half a thought');
    expect(load().value).toBe('');
  });

  test('finds nothing in the tab when Ruth has signed out', () => {
    load();
    type('Half a thought');
    cleanup();
    render(
      <form onSubmit={(event) => event.preventDefault()}>
        <ForgetDrafts />
        <button>Sign out</button>
      </form>,
    );

    fireEvent.click(screen.getByRole('button'));

    expect(sessionStorage).toHaveLength(0);
  });
});

test('what the tab keeps and nobody can read is no draft', () => {
  sessionStorage.setItem('untold.draft/ruth/here/thread/1', '{"fields":');
  expect(load().value).toBe('');

  sessionStorage.setItem('untold.draft/ruth/here/thread/1', '"words"');
  expect(load().value).toBe('');
});
