import { hasMasks, unmasked, withCodeMasked } from './code';
import type { PlaceOf } from './labels';
import { lastLine, requoted, unmarked, unquoted } from './quoted-lines';
import { beyondAnyBook, ordinal } from './signs';
import { spansIn, type Found, type Span } from './spans';

/** Words that wait for a place of their own. `apart`: written as a block, they stand as paragraphs of their own. */
export type Aside = { words: string; place: number; apart: boolean };
export type Piece = string | Aside;

/**
 * Brings every way of writing an aside (`||words||`, `||words||{9}`, `>!words!<`, `[spoiler=9]words[/spoiler]`, a block
 * `:::spoiler 9` … `:::`) into one form, `||words||{13}`. An unclosed one hides to the end. Doing it twice changes
 * nothing. `defaultPlace`, 0..9999, is for asides that name none; anything else counts as beyond the end of the book.
 * `placeOf` reads the labels that authors write; what it does not know waits beyond the end of any book.
 */
export function canonicalise(source: string, defaultPlace: number, placeOf: PlaceOf = ordinal): string {
  return written(piecesIn(source, defaultPlace, placeOf).pieces);
}

/** The pieces of what an author typed, and what is wrong with its signs. */
export function piecesIn(source: string, defaultPlace: number, placeOf: PlaceOf) {
  const isPlace = Number.isInteger(defaultPlace) && defaultPlace >= 0 && defaultPlace <= beyondAnyBook;
  const text = withCodeMasked(cleaned(source), placeOf);
  const found = spansIn(text, isPlace ? defaultPlace : beyondAnyBook, placeOf);
  return { pieces: cut(text, found), faults: found.faults };
}

/** The distinct places of the asides in a canonical source, ascending. */
export function asidePlaces(canonical: string): number[] {
  const places = piecesOf(canonical).flatMap((piece) => (typeof piece === 'string' ? [] : [piece.place]));
  return [...new Set(places)].sort((a, b) => a - b);
}

/** Lifts every aside's place to at least `floor` and caps it at `last`, the book's end. */
export function liftAsides(canonical: string, floor: number, last: number): string {
  return withPlaces(canonical, (place) => String(Math.min(Math.max(place, floor), last)));
}

/** A canonical source as its author may change it: `labelOf` says which label to write for a place. */
export function typedForm(canonical: string, labelOf: (place: number) => string): string {
  let line = '';
  const texts = piecesOf(canonical).map((piece) => {
    if (typeof piece !== 'string') return `||${typedWords(piece.words, line)}||{${labelOf(piece.place)}}`;
    line = lastLine(line + piece);
    return piece;
  });
  return unmasked(texts.join(''));
}

// A fence on the line of a sign is none, and what it holds would be read as signs.
function typedWords(words: string, line: string): string {
  const isFenced = /^(?:```|~~~)|\n[ \t>]*(?:`{3,}|~{3,})$/.test(words);
  return isFenced && hasMasks(words) ? requoted(`\n${unquoted(words, line)}\n`, line) : words;
}

export { beyondAnyBook };

function withPlaces(canonical: string, write: (place: number) => string): string {
  const pieces = piecesOf(canonical);
  return pieces
    .map((piece) => (typeof piece === 'string' ? piece : `||${piece.words}||{${write(piece.place)}}`))
    .join('');
}

const aside = /\\[\s\S]|\|\|((?:\\[\s\S]|[^\\|]|\|(?!\|))*)\|\|\{(\d{1,4})\}|\|\|/g;

/** The text outside the asides of a canonical source and the asides between, in order. */
export function piecesOf(canonical: string): Piece[] {
  const pieces: Piece[] = [];
  let read = 0;
  for (const { 0: text, 1: words, 2: place, index } of canonical.matchAll(aside)) {
    if (text.startsWith('\\')) continue;
    const before = canonical.slice(read, index);
    // No source of ours has one without its end.
    if (words === undefined) return [...pieces, before, unclosed(canonical.slice(index + 2))];
    pieces.push(before, { words, place: Number(place), apart: false });
    read = index + text.length;
  }
  return [...pieces, canonical.slice(read)];
}

const unclosed = (words: string): Aside => ({ words, place: beyondAnyBook, apart: false });

function cut(text: string, { spans, nested }: Found): Piece[] {
  const pieces: Piece[] = [];
  let read = 0;
  for (const span of spans) {
    const words = wordsIn(text, span, nested);
    if (words === '') continue;
    pieces.push(text.slice(read, span.from), { words, place: span.place, apart: span.family === ':' });
    read = span.to;
  }
  return [...pieces, text.slice(read)];
}

function wordsIn(text: string, { family, from, start, end }: Span, nested: Found['nested']): string {
  const signs = nested.filter(([at, to]) => at >= start && to <= end).sort(([a], [b]) => a - b);
  let words = '';
  let read = start;
  for (const [at, to] of signs) {
    words += text.slice(read, Math.max(read, at));
    read = Math.max(read, to);
  }
  words += text.slice(read, end);
  return (family === ':' ? words : unmarked(words, lastLine(text.slice(0, from)))).trim();
}

// Private-use characters stand for asides while Markdown is rendered: nobody else may write them. What a member typed
// has been refused for them (lib/action/text.ts); this is for what comes another way.
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
  const signs = /\\[\s\S]?|\|{2,}|\|$|>!|\[(?=[ \t]*spoilers?[^\p{L}])|:::(?=[ \t]{0,3}spoiler)/giu;
  return text.replace(signs, (sign) => {
    if (sign.startsWith('\\')) return sign === '\\' ? '\\\\' : sign;
    return sign.startsWith('|') ? '\\|'.repeat(sign.length) : `\\${sign}`;
  });
}
