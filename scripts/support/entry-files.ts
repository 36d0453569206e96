import { readFile, stat, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { loadEntryBook } from '@/lib/books/queries';
import { db } from '@/lib/db';
import { readEntryFile, writeEntryFile } from '@/lib/entries/entry-file';
import { MAX_FILE_SIZE } from '@/lib/entries/schema';
import { problemList } from '@/lib/entries/file-problems';
import { exportAllEntries, importEntries } from '@/lib/gate';
import { formatMessage, messagesIn } from '@/lib/i18n';
import { CliError } from './cli-error';

type Request = { file: string; club: string; book: string };

/** What a command was typed with. Throws CliError with its usage. */
export function parseEntryRequest(args: string[], usage: string): Request {
  const { values, positionals } = parseOptions(args, usage);
  const [file, ...more] = positionals;
  const { club, book } = values;
  if (!file || more.length > 0 || !club || !book) throw new CliError(usage);
  return { file, club, book };
}

function parseOptions(args: string[], usage: string) {
  const option = { type: 'string' as const };
  try {
    return parseArgs({ args, options: { club: option, book: option }, allowPositionals: true });
  } catch {
    throw new CliError(usage);
  }
}

/** Adds a file to what a club tells of a book, all of it or nothing; answers with a sentence. */
export async function importEntryFile({ file, ...target }: Request): Promise<string> {
  const { bookId, clubId } = await findBookOfClub(target);
  const entries = readEntryFile(await readText(file), await loadEntryBook(bookId));
  if (Array.isArray(entries)) throw new CliError(formatMessage(messagesIn('en'), problemList(entries)));
  await importEntries({ bookId, clubId }, entries);
  return 'Added. Each entry opens with its chapter, for the people who run the club as well.';
}

/** Writes all that a club tells of a book into a new file; answers with a sentence. */
export async function exportEntryFile({ file, ...target }: Request): Promise<string> {
  const { bookId, clubId } = await findBookOfClub(target);
  const book = await loadEntryBook(bookId);
  const text = writeEntryFile(book, await exportAllEntries({ bookId, clubId }), {
    isWhole: true,
    readThrough: book.chapters,
  });
  await writeFile(file, text, { flag: 'wx' }).catch(() => {
    throw new CliError('This file is there already, or cannot be written.');
  });
  return `Wrote ${file}. It tells the whole book.`;
}

async function readText(file: string): Promise<string> {
  const facts = await stat(file).catch(() => null);
  if (!facts?.isFile()) throw new CliError('There is no such file.');
  if (facts.size > MAX_FILE_SIZE) throw new CliError('This file is larger than 512 KB.');
  return readFile(file, 'utf8').catch(() => {
    throw new CliError('This file cannot be read.');
  });
}

async function findBookOfClub({ club: clubSlug, book: bookSlug }: Omit<Request, 'file'>) {
  const club = await db.club.findUnique({ where: { slug: clubSlug }, select: { id: true } });
  if (!club) throw new CliError(`There is no club “${clubSlug}” here.`);
  const books = await db.book.findMany({
    where: { readings: { some: { clubId: club.id } } },
    orderBy: { slug: 'asc' },
    select: { id: true, slug: true },
  });
  const found = books.find(({ slug }) => slug === bookSlug);
  const known = books.map(({ slug }) => slug).join(', ') || 'none yet';
  if (!found) throw new CliError(`This club reads no book “${bookSlug}”; it reads: ${known}.`);
  return { bookId: found.id, clubId: club.id };
}
