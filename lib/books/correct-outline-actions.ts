'use server';

import { formError, notFoundResult, redirectTo, viewerAction, type ActionResult } from '@/lib/actions';
import { initialFormState } from '@/lib/actions/form-state';
import { run } from '@/lib/db';
import { correctOutline, ownBookReaderQuery, readEditableOutline } from '@/lib/gate';
import { loadMessages, type Message } from '@/lib/i18n';
import { findProblems } from '@/lib/outline/editor/problems';
import type { EditorRow } from '@/lib/outline/editor/rows';
import { toEditorView } from '@/lib/outline/editor/view';
import { correctOutlineInput } from './correct-outline-schema';
import { correctionOf } from './correction-rows';
import { applyEditorForm } from './editor-form';
import { mayCorrectBook } from './policy';

/**
 * Corrects the outline of a club's own book, row by row in one form, for whoever added it or an owner. Nothing opens to
 * anybody by it.
 */
export const correctOutlineAction = viewerAction(
  correctOutlineInput,
  async ({ club, book, version, rows = [], ...form }, { userId }) => {
    const found = await run(ownBookReaderQuery({ userId, club, book }));
    if (!found || !mayCorrectBook(found.reader, { ...found.reader, addedById: found.addedById }))
      return notFoundResult;
    const edited = applyEditorForm({ ...form, rows });
    if (form.press?.verb !== 'save') return showEditor(edited.rows, edited.open, form.open);
    if (findProblems(edited.rows).some(({ isQuestion }) => !isQuestion))
      return { ...(await showEditor(edited.rows, null)), focusId: 'problems' };
    const before = await readEditableOutline(found.reader);
    if (before.version !== version) return withRows('answers.books.outlineChanged', edited.rows);
    const answer = await correctOutline(found.reader, correctionOf(edited.rows, before));
    if (answer === 'conflict') return withRows('answers.books.outlineChanged', edited.rows);
    if (answer === 'malformed') return withRows('answers.notOurs', edited.rows);
    return redirectTo(`/clubs/${club}/settings#readings`);
  },
);

/** `left`: the row that was open before. */
async function showEditor(rows: EditorRow[], open: string | null, left?: string): Promise<ActionResult> {
  const editor = toEditorView(await loadMessages(), rows, open, left);
  return { ...initialFormState, focusId: editor.focus, extra: { editor } };
}

const withRows = async (message: Message, rows: EditorRow[]): Promise<ActionResult> => ({
  ...formError(message),
  extra: (await showEditor(rows, null)).extra,
});
