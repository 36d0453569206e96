import { expect, test } from 'vitest';
import { toSlug } from '@/lib/slugs/slug';

const LATIN_LETTERS = Array.from({ length: 0x2000 }, (_, code) => String.fromCodePoint(code)).filter(
  (letter) => /(?=\p{Script=Latin})\p{L}/u.test(letter),
);

// They stand for a stop in the throat or a click of the tongue, and for no letter.
const SOUNDLESS_LETTERS = /^[ƻƾǀ-ǃʔʕʖʘʡʢʬʭˤɂɁᴤᴥᵜɮ]$/u;

test('every letter of the Latin script has plain letters in an address', () => {
  const lost = LATIN_LETTERS.filter((letter) => toSlug(letter) === '' && !SOUNDLESS_LETTERS.test(letter));

  expect(LATIN_LETTERS.length).toBeGreaterThan(900);
  expect(lost).toEqual([]);
});

test.each([
  ['Straße', 'strasse'],
  ['STRASSE', 'strasse'],
  ['Œuvres', 'oeuvres'],
  ['Smørrebrød & Þorn', 'smorrebrod-thorn'],
  ['Łódź', 'lodz'],
  ['Dvořák', 'dvorak'],
  ['Đặng Văn', 'dang-van'],
  ['読書会', ''],
  ['Клуб 7', ''],
  ['1984', '1984'],
  ['The 読書会 of Nell', 'the-of-nell'],
])('the address of %s is %j', (name, address) => {
  expect(toSlug(name)).toBe(address);
});
