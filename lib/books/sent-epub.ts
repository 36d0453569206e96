import 'server-only';
import * as z from 'zod';
import { heldCover } from '@/lib/covers/held-cover';
import { MAX_HELD_COVER } from '@/lib/covers/schema';
import { readEpub } from './epub';
import { MAX_ROWS, toSingleLine } from '@/lib/outline/editor/rows';

/** Beyond what a title may have, so that one that is too long is told and not cut. */
const LONGEST_TITLE = 500;
const refusals = [
  ...(['notEpub', 'damaged', 'tooLarge', 'protected', 'noContents', 'tooSlow'] as const),
  ...(['busy', 'broken'] as const),
] as const;

const entry = z.object({
  kind: z.enum(['part', 'chapter', 'matter']),
  label: z.string().max(200).nullable(),
  title: z.string().max(LONGEST_TITLE).nullable(),
});
const readFile = z.union([
  z.object({ refusal: z.enum(refusals) }),
  z.object({
    title: z.string().nullable(),
    author: z.string().nullable(),
    /** As a form holds it, lib/covers/held-cover.ts; empty where the file has none. */
    cover: z.string().max(MAX_HELD_COVER).default(''),
    entries: z.array(entry).max(MAX_ROWS),
  }),
]);

/** What was read of an EPUB: what it says of the book, its cover and its table of contents, or why nothing was. */
export type ReadFile = z.infer<typeof readFile>;

/** Reads an EPUB and keeps of it a small cover, and the order, the kinds and the titles of its entries. */
export async function readUploadedEpub(chunks: AsyncIterable<Uint8Array>): Promise<ReadFile> {
  const read = await readEpub(chunks);
  if ('refusal' in read) return read;
  // A file's year is that of the file and not of the book, so it stays with the file.
  const { title, author, entries } = read;
  if (!entries.some(({ kind }) => kind === 'chapter')) return { refusal: 'noContents' };
  const kept = entries.slice(0, MAX_ROWS).map(({ kind, label, title }) => ({
    kind,
    label: label && clip(label),
    title: title && clip(title),
  }));
  const cover = read.cover ? await heldCover(read.cover) : '';
  return { title: title && clip(title), author: author && clip(author), cover, entries: kept };
}

const clip = (text: string) => [...toSingleLine(text)].slice(0, LONGEST_TITLE).join('');

/**
 * What a form brings of an EPUB; null where no file was chosen. Our server has read the file by then and put JSON in its
 * place. `next dev` has no such server and brings the file.
 */
export async function readSentEpub(sent: string | File | undefined): Promise<ReadFile | null> {
  if (sent === undefined || sent === '') return null;
  if (typeof sent !== 'string') return sent.size === 0 ? null : readUploadedEpub(sent.stream());
  return parseReadFile(sent);
}

function parseReadFile(sent: string): ReadFile {
  try {
    return readFile.catch({ refusal: 'broken' }).parse(JSON.parse(sent));
  } catch {
    return { refusal: 'broken' };
  }
}
