import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { EditorTexts } from '@/components/books/editor-texts';
import { OutlineEditor } from '@/components/books/OutlineEditor';
import { ActionForm } from '@/components/ui/ActionForm';
import { initialFormState, type FormState } from '@/lib/actions/form-state';
import { messagesIn } from '@/lib/i18n';
import { rowsFromEntries } from '@/lib/outline/editor/rows';
import { toEditorView } from '@/lib/outline/editor/view';

afterEach(cleanup);

const rows = rowsFromEntries(
  ['One', 'Two'].map((title, at) => ({ kind: 'chapter' as const, label: `Chapter ${at + 1}`, title })),
);
const keys = rows.map(({ key }) => key);
const view = (open: string | null) => toEditorView(messagesIn('en'), rows, open, keys[0]);
const texts = new Proxy({}, { get: (_, name) => String(name) }) as EditorTexts;

/** An editor with its first row open, what it sends, and the answers that the test gives. */
function setUp() {
  const sent: Record<string, string>[] = [];
  const answers: ((open: string | null) => void)[] = [];
  const action = (_: FormState, form: FormData) =>
    new Promise<FormState>((resolve) => {
      const values = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
      sent.push(values);
      answers.push((open) => resolve({ ...initialFormState, values, extra: { editor: view(open) } }));
    });
  render(
    <ActionForm action={action}>
      <OutlineEditor title="Check" texts={texts} initial={view(keys[0]!)} save={null} />
    </ActionForm>,
  );
  const answer = (open: string | null) => act(async () => answers.shift()!(open));
  return { sent, answer };
}

const titleField = () => screen.getByLabelText<HTMLInputElement>('title');
const type = (value: string) => fireEvent.input(titleField(), { target: { value } });
const press = (name: string) => act(async () => fireEvent.click(screen.getByText(name)));

test('what is typed into a row after the press that closes it is sent after it', async () => {
  const { sent, answer } = setUp();
  type('One, ');
  await press('edit');
  type('One, and more');
  await answer(keys[1]!);

  expect(sent).toHaveLength(2);
  expect(sent[0]).toMatchObject({ open: keys[0], rowTitle: 'One, ', press: `open:${keys[1]}` });
  expect(sent[1]).toMatchObject({ open: keys[0], rowTitle: 'One, and more', press: `open:${keys[1]}` });
  await answer(keys[1]!);
  expect(sent).toHaveLength(2);
  expect(titleField().value).toBe('Two');
});

test('a row that stays open keeps what was typed into it, and nothing is sent twice', async () => {
  const { sent, answer } = setUp();
  type('One');
  await press('down');
  type('One, and more');
  await answer(keys[0]!);

  expect(sent).toHaveLength(1);
  expect(titleField().value).toBe('One, and more');
});
