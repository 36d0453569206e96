import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJson } from '@/lib/entries/json-with-lines';

const valueOf = (text: string) => {
  const parsed = parseJson(text);
  return 'value' in parsed ? parsed.value : 'broken';
};

describe('a JSON text', () => {
  test('is read as the language itself reads it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(0, 2, '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(JSON.stringify(valueOf(text))).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });

  test('is refused where the language refuses it', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '1',
      '-',
      '01',
      'null',
      'nul',
      '"',
      '\\',
      ' ',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 7 }), (some) => {
        const text = some.join('');
        const isJson = canParse(text);
        expect('value' in parseJson(text)).toBe(isJson);
      }),
      { numRuns: 2000 },
    );
  });

  test('tells on which line a value begins, and for one that is missing, what it should stand in', () => {
    const parsed = parseJson('{\n  "a": [\n    1,\n    { "b": "x\\ny" }\n  ]\n}');

    const lines =
      'value' in parsed ? [[], ['a'], ['a', 0], ['a', 1, 'b'], ['a', 1, 'c']].map(parsed.lineOf) : [];
    expect(lines).toEqual([1, 2, 3, 4, 4]);
  });

  test.each([
    ['{\n"a": 1,\n}', 3],
    ['[1,\n2', 2],
    ['"open', 1],
    ['', 1],
    ['['.repeat(1000), 1],
  ])('tells on which line %j is broken', (text, brokenAt) => {
    expect(parseJson(text)).toEqual({ brokenAt });
  });

  test('means nothing to the language by a name in it', () => {
    const value = valueOf('{ "__proto__": { "isAdmin": true }, "constructor": 1 }') as object;

    expect(Object.keys(value)).toEqual(['__proto__', 'constructor']);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });
});

function canParse(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
