import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { ESLint } from 'eslint';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ungatedModelsWithMark, relationsToGated, parseModels } from './prisma-models';

// The gate is enforced six ways. Each is shown here to refuse what it is there to refuse, but for the guard, which is
// shown in tests/db/guard.test.ts. What only tries to pass compiles, lints and resolves; what breaks the law must not.

describe('types', () => {
  const heading = `
    import { db } from '@/lib/db';
    import { readReadingRoom, type Gated, type Reader } from '@/lib/gate';
    import type { Viewer } from '@/lib/auth';
    import type { Query, ValidSession } from '@/lib/db';`;
  const offences = {
    'a gated table': 'db.post.findMany();',
    'a gated table in a transaction': 'db.$transaction((tx) => tx.thread.findMany());',
    'raw SQL': 'db.$queryRaw`select 1`;',
    'raw SQL in a transaction': 'db.$transaction((tx) => tx.$executeRawUnsafe("select 1"));',
    'a batch of queries': 'db.$transaction([db.user.findMany()]);',
    'an extension that unwraps the guard': 'db.$transaction((tx) => tx.$extends({}));',
    'a reader made by hand': 'readReadingRoom({ userId: "u", readingId: "r", readThrough: 99 }, 1);',
    'a reader moved on by hand':
      'export const peek = (reader: Reader) => readReadingRoom({ ...reader, readThrough: 99 }, 1);',
    'a reader as a declaration': 'export const forged: Reader = { userId: "u", readThrough: 99 };',
    'a gated value made by hand': 'export const forged: Gated<{ title: string }> = { title: "told" };',
    'a query made by hand': 'export const forged: Query<number> = { statement: null, parse: () => 99 };',
    'a query with another parser':
      'export const forged = (query: Query<string>): Query<unknown> => ({ ...query, parse: (rows) => rows });',
    'a session made by hand':
      'export const forged: ValidSession = { id: "s", userId: "u", name: "R", zone: null, zoneChosen: false, seenAt: 0 };',
    'a viewer made by hand': 'export const forged: Viewer = { userId: "u", name: "Ruth", sessionId: "s" };',
  };
  let refused: Map<string, string[]>;

  beforeAll(() => {
    refused = compileErrors({
      ...mapValues(offences, (line) => `${heading}\n${line}`),
      honest: `${heading}\ndb.user.count();`,
    });
  }, 60_000);

  test.each(Object.keys(offences))('refuse %s', (offence) => {
    expect(refused.get(offence)).not.toEqual([]);
  });

  test('let honest code pass', () => {
    expect(refused.get('honest')).toEqual([]);
  });
});

