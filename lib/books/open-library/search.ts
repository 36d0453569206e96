import 'server-only';
import { LRUCache } from 'lru-cache';
import * as z from 'zod';
import { askOpenLibrary, type OpenLibraryFault } from './client';
import { parseIsbn } from './isbn';

/** A work as Open Library knows it. `cover` is the number of a picture there. */
export type FoundBook = {
  title: string;
  author: string;
  year: number | null;
  isbns: string[];
  cover: number | null;
};

const MAX_RESULTS = 10;
const MAX_ISBNS = 5;
const MAX_BYTES = 1024 * 1024;
const FIELDS = 'key,title,author_name,first_publish_year,isbn,cover_i';
// A work has the title of its original; the edition of that ISBN has the one on the club's copies.
const EDITION_FIELDS = 'editions,editions.title,editions.cover_i';

// For each club its own: how fast an answer comes would tell what another club has looked for. A restart may lose it.
const cache = new LRUCache<string, FoundBook[]>({ max: 500, ttl: 24 * 60 * 60 * 1000 });

/** The books that Open Library finds for a title, an author or an ISBN, the best first. */
export async function searchOpenLibrary(
  clubId: string,
  typed: string,
): Promise<FoundBook[] | { fault: OpenLibraryFault }> {
  const key = JSON.stringify([clubId, typed.toLowerCase()]);
  const cached = cache.get(key);
  if (cached) return cached;
  const found = await askForBooks(typed);
  if (Array.isArray(found)) cache.set(key, found);
  return found;
}

async function askForBooks(typed: string): Promise<FoundBook[] | { fault: OpenLibraryFault }> {
  const isbn = parseIsbn(typed);
  const query = new URLSearchParams({
    ...(isbn ? { isbn } : { q: typed }),
    fields: isbn ? `${FIELDS},${EDITION_FIELDS}` : FIELDS,
    limit: String(MAX_RESULTS),
  });
  const answer = await askOpenLibrary({
    host: 'catalogue',
    path: `/search.json?${query}`,
    accept: 'application/json',
    maxBytes: MAX_BYTES,
  });
  return 'fault' in answer ? answer : (parseBooks(answer.toString('utf8'), isbn) ?? { fault: 'broken' });
}

/** Null for what is no answer of theirs. A book without a title is passed over. */
function parseBooks(json: string, isbn: string | null): FoundBook[] | null {
  try {
    const { docs } = answerSchema.parse(JSON.parse(json));
    return docs.slice(0, MAX_RESULTS).flatMap((doc) => {
      const book = docSchema.safeParse(doc);
      return book.success ? [toFoundBook(book.data, isbn)] : [];
    });
  } catch {
    return null;
  }
}

const answerSchema = z.object({ docs: z.array(z.unknown()) });

// Anybody may write there: what cannot stand in a field of ours is dropped.
const name = z
  .string()
  .transform((text) =>
    text
      .normalize('NFC')
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .replace(/\p{C}/gu, '')
      .trim(),
  )
  .pipe(z.string().min(1).max(200));

const coverNumber = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER).nullable().catch(null);

const docSchema = z.object({
  title: name,
  author_name: z.array(z.unknown()).catch([]),
  first_publish_year: z.number().int().min(-2000).max(2200).nullable().catch(null),
  isbn: z.array(z.string()).catch([]),
  cover_i: coverNumber,
  /** The editions that an ISBN found, as an answer of its own within the work. */
  editions: z
    .object({ docs: z.array(z.object({ title: name.nullable().catch(null), cover_i: coverNumber })) })
    .catch({ docs: [] }),
});

function toFoundBook(doc: z.infer<typeof docSchema>, asked: string | null): FoundBook {
  const edition = asked === null ? undefined : doc.editions.docs[0];
  const isbns = [...new Set([asked, ...doc.isbn.map(parseIsbn)])].filter((one) => one !== null);
  return {
    title: edition?.title ?? doc.title,
    author: joinNames(doc.author_name),
    year: doc.first_publish_year,
    isbns: isbns.slice(0, MAX_ISBNS),
    cover: edition?.cover_i ?? doc.cover_i,
  };
}

/** As many of the authors as fit into the field of a book. */
function joinNames(names: unknown[]): string {
  const kept: string[] = [];
  for (const one of names.slice(0, 5)) {
    const parsed = name.safeParse(one);
    if (parsed.success && [...kept, parsed.data].join(', ').length <= 200) kept.push(parsed.data);
  }
  return kept.join(', ');
}
