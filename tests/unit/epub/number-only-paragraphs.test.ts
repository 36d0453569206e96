import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readEpub } from '@/lib/books/epub';
import { epubFiles, inPieces, zip } from './make-epub';

const CHAPTER = 'Words of a made-up book, and no more. '.repeat(100);
const line = (text: string | number) => `<p><span>${text}</span></p>`;
const numbers = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

/** As LibreOffice writes it: one file, whose table of contents has one "Section 1". */
const written = (lines: (string | number)[], words = CHAPTER) =>
  epubFiles({
    files: [
      {
        file: 'section0001.xhtml',
        body: line('The Lamp') + lines.map((text) => line(text) + `<p>${words}</p>`).join(''),
      },
    ],
    nav: '<nav epub:type="toc"><ol><li><a href="section0001.xhtml">Section 1</a></li></ol></nav>',
  });

async function labelsOf(files: Record<string, string>) {
  const outline = await readEpub(inPieces(zip(files)));
  if ('refusal' in outline) throw new Error(outline.refusal);
  return outline.entries.flatMap(({ kind, label }) => (kind === 'matter' ? [] : (label ?? kind)));
}

test.each([
  ['digits', numbers(12), numbers(12).map((number) => `Chapter ${number}`)],
  ['digits with a full stop', ['1.', '2.', '3.'], ['Chapter 1', 'Chapter 2', 'Chapter 3']],
  ['roman numerals', ['I', 'II', 'III', 'IV'], ['I', 'II', 'III', 'IV']],
  ['words', ['One', 'Two', 'Three'], ['Chapter 1', 'Chapter 2', 'Chapter 3']],
  [
    'digits that begin again in a part',
    ['Part One', 1, 2, 'Part Two', 1, 2],
    ['Part One', 'Chapter 1', 'Chapter 2', 'Part Two', 'Chapter 1', 'Chapter 2'],
  ],
  ['digits, with another number among them', [1, 2, '1914', 17, 3], ['Chapter 1', 'Chapter 2', 'Chapter 3']],
])('paragraphs that are %s alone are chapters', async (_what, lines, labels) => {
  expect(await labelsOf(written(lines))).toEqual(labels);
});

test.each([
  ['the pages', written(numbers(40), CHAPTER.slice(0, 1800))],
  ['two things', written([1, 2])],
  ['years', written([1914, 1915, 1916, 1917])],
])('numbers that count %s are no chapters', async (_what, files) => {
  expect(await labelsOf(files)).toHaveLength(1);
});

test('sections that are counted within named chapters are no chapters', async () => {
  const chapter = (number: number) =>
    `<h2>Chapter ${number}</h2>${[1, 2, 3].map((section) => line(section) + `<p>${CHAPTER}</p>`).join('')}`;
  const files = epubFiles({
    files: [{ file: 'a.xhtml', body: numbers(4).map(chapter).join('') }],
    nav: '<nav epub:type="toc"><ol><li><a href="a.xhtml">Begin reading</a></li></ol></nav>',
  });

  expect(await labelsOf(files)).toEqual(numbers(4).map((number) => `Chapter ${number}`));
});

test('npm run try:epub prints a line for each file of a folder', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'untold-epubs-'));
  writeFileSync(path.join(folder, 'a.epub'), zip(written(numbers(12))));
  writeFileSync(path.join(folder, 'b.epub'), 'no archive');

  const args = ['--import', 'tsx', 'scripts/try-epub.ts', folder];
  const printed = execFileSync(process.execPath, args, { encoding: 'utf8' });
  rmSync(folder, { recursive: true });

  expect(printed).toMatch(/^a\.epub \| .* \| 12 chapters in 0 parts, .*no cover \| \d+ ms$/m);
  expect(printed).toMatch(/^b\.epub \| refused: notEpub/m);
});
