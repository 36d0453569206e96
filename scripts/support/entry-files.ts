import { readFile, stat, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { loadEntryBook } from '@/lib/books/queries';
import { db } from '@/lib/db';
import { readEntryFile, writeEntryFile } from '@/lib/entries/entry-file';
import { MAX_FILE_SIZE } from '@/lib/entries/schema';
import { problemList } from '@/lib/entries/file-problems';
import { exportAllEntries, importEntries, type EntrySet } from '@/lib/gate';
import { formatMessage, messagesIn } from '@/lib/i18n';
import { CliError } from './cli-error';

type Request = { file: string; club: string; book: string; hasOtherTitle: boolean };

/** What a command was typed with. Throws CliError with its usage. */
export function parseEntryRequest(args: string[], usage: string): Request {
  const { values, positionals } = parseOptions(args, usage);
  const [file, ...more] = positionals;
  const { club, book } = values;
  if (!file || more.length > 0 || !club || !book) throw new CliError(usage);
  return { file, club, book, hasOtherTitle: values['other-title'] === true };
}

function parseOptions(args: string[], usage: string) {
  const option = { type: 'string' as const };
  try {
    const options = { club: option, book: option, 'other-title': { type: 'boolean' as const } };
    return parseArgs({ args, options, allowPositionals: true });
  } catch {
    throw new CliError(usage);
  }
}

/** Adds a file to what a club tells of a book, all of it or nothing; answers with a sentence. */
export async function importEntryFile({ file, hasOtherTitle, ...target }: Request): Promise<string> {
  const { bookId, clubId } = await findBookOfClub(target);
  const book = await loadEntryBook(bookId);
  const text = await readText(file);
  const read = readEntryFile(text, book);
  if (Array.isArray(read)) throw new CliError(formatMessage(messagesIn('en'), problemList(read)));
  const { entries, otherTitle } = read;
  if (otherTitle !== null && !hasOtherTitle) throw new CliError(otherTitleSentence(otherTitle, book.title));
  await importEntries({ bookId, clubId }, entries);
  const sentences = [
    `Added to “${book.title}”: ${formatCounts(entries)}.`,
    'Each opens with its chapter, for the people who run the club as well. What was there already was left as it is.',
  ];
  return sentences.join(' ');
}

function otherTitleSentence(other: string, title: string): string {
  const facts =
    other === '' ? 'This file does not say which book it is for' : `This file was made for “${other}”`;
  return `${facts}, and this book is “${title}”. If they are the same, add --other-title.`;
}

function formatCounts({ themes, reveals, terms, titles }: EntrySet): string {
  const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`;
  const notes = themes.reduce((sum, theme) => sum + theme.notes.length, 0);
  return [
    count(themes.length, 'theme'),
    count(notes, 'note'),
    count(reveals.length, 'turning point'),
    `${terms.length} ${terms.length === 1 ? 'word' : 'words'} to watch`,
    count(titles.length, 'title'),
  ].join(', ');
}

/** Writes all that a club tells of a book into a new file; answers with a sentence. */
export async function exportEntryFile({ file, club, book: slug }: Request): Promise<string> {
  const { bookId, clubId } = await findBookOfClub({ club, book: slug });
  const book = await loadEntryBook(bookId);
  const entries = await exportAllEntries({ bookId, clubId });
  const text = writeEntryFile(book, entries, { isWhole: true, readThrough: book.chapters });
  await writeFile(file, text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    throw new CliError(
      error.code === 'EEXIST'
        ? 'This file is there already. Choose another name.'
        : 'This file cannot be written there.',
    );
  });
  return `Wrote ${file}: ${formatCounts(entries)}. It tells the whole book.`;
}

async function readText(file: string): Promise<string> {
  const facts = await stat(file).catch(() => null);
  if (!facts?.isFile()) throw new CliError('There is no such file.');
  if (facts.size > MAX_FILE_SIZE) throw new CliError('This file is larger than 512 KB.');
  return readFile(file, 'utf8').catch(() => {
    throw new CliError('This file cannot be read.');
  });
}

async function findBookOfClub({ club: clubSlug, book: bookSlug }: Pick<Request, 'club' | 'book'>) {
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
