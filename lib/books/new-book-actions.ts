'use server';

import {
  notFoundResult,
  viewerAction,
  redirectTo,
  fieldErrors,
  formError,
  validationErrors,
  type ActionResult,
} from '@/lib/actions';
import { idempotentId } from '@/lib/actions/request-key';
import { initialFormState } from '@/lib/actions/form-state';
import { loadMember } from '@/lib/clubs/queries';
import { drawCover, type CoverImage } from '@/lib/covers/image';
import { drawHeldCover } from '@/lib/covers/held-cover';
import { storeFirstCover } from '@/lib/covers/queries';
import { db } from '@/lib/db';
import { loadMessages, type Message } from '@/lib/i18n';
import { readTypedContents } from '@/lib/outline/contents/typed';
import { findProblems } from '@/lib/outline/editor/problems';
import { rowsFromEntries, type EditorRow } from '@/lib/outline/editor/rows';
import { toEditorView } from '@/lib/outline/editor/view';
import type * as z from 'zod';
import { applyEditorForm } from './editor-form';
import { storeNewBook } from './new-book';
import { fetchOpenLibraryCover } from './open-library/cover';
import { mayAddBook } from './policy';
import { addBookInput, bookDetails } from './schema';
import { readSentEpub } from './sent-epub';

type Sent = z.infer<typeof addBookInput>;

/**
 * Adds a book to a club, step by step in one form: reads its chapters from what was typed or from an EPUB, shows them to
 * be corrected row by row, and saves them when that is asked for.
 */
export const addBookAction = viewerAction(addBookInput, async (sent, who) => {
  const member = await loadMember(who.userId, sent.club);
  if (!member || !mayAddBook(member)) return notFoundResult;
  const { rows } = sent;
  if (rows === undefined || rows.length === 0 || sent.press?.verb === 'read') return readChapters(sent);
  const edited = applyEditorForm({ ...sent, rows });
  if (sent.press?.verb !== 'save') return showEditor(edited.rows, edited.open, sent.open);
  return saveBook(sent, edited.rows, { userId: who.userId, clubId: member.clubId });
});

const REFUSALS = {
  notEpub: 'answers.books.epub.notEpub',
  damaged: 'answers.books.epub.damaged',
  tooLarge: 'answers.books.epub.tooLarge',
  protected: 'answers.books.epub.protected',
  noContents: 'answers.books.epub.noContents',
  tooSlow: 'answers.books.epub.tooSlow',
  busy: 'answers.books.epub.busy',
  broken: 'answers.books.epub.broken',
} as const;

/** Reads the chapters; a mistake leaves the rows that were there before. */
async function readChapters(sent: Sent): Promise<ActionResult> {
  const { contents, epub, rows = [] } = sent;
  const fromFile = await readSentEpub(epub);
  if (fromFile && 'refusal' in fromFile)
    return withEditor(fieldErrors({ epub: REFUSALS[fromFile.refusal] }), rows);
  if (fromFile)
    return {
      ...(await showEditor(rowsFromEntries(fromFile.entries), null)),
      values: filledValues(sent, fromFile),
    };
  const read: ReturnType<typeof readTypedContents> | { mistake: Message } =
    contents === '' ? { mistake: 'answers.books.nothingTyped' } : readTypedContents(contents);
  return 'rows' in read
    ? showEditor(read.rows, null)
    : withEditor(fieldErrors({ contents: read.mistake }), rows);
}

type FileDetails = { title: string | null; author: string | null; cover: string };

/** What the file says of the book, where nobody has typed anything, and its cover. */
const filledValues = ({ title, author }: Sent, file: FileDetails): Record<string, string> => ({
  ...Object.fromEntries(
    Object.entries({ title: [title, file.title], author: [author, file.author] })
      .filter(([, [typed, found]]) => typeof typed === 'string' && typed.trim() === '' && found !== null)
      .map(([field, [, found]]) => [field, String(found)]),
  ),
  fileCover: file.cover,
  useFileCover: 'on',
});

async function saveBook(
  sent: Sent,
  rows: EditorRow[],
  { userId, clubId }: { userId: string; clubId: string },
): Promise<ActionResult> {
  const details = bookDetails.safeParse(sent);
  if (!details.success)
    return { ...(await withEditor(validationErrors(details.error), rows)), focusId: 'problems' };
  if (findProblems(rows).some(({ isQuestion }) => !isQuestion))
    return { ...(await showEditor(rows, null)), focusId: 'problems' };
  const { club, requestKey } = sent;
  const id = idempotentId(userId, 'book', { requestKey, rows, ...details.data });
  const stored = await storeNewBook({ userId }, club, { id, ...details.data, rows });
  if (stored === 'absent') return notFoundResult;
  if (stored === 'stored') await takeCover(sent, clubId, id);
  if (stored === 'stored') return redirectTo(`/clubs/${club}/settings?book=${id}#readings`);
  const values = { title: details.data.title, chapters: stored.duplicateOf };
  return withEditor(formError({ key: 'answers.books.there', values }), rows);
}

/** The cover of the file, or else of the search. Without one, the book has letters; another can be chosen later. */
async function takeCover(sent: Sent, clubId: string, bookId: string) {
  const image = (await takeFileCover(sent)) ?? (await takeFoundCover(sent));
  if (image) await db.$transaction((tx) => storeFirstCover(tx, { clubId, bookId }, image));
}

const takeFileCover = async ({ fileCover, useFileCover }: Sent) =>
  useFileCover && fileCover !== '' ? drawHeldCover(fileCover) : null;

async function takeFoundCover({ foundCover }: Sent): Promise<CoverImage | null> {
  if (foundCover === '') return null;
  const bytes = await fetchOpenLibraryCover(Number(foundCover));
  const image = 'fault' in bytes ? null : await drawCover(bytes);
  return image && 'mistake' in image ? null : image;
}

/** `left`: the row that was open before. */
async function showEditor(rows: EditorRow[], open: string | null, left?: string): Promise<ActionResult> {
  const editor = toEditorView(await loadMessages(), rows, open, left);
  return { ...initialFormState, focusId: editor.focus, extra: { editor } };
}

/** An answer beside which the rows stay. */
const withEditor = async (answer: ActionResult, rows: EditorRow[]): Promise<ActionResult> =>
  rows.length === 0 ? answer : { ...answer, extra: (await showEditor(rows, null)).extra };
