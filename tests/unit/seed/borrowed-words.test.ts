import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const SEED_FOLDER = join(process.cwd(), 'seed');
// The documents are other people’s and no part of the project: they are there only where the seed was written.
const ORIGINALS_FOLDER = join(process.cwd(), '..', 'shared', 'reviews');

const RUN_LENGTH = 8;
const SAMPLE = 'She wouldn’t say — not then, at least — what had become of the little blue boat.';

test('a borrowed run is found whatever its case, quotes, punctuation and line breaks', () => {
  const borrowed = "text: 'I WOULDN\\'T say, not then, at least,' +\n  'what had they'";

  expect(sharedRuns(borrowed, SAMPLE)).toEqual(['wouldnt say not then at least what had']);
});

test('seven words in a row are not yet a borrowed run', () => {
  expect(sharedRuns('Not then, at least. What had become?', SAMPLE)).toEqual([]);
});

test('every file of the seed is compared, the documents’ digests among them', () => {
  const files = listFiles(SEED_FOLDER);

  expect(files).toContain(join(SEED_FOLDER, 'types.ts'));
  expect(files).toContain(join(SEED_FOLDER, 'reviews', 'twenty-years-on.md'));
});

test('no file of the seed borrows eight words in a row from the documents', () => {
  const documents = existsSync(ORIGINALS_FOLDER)
    ? listFiles(ORIGINALS_FOLDER).filter((file) => file.endsWith('.txt'))
    : [];
  const sources = [SAMPLE, ...documents.map((file) => readFileSync(file, 'utf8'))];
  const planted = { file: 'planted', text: `As we read: ${SAMPLE}` };
  const files = listFiles(SEED_FOLDER).map((file) => ({ file, text: readFileSync(file, 'utf8') }));

  const borrowers = [planted, ...files].flatMap(({ file, text }) => {
    const runs = sources.flatMap((source) => sharedRuns(text, source));
    return runs.length > 0 ? [{ file, run: runs[0] }] : [];
  });

  expect(borrowers).toEqual([{ file: 'planted', run: 'she wouldnt say not then at least what' }]);
});

function sharedRuns(text: string, source: string): string[] {
  const runs = new Set(wordRuns(source));
  return wordRuns(text).filter((run) => runs.has(run));
}

function wordRuns(text: string): string[] {
  const words = normalisedWords(text);
  return words.slice(0, 1 - RUN_LENGTH).map((_, i) => words.slice(i, i + RUN_LENGTH).join(' '));
}

function normalisedWords(text: string): string[] {
  const plain = text
    .toLowerCase()
    .replaceAll('\\n', ' ')
    .replace(/\\?['’‘ʼ]/g, '');
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

function listFiles(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
