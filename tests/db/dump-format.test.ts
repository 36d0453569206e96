import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { insertSql, parseRow } from '@/lib/db/dump/format';
import { readLines } from '@/lib/db/dump/read-lines';

const table = { name: '"Post"', columns: ['id', 'source'] };

/** Any text that PostgreSQL keeps: everything but NUL and halves of surrogate pairs; signs of SQL and line ends often. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'\'"\\\n\r\t\u0085\u000b\u000c\u2028\u2029\ufeff;,()-$E ', '-- next', "');", 'NULL'),
      fc
        .integer({ min: 1, max: 0x10ffff })
        .filter((point) => point < 0xd800 || point > 0xdfff)
        .map((point) => String.fromCodePoint(point)),
    ),
    { maxLength: 40 },
  )
  .map((signs) => signs.join(''));
const row = fc.tuple(fc.option(text), fc.option(text));

describe('a row', () => {
  test('is one line and is read back as it was, whatever it says', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const [, ...lines] = insertSql(table, rows).split('\n');
        expect(lines.map((line) => parseRow(line.slice(0, -1)))).toEqual(rows);
      }),
    );
  });

  test.each([
    '',
    '(',
    '()',
    '(NULL',
    '(NULL,NULL)',
    '(now())',
    "('a') ",
    "('a'))",
    "('a'), ('b')",
    "(E'a')",
    "(E'\\x')",
    "('a\\b')",
    "('a'; commit; --')",
    "('a')); commit",
    "('a', (select 1))",
    "(U&'a')",
    '($1)',
    '($$a$$)',
    "('a'::text)",
    '(null)',
    '(1)',
    "('a' 'b')",
    "(E'\\\\', 'it''s' || 'b')",
  ])('that nobody of ours would write is not read: %j', (line) => {
    expect(parseRow(line)).toBeNull();
  });

  test('is not read where one sign of it was changed, unless it is the row of another value', () => {
    const change = fc.tuple(row, fc.nat(), fc.constantFrom(..."'\\;,()N E-"));
    fc.assert(
      fc.property(change, ([values, at, sign]) => {
        const line = insertSql(table, [values]).split('\n')[1]!.slice(0, -1);
        const changed = line.slice(0, at % line.length) + sign + line.slice((at % line.length) + 1);
        const read = parseRow(changed);
        if (read) expect(insertSql(table, [read]).split('\n')[1]).toBe(`${changed};`);
      }),
    );
  });
});

describe('lines', () => {
  test('end at a line feed alone, however the bytes arrive', async () => {
    const cut = fc.tuple(
      fc.array(
        text.map((line) => line.replaceAll('\n', '')),
        { minLength: 1 },
      ),
      fc.integer({ min: 1, max: 9 }),
    );
    await fc.assert(
      fc.asyncProperty(cut, async ([lines, size]) => {
        const read: string[] = [];
        for await (const line of readLines(textChunks(`${lines.join('\n')}\n`, size))) read.push(line);
        expect(read).toEqual(lines);
      }),
    );
  });

  test('of something that is not UTF-8 are no dump', async () => {
    const read = async () => {
      for await (const line of readLines(byteChunks(Buffer.from([0x61, 0x0a, 0xff, 0x0a]))))
        expect(line).toBe('a');
    };
    await expect(read()).rejects.toThrow('not written in UTF-8');
  });
});

async function* byteChunks(all: Buffer, size = all.length) {
  for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size);
}

const textChunks = (whole: string, size: number) => byteChunks(Buffer.from(whole), size);
