/** An ISBN of 10 or 13 digits without hyphens; null for anything else, and for one whose check digit is wrong. */
export function parseIsbn(typed: string): string | null {
  const digits = typed
    .replace(/^(?:urn:)?isbn(?:-1[03])?:?/i, '')
    .replace(/[\s\p{Pd}]/gu, '')
    .toUpperCase();
  if (/^97[89]\d{10}$/.test(digits)) return hasCheckDigit13(digits) ? digits : null;
  return /^\d{9}[\dX]$/.test(digits) && hasCheckDigit10(digits) ? digits : null;
}

// ISO 2108: weights of 1 and 3 in turn, and weights from 10 down.
const hasCheckDigit13 = (digits: string) =>
  [...digits].reduce((sum, digit, at) => sum + Number(digit) * (at % 2 === 0 ? 1 : 3), 0) % 10 === 0;

const hasCheckDigit10 = (digits: string) =>
  [...digits].reduce((sum, digit, at) => sum + (digit === 'X' ? 10 : Number(digit)) * (10 - at), 0) % 11 ===
  0;
