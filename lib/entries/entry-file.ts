import 'server-only';
import * as z from 'zod';
import type { EntrySet } from '@/lib/gate';
import { isMessageKey, type Message } from '@/lib/i18n';
import { multiLine, singleLine, withoutAsides } from '@/lib/validation/text';
import { parseJson } from './json-with-lines';
import { MAX_BODY, MAX_NAME } from './schema';

const FORMAT = 'untold-book-entries-1';
const MAX_ENTRIES = 5000;
const MAX_PROBLEMS = 12;

/** A book that entries are for: places are 0..chapters, parts count from 1. */
export type EntryBook = { title: string; author: string; chapters: number; parts: number };

/** What a file holds: everything, or what somebody could see who had read as far as `readThrough`. */
type Extent = { isWhole: boolean; readThrough: number };

/** The JSON of a file of entries. */
export function writeEntryFile(book: EntryBook, entries: EntrySet, { isWhole, readThrough }: Extent): string {
  const file = {
    format: FORMAT,
    book: { title: book.title, author: book.author, chapters: book.chapters },
    holds: isWhole ? 'everything' : `what can be seen by somebody who has read up to place ${readThrough}`,
    themes: entries.themes.map(({ name, place, notes }) => ({
      name,
      from: place,
      notes: notes.map((note) => ({ text: note.body, from: note.place })),
    })),
    turningPoints: entries.reveals.map(({ name, body, place }) => ({ title: name, told: body, from: place })),
    words: entries.terms.map(({ name, place }) => ({ phrase: name, from: place })),
    titles: entries.titles.map(({ of, ordinal, name, place }) => ({
      [of]: ordinal,
      title: name,
      from: place,
    })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** What is wrong with a file, each on its line; no sentence has a word of the file. */
export type FileProblem = { line: number; problem: Message };

/** `otherTitle`: the title of the book that a file says it is for, where that is not this one's; '' where it says none. */
export type EntryFile = { entries: EntrySet; otherTitle: string | null };

/** The entries of a file for this book; or all that is wrong with it. */
export function readEntryFile(text: string, book: EntryBook): EntryFile | FileProblem[] {
  const json = parseJson(text);
  if ('brokenAt' in json) return [{ line: json.brokenAt, problem: 'answers.entries.noJson' }];
  const parsed = fileSchema(book).safeParse(json.value);
  if (parsed.success) {
    const { title, entries } = parsed.data;
    return { entries, otherTitle: isSameTitle(title, book.title) ? null : title };
  }
  return parsed.error.issues
    .slice(0, MAX_PROBLEMS)
    .map((issue) => ({ line: json.lineOf(issue.path), problem: issueProblem(issue) }))
    .sort((one, other) => one.line - other.line);
}

// A translation has another title, and so has another book with as many chapters.
const isSameTitle = (one: string, other: string) => letters(one) === letters(other);
const letters = (title: string) => title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

function issueProblem(issue: z.core.$ZodIssue): Message {
  if (!isMessageKey(issue.message)) return 'answers.entries.misplaced';
  const values = issue.code === 'custom' ? (issue.params as Record<string, string | number>) : undefined;
  return values ? { key: issue.message, values } : issue.message;
}

const nameText = () => withoutAsides(singleLine(1, MAX_NAME));
const bodyText = () => withoutAsides(multiLine(1, MAX_BODY));
const listOf = <T extends z.ZodType>(entry: T) =>
  z.array(entry).max(MAX_ENTRIES, 'answers.entries.tooMany').default([]);

function fileSchema({ chapters, parts }: EntryBook) {
  const from = placeSchema(chapters);
  const ordinal = (last: number) =>
    z
      .int('answers.entries.noOrdinal')
      .min(1, 'answers.entries.noOrdinal')
      .max(last, 'answers.entries.noOrdinal');
  const note = z
    .strictObject({ text: bodyText(), from })
    .transform(({ text: body, from: place }) => ({ body, place }));
  const theme = z
    .strictObject({ name: nameText(), from, notes: listOf(note) })
    .transform(({ name, from: place, notes }) => ({
      name,
      place,
      notes: notes.map(({ body, place: own }) => ({ body, place: Math.max(own, place) })),
    }));
  const turningPoint = z
    .strictObject({ title: nameText(), told: bodyText(), from })
    .transform(({ title: name, told: body, from: place }) => ({ name, body, place }));
  const word = z
    .strictObject({ phrase: nameText(), from })
    .transform(({ phrase: name, from: place }) => ({ name, place }));
  const title = z
    .strictObject({
      part: ordinal(parts).optional(),
      chapter: ordinal(chapters).optional(),
      title: nameText(),
      from,
    })
    .refine(
      ({ part, chapter }) => (part === undefined) !== (chapter === undefined),
      'answers.entries.oneTarget',
    )
    .transform(({ part, chapter, title: name, from: place }) => ({
      of: part === undefined ? ('chapter' as const) : ('part' as const),
      ordinal: part ?? chapter!,
      name,
      place,
    }));
  return z
    .strictObject({
      format: z.literal(FORMAT, 'answers.entries.noFormat'),
      book: z.object({ title: singleLine(1, 200).optional(), chapters: chapterCountSchema(chapters) }),
      holds: z.string().optional(),
      themes: listOf(theme),
      turningPoints: listOf(turningPoint),
      words: listOf(word),
      titles: listOf(title),
    })
    .transform(({ book: { title = '' }, themes, turningPoints: reveals, words: terms, titles }) => ({
      title,
      entries: { themes, reveals, terms, titles },
    }));
}

const placeSchema = (last: number) =>
  z.unknown().transform((sent, context) => {
    if (typeof sent === 'number' && Number.isInteger(sent) && sent >= 0 && sent <= last) return sent;
    context.addIssue({ code: 'custom', message: 'answers.entries.noPlace', params: { last } });
    return z.NEVER;
  });

/** Marks are places of one outline; in another they would be too early. */
const chapterCountSchema = (chapters: number) =>
  z.unknown().transform((sent, context) => {
    if (sent === chapters) return sent;
    context.addIssue({ code: 'custom', message: 'answers.entries.otherBook', params: { chapters } });
    return z.NEVER;
  });
