import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { outlineForImporter, storeReview, termsForImporter } from '@/lib/gate';
import { readReview, type Outline, type Term } from '@/lib/reviews/import';
import { findTarget, type ImportTarget } from './import-target';
import { textToHtml } from '@/lib/reviews/text-to-html';
import { CliError } from './cli-error';

export { CliError } from './cli-error';

type ImportRequest = { files: string[]; book: string; club?: string; by?: string };
type Log = (line: string) => void;

const USAGE =
  'Name the documents and the book: npm run import:review -- FILE… --book never-let-me-go [--club slug] [--by email]';
const MAX_BYTES = 1_000_000;

/** What the command was typed with. Throws CliError. */
export function parseRequest(typed: string[]): ImportRequest {
  const { files, book, club, by } = parseOptions(typed);
  if (files.length === 0 || !book) throw new CliError(USAGE);
  return { files, book, club, by };
}

function parseOptions(args: string[]) {
  const option = { type: 'string' as const };
  try {
    const options = { book: option, club: option, by: option };
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    return { files: positionals, ...values };
  } catch {
    throw new CliError(USAGE);
  }
}

/** Brings each file, and tells what came of it. Answers how many were refused; throws CliError where none can go anywhere. */
export async function importReviews(
  { files, ...target }: ImportRequest,
  log: Log,
  logError: Log,
): Promise<number> {
  const importTarget = await findTarget(target);
  const { book, club } = importTarget;
  const terms = await termsForImporter(book.id, club.id);
  const vocabulary = { terms, outline: await outlineForImporter(book.id) };
  log(`Adding ${files.length === 1 ? 'a document' : `${files.length} documents`} to ${club.name} …`);
  let refusals = 0;
  for (const file of files) {
    try {
      log(`${file}: ${await importFile(file, { ...importTarget, book: { ...book, ...vocabulary } })}`);
    } catch (error) {
      if (!(error instanceof CliError)) throw error;
      logError(`${file}: ${error.message}`);
      refusals += 1;
    }
  }
  return refusals;
}

type ImportTargetWithBook = ImportTarget & {
  book: ImportTarget['book'] & { terms: Term[]; outline: Outline };
};

async function importFile(file: string, { book, club, importerId }: ImportTargetWithBook): Promise<string> {
  const bytes = await readDocument(file);
  const review = readReview(bytes, book, path.basename(file));
  if ('refused' in review) throw new CliError(review.refused);
  const passages = review.passages.map(({ text, ...passage }) => ({ ...passage, html: textToHtml(text) }));
  const sourceHash = createHash('sha256').update(bytes).digest('hex');
  const row = { ...review, passages, sourceHash, bookId: book.id, clubId: club.id, importerId };
  if (!(await storeReview(row))) return 'the club already has this document.';
  const count = passages.length;
  return `${count} ${count === 1 ? 'passage waits' : 'passages wait'} to be confirmed by a moderator who has finished the book.`;
}

async function readDocument(file: string): Promise<Uint8Array> {
  const facts = await stat(file).catch(() => null);
  if (!facts) throw new CliError('There is no such file.');
  if (!facts.isFile()) throw new CliError('This is not a file.');
  if (facts.size > MAX_BYTES) throw new CliError('This document is larger than 1 MB.');
  return readFile(file).catch(() => {
    throw new CliError('This file cannot be read.');
  });
}
