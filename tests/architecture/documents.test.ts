import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { scripts } from '../../package.json';

const below = readdirSync('docs', { recursive: true, encoding: 'utf8' }).map((file) => `docs/${file}`);
const documents = [...readdirSync('.'), ...below].filter((file) => file.endsWith('.md'));
const read = (file: string) => readFileSync(file, 'utf8');

describe('a document', () => {
  test('links to files and headings that exist', () => {
    expect(wrong((text, file) => links(text).filter((link) => !leadsSomewhere(link, file)))).toEqual([]);
  });

  test('names files and folders that exist', () => {
    expect(wrong((text) => pathsIn(text).filter((name) => !existsSync(name)))).toEqual([]);
  });

  test('names commands that exist', () => {
    expect(wrong((text) => commandsIn(text).filter((name) => !(name in scripts)))).toEqual([]);
  });
});

test('the settings of docs/hosting.md are those that the code reads', () => {
  const checked = [...read('lib/config/index.ts').matchAll(/^ {4}([A-Z_]+): /gm)].map(([, name]) => name);
  const written = [...read('docs/hosting.md').matchAll(/^\| `([A-Z_]+)` +\|/gm)].map(([, name]) => name);
  expect(written.sort()).toEqual([...checked, 'HOST', 'PORT', 'UNTOLD_DATA'].sort());
});

/** What `find` finds in each document, with the document's name. */
const wrong = (find: (text: string, file: string) => string[]) =>
  documents.flatMap((file) => find(read(file), file).map((found) => `${file}: ${found}`));

const commandsIn = (text: string) => [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name!);

function links(text: string): string[] {
  const prose = text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link]) => link!)
    .filter((link) => !/^https?:/.test(link));
}

function leadsSomewhere(link: string, from: string): boolean {
  const [name = '', heading] = link.split('#');
  const file = name ? path.join(path.dirname(from), name) : from;
  return existsSync(file) && (heading === undefined || anchors(read(file)).includes(heading));
}

const anchors = (text: string) =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

/** The paths in code and drawings that begin with a folder of ours. One with a sign for many files is no path. */
function pathsIn(text: string): string[] {
  const spans = [...text.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code!);
  const drawn = [...text.matchAll(/^```text\n([\s\S]*?)^```/gm)].flatMap(([, drawing]) =>
    drawing!.split(/[\s,;:]+/),
  );
  const ours = /^(app|bench|components|docs|lib|prisma|scripts|seed|server|tests)\/[\w./[\]()-]+$/;
  return [...spans, ...drawn].filter((name) => ours.test(name));
}
