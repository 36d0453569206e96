'use server';

import {
  fieldErrors,
  formError,
  notFoundResult,
  redirectTo,
  refreshPage,
  type ActionResult,
} from '@/lib/actions';
import { idempotentId } from '@/lib/actions/request-key';
import { loadEntryBook } from '@/lib/books/queries';
import {
  acceptProposal,
  addEntry,
  answerEntryReport,
  changeEntry,
  discardImport,
  discardProposal,
  finishImport,
  mayModerate,
  removeEntry,
  reportEntry,
  restoreEntry,
  startImport,
  type EntryResult,
  type Reader,
} from '@/lib/gate';
import { malformedForm } from '@/lib/validation/text';
import { readingAction } from '../readings/reading-action';
import { readEntryFile } from './entry-file';
import { problemList } from './file-problems';
import {
  addEntryInput,
  answerEntryReportInput,
  changeEntryInput,
  decideImportInput,
  entryDeedInput,
  importEntriesInput,
  MAX_FILE_SIZE,
  reportEntryInput,
} from './schema';
import { entryAnchor } from './entry-anchor';

const entriesPath = (path: string) => `${path}/about-the-book`;

export const addEntryAction = readingAction(addEntryInput, async (sent, reader, path) => {
  const { kind, name = '', body = '', note = '', mark: place, on = null } = sent;
  const needsName = kind !== 'note';
  const needsBody = kind === 'note' || kind === 'reveal';
  if ((needsName && name === '') || (needsBody && body === '')) return formError(malformedForm);
  const entryId = idempotentId(reader.userId, 'entry', sent);
  const typed = { kind, name, body: kind === 'theme' ? note : body, place, on };
  return entryResult(await addEntry(reader, entryId, typed), path, entryId);
});

export const changeEntryAction = readingAction(changeEntryInput, async (sent, reader, path) => {
  const { entry, name, body, mark: place } = sent;
  return entryResult(await changeEntry(reader, entry, { name, body, place }), path, entry);
});

async function entryResult(result: EntryResult, path: string, entryId: string): Promise<ActionResult> {
  if (result === null) return notFoundResult;
  if (result === 'duplicate') return fieldErrors({ name: 'answers.entries.duplicate' });
  return redirectTo(`${entriesPath(path)}#e-${entryId}`);
}

/** Removes an entry or puts it back; adds what somebody suggested, or takes the suggestion away. */
export const entryDeedAction = readingAction(entryDeedInput, async ({ press }, reader, path) => {
  const { deed, id } = press;
  if (deed === 'accept') return entryResult(await acceptProposal(reader, id), path, id);
  const deeds = { remove: removeEntry, restore: restoreEntry, discard: discardProposal };
  return (await deeds[deed](reader, id))
    ? refreshPage(entriesPath(path), DEED_TARGETS[deed])
    : notFoundResult;
});

/** Where the eye lands: on the way back after a removal. */
const DEED_TARGETS = { remove: 'removed', restore: 'entries', discard: 'suggestions' } as const;

export const reportEntryAction = readingAction(
  reportEntryInput,
  async ({ entry, reason, page }, reader, path) => {
    const reported = await reportEntry(reader, { entryId: entry, reason });
    if (reported === null) return notFoundResult;
    if (!reported) return formError('answers.entries.reported');
    return redirectTo(`${path}/${page}?reported=${entry}#${entryAnchor(page, entry)}`);
  },
);

export const answerEntryReportAction = readingAction(
  answerEntryReportInput,
  async ({ report: reportId, answer, mark }, reader, path) => {
    const uphold = answer === 'uphold';
    const isDone = await answerEntryReport(reader, { reportId, uphold, place: mark ?? null });
    return isDone ? refreshPage(entriesPath(path), 'reports') : notFoundResult;
  },
);

/** Reads a file and shows what it holds; nothing is added before that was confirmed. */
export const importEntriesAction = readingAction(importEntriesInput, async ({ file }, reader, path) => {
  if (!mayModerate(reader)) return notFoundResult;
  const text = typeof file === 'string' ? file : await readFile(file);
  if (text === null) return fieldErrors({ file: 'answers.entries.tooLarge' });
  if (text.trim() === '') return fieldErrors({ file: 'answers.entries.noFile' });
  return storeFile(reader, text, path);
});

/** The text of a file; null for one that is too large. */
const readFile = async (file: File) => (file.size > MAX_FILE_SIZE ? null : file.text());

async function storeFile(reader: Reader, text: string, path: string): Promise<ActionResult> {
  const file = readEntryFile(text, await loadEntryBook(reader.bookId));
  if (Array.isArray(file)) return fieldErrors({ file: problemList(file) });
  return (await startImport(reader, file)) ? refreshPage(entriesPath(path), 'import') : notFoundResult;
}

export const decideImportAction = readingAction(
  decideImportInput,
  async ({ import: id, deed }, reader, path) => {
    if (deed === 'discard')
      return (await discardImport(reader, id)) ? refreshPage(entriesPath(path), 'import') : notFoundResult;
    const finished = await finishImport(reader, id);
    if (finished === null) return notFoundResult;
    if (finished === 'outdated') return formError('answers.entries.outdated');
    return redirectTo(`${entriesPath(path)}?imported=${id}#import`);
  },
);
