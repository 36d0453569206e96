import { spansIn } from './spans';

/** Words that wait for a place of their own. `apart`: written as a block, they stand as paragraphs of their own. */
export type Aside = { words: string; place: number; apart: boolean };
type Piece = string | Aside;

// What waits for no readable place waits beyond the end of any book.
export const beyondAnyBook = 9999;

/**
 * Brings every way of writing an aside (`||words||`, `||words||{9}`, `>!words!<`, `[spoiler=9]words[/spoiler]`, a block
 * `:::spoiler 9` … `:::`) into one form, `||words||{13}`. An unclosed one hides to the end. Doing it twice changes
 * nothing. `defaultPlace`, 0..9999, is for asides that name none; anything else counts as beyond the end of the book.
 */
export function canonicalise(source: string, defaultPlace: number): string {
  const isPlace = Number.isInteger(defaultPlace) && defaultPlace >= 0 && defaultPlace <= beyondAnyBook;
  return written(piecesOf(source, isPlace ? defaultPlace : beyondAnyBook));
}

/** The distinct places of the asides in a canonical source, ascending. */
export function asidePlaces(canonical: string): number[] {
  const places = piecesOf(canonical).flatMap((piece) => (typeof piece === 'string' ? [] : [piece.place]));
  return [...new Set(places)].sort((a, b) => a - b);
}

/** Lifts every aside's place to at least `floor` and caps it at `last`, the book's end. */
export function liftAsides(canonical: string, floor: number, last: number): string {
  const lifted = (aside: Aside) => ({ ...aside, place: Math.min(Math.max(aside.place, floor), last) });
  return written(piecesOf(canonical).map((piece) => (typeof piece === 'string' ? piece : lifted(piece))));
}

/** The text outside the asides and the asides between, in order. */
export function piecesOf(source: string, defaultPlace = beyondAnyBook): Piece[] {
  const text = cleaned(source);
  const pieces: Piece[] = [];
  let read = 0;
  for (const { from, start, end, to, place, family } of spansIn(text, defaultPlace)) {
    const words = text.slice(start, end).trim();
    if (words === '') continue;
    pieces.push(text.slice(read, from), { words, place, apart: family === ':' });
    read = to;
  }
  return [...pieces, text.slice(read)];
}

// Private-use characters stand for asides while Markdown is rendered: nobody else may write them.
function cleaned(source: string): string {
  return source.replace(/\r\n?/g, '\n').replace(/[\p{Cs}\p{Co}]|(?![\n\t])\p{Cc}/gu, '');
}

function written(pieces: Piece[]): string {
  const texts = pieces.map((piece, i) => {
    if (typeof piece !== 'string') return writtenAside(piece);
    if (i === pieces.length - 1) return neutral(`${spaced(piece, pieces[i - 1])}\n`).slice(0, -1);
    return neutral(spaced(piece, pieces[i - 1], pieces[i + 1]));
  });
  return texts.join('');
}

/** An aside in the canonical form. */
export function writtenAside({ words, place }: Pick<Aside, 'words' | 'place'>): string {
  return `||${neutral(words).replace(/^[|{]/, '\\$&')}||{${place}}`;
}

// What was a block stays one: its paragraphs may not run into the line before or after it.
function spaced(text: string, before?: Piece, after?: Piece): string {
  const isBlank = text.trim() === '';
  const start = isApart(before) ? (isBlank ? '' : `\n\n${text.replace(/^\s*\n/, '')}`) : text;
  if (!isApart(after)) return start;
  return isBlank && before === undefined ? '' : `${start.trimEnd()}\n\n`;
}

function isApart(piece?: Piece): boolean {
  return typeof piece === 'object' && piece.apart;
}

// Left as they are, signs that turned out to be plain text would be read as asides the next time, and a last pipe or
// backslash would run into the || that follows.
export function neutral(text: string): string {
  const signs = /\\[\s\S]?|\|{2,}|\|$|>!|\[(?= ?spoiler ?[=\]])|:::(?=[ \t]{0,3}spoiler)/gi;
  return text.replace(signs, (sign) => {
    if (sign.startsWith('\\')) return sign === '\\' ? '\\\\' : sign;
    return sign.startsWith('|') ? '\\|'.repeat(sign.length) : `\\${sign}`;
  });
}
