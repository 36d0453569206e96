/** npm run try:importer -- FOLDER: reads saved pages, a folder each with source.html and expected-metadata.json, and counts. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readHead } from '@/lib/reviews/import';

type Expected = { title: string | null; byline: string | null };
type Case = { name: string; expected: Expected; found: Expected };

const [folder] = process.argv.slice(2);
if (!folder || !existsSync(folder)) exitWith('Name a folder: npm run try:importer -- FOLDER');
const cases = loadCases(folder);
if (cases.length === 0) exitWith('No folder in it has a source.html and an expected-metadata.json.');
report('title', cases, (a, b) => normalise(a) === normalise(b));
report('byline', cases, (a, b) => normalise(a) === normalise(b) || contains(a, b) || contains(b, a));

function loadCases(folder: string): Case[] {
  return readdirSync(folder).flatMap((name) => {
    const [source, metadata] = ['source.html', 'expected-metadata.json'].map((file) =>
      path.join(folder, name, file),
    );
    if (!existsSync(source!) || !existsSync(metadata!)) return [];
    const expected = JSON.parse(readFileSync(metadata!, 'utf8')) as Expected;
    return [{ name, expected, found: readHead(readFileSync(source!), 'source.html') }];
  });
}

/** One line for each page that is read wrong, and how many are right of those that expect anything. */
function report(what: 'title' | 'byline', all: Case[], isSame: (found: string, expected: string) => boolean) {
  const wanted = all.filter(({ expected }) => expected[what]);
  const wrong = wanted.filter(({ found, expected }) => !found[what] || !isSame(found[what], expected[what]!));
  for (const { name, found, expected } of wrong)
    console.log(
      `${what} of ${name}: ${JSON.stringify(found[what])}, expected ${JSON.stringify(expected[what])}`,
    );
  const right = wanted.length - wrong.length;
  console.log(
    `${what}: right on ${right} of ${wanted.length} (${Math.round((100 * right) / wanted.length)} %)\n`,
  );
}

function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^\s*(?:by|von|par|por)\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function contains(text: string, name: string): boolean {
  return normalise(name).length > 2 && ` ${normalise(text)} `.includes(` ${normalise(name)} `);
}

function exitWith(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