describe('syntax', () => {
  const eslint = new ESLint();
  const lint = async (code: string, filePath = 'lib/clubs/queries.ts') => {
    const [result] = await eslint.lintText(`${code}\n`, { filePath });
    return result?.messages.map(({ ruleId }) => ruleId) ?? [];
  };

  test.each([
    ['a cast to a reader', 'export const r = {} as Reader;'],
    ['a cast to a query', 'export const q = {} as Query<string>;'],
    ['a cast to a session', 'export const s = {} as ValidSession;'],
    ['a cast to many readers', 'export const r = [] as unknown as Reader[];'],
    ['a cast to a gated value', 'export const g = {} as Gated<string>;'],
    ['a cast to a viewer', 'export const v = {} as Viewer;'],
    ['a guard that says what it cannot know', 'export const is = (r: object): r is Reader => Boolean(r);'],
    ['a reader under another name', 'import { type Reader as R } from "@/lib/gate";\nexport type X = R;'],
    ['an alias of a reader', 'export type R = Reader;'],
    ['any', 'export const x: any = 1;'],
    ['a cache', 'export async function posts() {\n"use cache";\n}'],
    ['the other cache', 'import { unstable_cache } from "next/cache";\nexport default unstable_cache;'],
    ['the whole database', 'import { unguardedDb } from "@/lib/db/unguarded";\nexport default unguardedDb;'],
    [
      'a room of the gate',
      'import { visibleWhere } from "@/lib/gate/core/visibility";\nexport default visibleWhere;',
    ],
    ['the environment', 'export const url = process.env.DATABASE_URL;'],
    ['a time that no test can fix', 'export const at = new Date();'],
    ['an object literal that is spread', 'export const place = { part: 1, ...{ chapter: 2 } };'],
    ['paired declarations', 'export const [first, last] = [1, 2];'],
    ['a comment of three lines', '// One.\n// Two.\n// Three.\nexport const three = 3;'],
  ])('refuses %s', async (_offence, code) => {
    expect(await lint(code)).not.toEqual([]);
  });

  test('lets a longer comment lead to a document', async () => {
    expect(await lint('// One.\n// Two.\n// Three: docs/testing.md.\nexport const three = 3;')).toEqual([]);
  });

  test('refuses a cache in the gate, too', async () => {
    expect(await lint('"use cache";\nexport const posts = [];', 'lib/gate/posts/post-page.ts')).not.toEqual(
      [],
    );
  });

  const comparisons = [
    ['a mark compared with the place in SQL', 'sql`n."spoilsThrough" <= ${reader.readThrough}`'],
    ['the place read again in SQL', 'sql`select p."readThrough" from "Progress" p`'],
    ['the looks read again in SQL', 'sql`select l."itemId" from "Look" l`'],
    ['what somebody looked at in SQL', 'sql`n.id = any(${reader.looks}::uuid[])`'],
    ['a mark compared with the place in a where', '({ spoilsThrough: { lte: reader.readThrough } })'],
    ['what somebody looked at in a where', '({ id: { in: [...reader.looks] } })'],
    ['a mark compared with the place in a row', 'post.spoilsThrough <= reader.readThrough'],
    ['what somebody looked at in a row', 'reader.looks.includes(post.id)'],
    ['the place under another name', '(({ readThrough: place }) => place)(reader)'],
  ] as const;

  test.each(comparisons)('refuses %s in the gate, but for the rule', async (_offence, code) => {
    const rule = `export const one = ${code};`;
    expect(await lint(rule, 'lib/gate/threads/thread.ts')).toEqual(['no-restricted-syntax']);
    expect(await lint(rule, 'lib/gate/core/visibility.ts')).toEqual([]);
  });

  test('lets the gate take the place for a mark', async () => {
    const code = 'export const one = (reader) => Math.max(reader.readThrough, post.spoilsThrough);';
    expect(await lint(code, 'lib/gate/posts/new-post-content.ts')).toEqual([]);
  });

  test.each([
    ['words', 'export const A = () => <p>Nobody is here.</p>;'],
    ['words for those who listen', 'export const A = () => <nav aria-label="Ways out" />;'],
    ['words for a field', 'export const A = () => <Field label="Title" name="title" />;'],
  ])('refuses %s in a component', async (_offence, code) => {
    expect(await lint(code, 'components/clubs/JoinPanel.tsx')).not.toEqual([]);
  });

  test('lets a component ask for its words', async () => {
    const code = 'export const A = ({ say }: { say: () => string }) => <p id="here">{say()} · </p>;';
    expect(await lint(code, 'components/clubs/JoinPanel.tsx')).toEqual([]);
  });

  test.each([
    ['a member', 'export const name = (person: { name: string }) => person.name;'],
    ['a spread name', 'export const copy = (place: object) => ({ ...place });'],
    ['the first of many', 'export const [first] = [...new Set([1, 2])];'],
    ['a swap', 'let a = 1;\nlet b = 2;\n[a, b] = [b, a];\nexport const sum = a + b;'],
  ])('lets honest code pass: %s', async (_what, code) => {
    expect(await lint(code)).toEqual([]);
  });
});

