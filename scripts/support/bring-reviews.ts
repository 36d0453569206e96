import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { outlineForImporter, storeReview, termsForImporter } from '@/lib/gate';
import { readReview, type Outline, type Term } from '@/lib/importing';
import { destinationOf, type Destination } from './destination';
import { paragraphs } from './paragraphs';
import { Refused } from './refused';

export { Refused } from './refused';

type Asked = { files: string[]; book: string; club?: string; by?: string };
type Tell = (line: string) => void;

const usage = 'Say which: npm run import:review -- FILE… --book never-let-me-go [--club slug] [--by email]';
const largest = 1_000_000;

/** What the command was typed with. Throws Refused. */
export function askedFor(typed: string[]): Asked {
  const { files, book, club, by } = parsed(typed);
  if (files.length === 0 || !book) throw new Refused(usage);
  return { files, book, club, by };
}

function parsed(args: string[]) {
  const option = { type: 'string' as const };
  try {
    const options = { book: option, club: option, by: option };
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    return { files: positionals, ...values };
  } catch {
    throw new Refused(usage);
  }
}

/** Brings each file, and tells what came of it. Answers how many were refused; throws Refused where none can go anywhere. */
export async function bringReviews({ files, ...where }: Asked, tell: Tell, complain: Tell): Promise<number> {
  const destination = await destinationOf(where);
  const { book, club } = destination;
  const words = { terms: await termsForImporter(book.id), outline: await outlineForImporter(book.id) };
  tell(`Bringing ${files.length === 1 ? 'a document' : `${files.length} documents`} to ${club.name} …`);
  let refusals = 0;
  for (const file of files) {
    try {
      tell(`${file}: ${await bring(file, { ...destination, book: { ...book, ...words } })}`);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      complain(`${file}: ${error.message}`);
      refusals += 1;
    }
  }
  return refusals;
}

type Shelf = Destination & { book: Destination['book'] & { terms: Term[]; outline: Outline } };

async function bring(file: string, { book, club, importerId }: Shelf): Promise<string> {
  const bytes = await bytesOf(file);
  const review = readReview(bytes, book, path.basename(file));
  if ('refused' in review) throw new Refused(review.refused);
  const passages = review.passages.map(({ text, ...passage }) => ({ ...passage, html: paragraphs(text) }));
  const sourceHash = createHash('sha256').update(bytes).digest('hex');
  const row = { ...review, passages, sourceHash, bookId: book.id, clubId: club.id, importerId };
  if (!(await storeReview(row))) return 'the club has this document already.';
  const count = passages.length;
  return `${count} ${count === 1 ? 'passage waits' : 'passages wait'} to be confirmed by a moderator who has finished the book.`;
}

async function bytesOf(file: string): Promise<Uint8Array> {
  const facts = await stat(file).catch(() => null);
  if (!facts) throw new Refused('There is no such file.');
  if (!facts.isFile()) throw new Refused('This is not a file.');
  if (facts.size > largest) throw new Refused('This document is larger than 1 MB.');
  return readFile(file).catch(() => {
    throw new Refused('This file cannot be read.');
  });
}
