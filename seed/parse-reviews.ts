import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type ReviewSeed = {
  slug: string;
  title: string;
  what: string;
  byline: string;
  rating: string | null;
  book: string;
  /** The place from which title, what, byline and rating are safe. */
  titleFrom: number;
  passages: {
    mark: number;
    themes: string[];
    kind: 'passage' | 'comment' | 'quotation';
    by: string | null;
    text: string;
  }[];
};

type Passage = ReviewSeed['passages'][number];
type Heading = Omit<Passage, 'text'>;
type Line = { text: string; at: string };

const REQUIRED_KEYS = ['title', 'what', 'byline', 'book', 'titleFrom'];
const KNOWN_KEYS = [...REQUIRED_KEYS, 'rating'];

/** Every review of the seed, by file name; throws an Error naming file and line where one is malformed. */
export function loadReviewSeeds(): ReviewSeed[] {
  const folder = join(process.cwd(), 'seed', 'reviews');
  const files = readdirSync(folder).filter((file) => file.endsWith('.md'));
  return files.sort().map((file) => parseReview(file, readFileSync(join(folder, file), 'utf8')));
}

export function parseReview(file: string, source: string): ReviewSeed {
  const lines = source.split(/\r?\n/).map((text, i) => ({ text: text.trimEnd(), at: `${file}:${i + 1}` }));
  const close = lines.findIndex((line, i) => i > 0 && line.text === '---');
  if (lines[0]?.text !== '---' || close < 0) throw new Error(`${file}:1: no front matter between two ---`);
  const front = parseFrontMatter(lines.slice(1, close), `${file}:${close + 1}`);
  const passages = parsePassages(lines.slice(close + 1));
  if (passages.length === 0) throw new Error(`${file}:${lines.length}: no passages`);
  return { slug: file.replace(/\.md$/, ''), ...front, passages };
}

function parseFrontMatter(lines: Line[], end: string) {
  const values = new Map<string, string>();
  for (const { text, at } of lines) {
    const [, key, value] = /^([A-Za-z]+): (\S.*)$/.exec(text) ?? [];
    if (!key || !value) throw new Error(`${at}: expected "key: value"`);
    if (!KNOWN_KEYS.includes(key)) throw new Error(`${at}: unknown key ${key}`);
    if (values.has(key)) throw new Error(`${at}: ${key} is given twice`);
    if (key === 'titleFrom' && !/^\d+$/.test(value)) throw new Error(`${at}: titleFrom is not a place`);
    values.set(key, value);
  }
  const requiredValue = (key: string): string => {
    const value = values.get(key);
    if (value === undefined) throw new Error(`${end}: ${key} is missing`);
    return value;
  };
  const title = requiredValue('title');
  const what = requiredValue('what');
  const byline = requiredValue('byline');
  const book = requiredValue('book');
  return {
    title,
    what,
    byline,
    rating: values.get('rating') ?? null,
    book,
    titleFrom: Number(requiredValue('titleFrom')),
  };
}

function parsePassages(lines: Line[]): Passage[] {
  const passages: { heading: Heading; at: string; body: string[] }[] = [];
  for (const { text, at } of lines) {
    const current = passages.at(-1);
    if (text.startsWith('#')) passages.push({ heading: parseHeading(text, at), at, body: [] });
    else if (current) current.body.push(text);
    else if (text !== '') throw new Error(`${at}: words before the first heading have no mark`);
  }
  return passages.map(({ heading, at, body }) => {
    const text = joinParagraphs(body);
    if (text === '') throw new Error(`${at}: a passage without words`);
    return { ...heading, text };
  });
}

/** "## through 13 · memory, love · comment by A reader": the mark, then themes, then a kind; the last two may be left out. */
function parseHeading(text: string, at: string): Heading {
  const [through = '', ...rest] = text.split(' · ');
  const mark = /^## through (\d+)$/.exec(through)?.[1];
  if (mark === undefined) throw new Error(`${at}: expected "## through" and a place`);
  const last = rest.at(-1) ?? '';
  const by = /^comment by (\S.*)$/.exec(last)?.[1] ?? null;
  const kind = by ? 'comment' : last === 'quotation' ? 'quotation' : 'passage';
  const [themes = '', ...surplus] = kind === 'passage' ? rest : rest.slice(0, -1);
  if (surplus.length > 0) throw new Error(`${at}: neither themes nor a kind: ${surplus.join(' · ')}`);
  return { mark: Number(mark), themes: parseThemes(themes, at), kind, by };
}

function parseThemes(text: string, at: string): string[] {
  if (text === '') return [];
  if (!/^[a-z]+(, [a-z]+)*$/.test(text)) throw new Error(`${at}: not a list of theme keys: ${text}`);
  return text.split(', ');
}

// Lines are wrapped for whoever edits the file; only an empty line ends a paragraph.
function joinParagraphs(body: string[]): string {
  const paragraphs = body
    .join('\n')
    .trim()
    .split(/\n{2,}/);
  return paragraphs.map((paragraph) => paragraph.replaceAll('\n', ' ')).join('\n\n');
}