describe('imports', () => {
  const rooms = {
    'lib/db/unguarded.ts': 'export const unguardedDb = 1;',
    'lib/db/index.ts': 'export const db = 1;',
    'lib/gate/index.ts': "export { rule } from './core/visibility';",
    'lib/gate/core/visibility.ts': 'export const rule = 1;',
    'lib/auth/index.ts': 'export const viewer = 1;',
    'lib/books/actions.ts': 'export const addBook = 1;',
    'lib/books/item-actions.ts': 'export const removeBook = 1;',
    'lib/actions/index.ts': 'export const act = 1;',
    'lib/gate/posts/new-post-content.ts': 'export const draft = 1;',
    'seed/types.ts': 'export const types = 1;',
    'lib/books/queries.ts': "import { db } from '@/lib/db';\nexport const books = db;",
    'components/books/Shelf.tsx': 'export const Shelf = 1;',
    'components/ui/Button.tsx': 'export const Button = 1;',
    'app/page.tsx': "import { Shelf } from '@/components/books/Shelf';\nexport default Shelf;",
    'tests/rows.ts': 'export const rows = 1;',
  };
  const offences: Record<string, [file: string, code: string, rule: string]> = {
    'a domain takes the whole database': [
      'lib/clubs/a.ts',
      "import '@/lib/db/unguarded';",
      'only-the-gate-holds-everything',
    ],
    'a page takes it by a dynamic import': [
      'app/b/page.tsx',
      "export const b = () => import('@/lib/db/unguarded');",
      'only-the-gate-holds-everything',
    ],
    'a domain opens a connection of its own': ['lib/clubs/c.ts', "import 'pg';", 'no-database-of-ones-own'],
    'a domain goes past the gate’s door': [
      'lib/clubs/d.ts',
      "import '@/lib/gate/core/visibility';",
      'gate-by-its-door',
    ],
    'a domain goes past it by a dynamic import': [
      'lib/clubs/e.ts',
      "export const e = () => import('../gate/core/visibility');",
      'gate-by-its-door',
    ],
    'the gate asks a domain': [
      'lib/gate/f.ts',
      "import '@/lib/books/queries';",
      'gate-stands-below-the-domains',
    ],
    'the database asks the gate': ['lib/db/g.ts', "import '@/lib/gate';", 'database-stands-below-everything'],
    'a domain looks into a page': ['lib/clubs/h.ts', "import '@/app/page';", 'lib-never-looks-up'],
    'a domain does what another does': [
      'lib/clubs/i.ts',
      "import '@/lib/books/actions';",
      'another-domain-by-its-questions',
    ],
    'a domain does what another does, from a second file of actions': [
      'lib/clubs/i2.ts',
      "import '@/lib/books/item-actions';",
      'another-domain-by-its-questions',
    ],
    'lib needs the seed': ['lib/clubs/s.ts', "import '@/seed/types';", 'lib-does-not-need-the-seed'],
    'sign-in needs forms': ['lib/auth/t.ts', "import '@/lib/actions/index';", 'sign-in-does-not-need-forms'],
    'a thread needs a post': [
      'lib/gate/threads/u.ts',
      "import type {} from '../posts/new-post-content';",
      'gate-imports-never-run-up',
    ],
    'a post needs the door': ['lib/gate/posts/v.ts', "import '../index';", 'gate-imports-never-run-up'],
    'a page asks the database': ['app/j/page.tsx', "import '@/lib/db';", 'app-asks-no-database'],
    'a component loads through the gate': [
      'components/books/K.tsx',
      "import '@/lib/gate';",
      'components-never-load',
    ],
    'a component loads from a domain': [
      'components/books/L.tsx',
      "import '@/lib/books/queries';",
      'components-never-load',
    ],
    'a component asks who is there': [
      'components/books/M.tsx',
      "import '@/lib/auth';",
      'components-never-load',
    ],
    'a part of forms knows a domain': [
      'components/ui/N.tsx',
      "import '@/components/books/Shelf';",
      'ui-knows-nothing-of-ours',
    ],
    'a part borrows from another domain': [
      'components/clubs/O.tsx',
      "import '@/components/books/Shelf';",
      'parts-are-shared-through-ui',
    ],
    'a pure room knows of a domain': [
      'lib/markdown/p.ts',
      "import '@/lib/books/queries';",
      'pure-rooms-know-nothing-of-ours',
    ],
    'what is shipped needs a test': [
      'lib/clubs/q.ts',
      "import '@/tests/rows';",
      'tests-and-scripts-are-not-shipped',
    ],
    'two files need each other': ['lib/clubs/r.ts', "import './r2';", 'no-circles'],
  };
  const others = {
    'lib/clubs/r2.ts': "import './r';",
    'node_modules/pg/package.json': '{ "name": "pg", "main": "index.js" }',
    'node_modules/pg/index.js': '',
  };
  let folder: string;
  let refused: { from: string; rule: { name: string } }[];

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'untold-rooms-'));
    write({ ...rooms, ...Object.fromEntries(Object.values(offences)), ...others });
    refused = await importViolations(folder);
  }, 60_000);

  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(Object.entries(offences))('%s, and is refused', (_offence, [file, , rule]) => {
    expect(refused.filter(({ from }) => from === file).map(({ rule: { name } }) => name)).toContain(rule);
  });

  test('what keeps the law passes', () => {
    expect(refused.filter(({ from }) => from in rooms)).toEqual([]);
  });

  function write(files: Record<string, string>) {
    const paths = { compilerOptions: { paths: { '@/*': ['./*'] } } };
    for (const [file, code] of Object.entries({ ...files, 'tsconfig.json': JSON.stringify(paths) })) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), code);
    }
  }
});

