import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeControlCharacters } from '../../server/log-escaping.mjs';

const CONTROL_CHARACTER = /(?![\t\n])[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u;
const arbitraryText = fc.string({
  unit: fc.oneof(fc.constantFrom('\n', '\r', '\x1b', '\x9b', '\u2028', '\0', ' '), fc.string()),
});

test('nothing that is logged moves a cursor, turns a line round or begins one of its own', () => {
  fc.assert(
    fc.property(arbitraryText, (text) => {
      const [, ...further] = escapeControlCharacters(text).split('\n');
      expect(escapeControlCharacters(text)).not.toMatch(CONTROL_CHARACTER);
      expect(further.filter((line: string) => !/^([ })\]]|$)/.test(line))).toEqual([]);
    }),
  );
});

test('an error is logged with its stack, and what it quotes cannot pass for a line of the log', () => {
  const error = new Error('no such page: \x1b[2J/a\nUntold is ready at http://evil.example');
  const [first, ...stack] = escapeControlCharacters(String(error.stack)).split('\n');
  expect(first).toBe('Error: no such page: \\u001b[2J/a\\nUntold is ready at http://evil.example');
  expect(stack.length).toBeGreaterThan(1);
  expect(stack.filter((line: string) => !line.startsWith('    at '))).toEqual([]);
});

test('text that does none of this stays as it is', () => {
  const letters = fc.string({ unit: 'grapheme' }).filter((text) => !/[\p{C}\p{Zl}\p{Zp}]/u.test(text));
  fc.assert(
    fc.property(letters, (text) => {
      expect(escapeControlCharacters(text)).toBe(text);
    }),
  );
});