describe('the schema’s own test', () => {
  const schema = readFileSync('prisma/schema.prisma', 'utf8');

  test('finds a table with a mark that nobody gated', () => {
    const careless = 'model Note {\n  id String @id\n  spoilsThrough Int\n}\n';
    expect(ungatedModelsWithMark(parseModels(`${schema}\n${careless}`))).toEqual(['Note']);
  });

  test('finds a new way to a gated table', () => {
    const shortcut = 'model Shelf {\n  id String @id\n  darkCorners Post[]\n}\n';
    expect(relationsToGated(parseModels(`${schema}\n${shortcut}`))).toContain('darkCorners');
  });
});

test('server-only refuses to be loaded where there is no server', async () => {
  await expect(promisify(execFile)(process.execPath, ['-e', "require('server-only')"])).rejects.toThrow(
    /cannot be imported from a Client Component/,
  );
});

const mapValues = (lines: Record<string, string>, change: (line: string) => string) =>
  Object.fromEntries(Object.entries(lines).map(([name, line]) => [name, change(line)]));

/** What the compiler says about pieces of code that stand in lib/clubs, by their names. */
function compileErrors(pieces: Record<string, string>): Map<string, string[]> {
  const settings = ts.readConfigFile('tsconfig.json', ts.sys.readFile).config;
  const { options } = ts.parseJsonConfigFileContent(
    { ...settings, files: [], include: [] },
    ts.sys,
    process.cwd(),
  );
  const files = new Map(
    Object.entries(pieces).map(([name, code], index) => [
      path.resolve(`lib/clubs/offence${index}.ts`),
      { name, code },
    ]),
  );
  const host = ts.createCompilerHost({ ...options, incremental: false });
  const { readFile, fileExists } = host;
  host.readFile = (file) => files.get(path.resolve(file))?.code ?? readFile(file);
  host.fileExists = (file) => files.has(path.resolve(file)) || fileExists(file);
  const program = ts.createProgram(
    [...files.keys()],
    { ...options, incremental: false, types: ['node'] },
    host,
  );
  return new Map(
    [...files].map(([file, { name }]) => {
      const found = program.getSemanticDiagnostics(program.getSourceFile(file));
      return [name, found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))];
    }),
  );
}

/** What the law of imports says about a folder. */
async function importViolations(cwd: string): Promise<{ from: string; rule: { name: string } }[]> {
  const program = path.resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const flags = ['--config', path.resolve('.dependency-cruiser.cjs'), '--output-type', 'json', '.'];
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...flags], { cwd }).catch(
    (error) => error,
  );
  return JSON.parse(stdout).summary.violations;
}
