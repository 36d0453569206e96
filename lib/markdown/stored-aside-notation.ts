import { hasMasks, unmask, maskCode } from './code-masking';
import type { PlaceParser } from './chapter-labels';
import { lastLine, addQuoteMarks, stripEndMarks, stripQuoteMarks } from './blockquote-lines';
import { BEYOND_BOOK, parseOrdinal } from './aside-delimiters';
import { scanAsides, type ScanResult, type AsideSpan } from './aside-scanner';

/** Words that wait for a place of their own. `apart`: written as a block, they stand as paragraphs of their own. */
export type Aside = { words: string; place: number; isBlock: boolean };
export type SourcePiece = string | Aside;

/**
 * Brings every notation of an aside into one, `||words||{13}`; an unclosed one hides to the end, twice changes nothing.
 * `defaultPlace` is for asides that name none; what `placeOf` does not know waits beyond the end of any book.
 */
export function canonicalise(
  source: string,
  defaultPlace: number,
  parsePlace: PlaceParser = parseOrdinal,
): string {
  return serialise(parseTyped(source, defaultPlace, parsePlace).pieces);
}

/** The pieces of what an author typed, and what is wrong with its signs. */
export function parseTyped(source: string, defaultPlace: number, parsePlace: PlaceParser) {
  const isPlace = Number.isInteger(defaultPlace) && defaultPlace >= 0 && defaultPlace <= BEYOND_BOOK;
  const text = maskCode(stripReserved(source), parsePlace);
  const found = scanAsides(text, isPlace ? defaultPlace : BEYOND_BOOK, parsePlace);
  return { pieces: cutPieces(text, found), faults: found.faults };
}

/** The distinct places of the asides in a canonical source, ascending. */
export function asidePlaces(canonical: string): number[] {
  const places = parsePieces(canonical).flatMap((piece) => (typeof piece === 'string' ? [] : [piece.place]));
  return [...new Set(places)].sort((a, b) => a - b);
}

/** Lifts every aside's place to at least `floor` and caps it at `last`, the book's end. */
export function liftAsides(canonical: string, floor: number, last: number): string {
  return replacePlaces(canonical, (place) => String(Math.min(Math.max(place, floor), last)));
}

/** A canonical source as its author may change it: `labelOf` says which label to write for a place. */
export function toTypedForm(canonical: string, formatLabel: (place: number) => string): string {
  let line = '';
  const texts = parsePieces(canonical).map((piece) => {
    if (typeof piece !== 'string')
      return `||${formatTypedWords(piece.words, line)}||{${formatLabel(piece.place)}}`;
    line = lastLine(line + piece);
    return piece;
  });
  return unmask(texts.join(''));
}

// A fence on the line of a sign is none, and what it holds would be read as signs.
function formatTypedWords(words: string, line: string): string {
  const isFenced = /^(?:```|~~~)|\n[ \t>]*(?:`{3,}|~{3,})$/.test(words);
  return isFenced && hasMasks(words) ? addQuoteMarks(`\n${stripQuoteMarks(words, line)}\n`, line) : words;
}

export { BEYOND_BOOK };

function replacePlaces(canonical: string, write: (place: number) => string): string {
  const pieces = parsePieces(canonical);
  return pieces
    .map((piece) => (typeof piece === 'string' ? piece : `||${piece.words}||{${write(piece.place)}}`))
    .join('');
}

const ASIDE = /\\[\s\S]|\|\|((?:\\[\s\S]|[^\\|]|\|(?!\|))*)\|\|\{(\d{1,4})\}|\|\|/g;

/** The text outside the asides of a canonical source and the asides between, in order. */
export function parsePieces(canonical: string): SourcePiece[] {
  const pieces: SourcePiece[] = [];
  let read = 0;
  for (const { 0: text, 1: words, 2: place, index } of canonical.matchAll(ASIDE)) {
    if (text.startsWith('\\')) continue;
    const before = canonical.slice(read, index);
    // No source of ours has one without its end.
    if (words === undefined) return [...pieces, before, unclosedAside(canonical.slice(index + 2))];
    pieces.push(before, { words, place: Number(place), isBlock: false });
    read = index + text.length;
  }
  return [...pieces, canonical.slice(read)];
}

const unclosedAside = (words: string): Aside => ({ words, place: BEYOND_BOOK, isBlock: false });

function cutPieces(text: string, { spans, nested }: ScanResult): SourcePiece[] {
  const pieces: SourcePiece[] = [];
  let read = 0;
  for (const span of spans) {
    const words = asideWords(text, span, nested);
    if (words === '') continue;
    pieces.push(text.slice(read, span.from), { words, place: span.place, isBlock: span.family === ':' });
    read = span.to;
  }
  return [...pieces, text.slice(read)];
}

function asideWords(
  text: string,
  { family, from, start, end }: AsideSpan,
  nested: ScanResult['nested'],
): string {
  const signs = nested.filter(([at, to]) => at >= start && to <= end).sort(([a], [b]) => a - b);
  let words = '';
  let read = start;
  for (const [at, to] of signs) {
    words += text.slice(read, Math.max(read, at));
    read = Math.max(read, to);
  }
  words += text.slice(read, end);
  return (family === ':' ? words : stripEndMarks(words, lastLine(text.slice(0, from)))).trim();
}

// Private-use characters stand for asides while Markdown is rendered: nobody else may write them. What a member typed
// has been refused for them (lib/validation/text.ts); this is for what comes another way.
function stripReserved(source: string): string {
  return source.replace(/\r\n?/g, '\n').replace(/[\p{Cs}\p{Co}]|(?![\n\t])\p{Cc}/gu, '');
}

function serialise(pieces: SourcePiece[]): string {
  const texts = pieces.map((piece, i) => {
    if (typeof piece !== 'string') return serialiseAside(piece);
    if (i === pieces.length - 1)
      return escapeDelimiters(`${addBlankLines(piece, pieces[i - 1])}\n`).slice(0, -1);
    return escapeDelimiters(addBlankLines(piece, pieces[i - 1], pieces[i + 1]));
  });
  return texts.join('');
}

/** An aside in the canonical form. */
export function serialiseAside({ words, place }: Pick<Aside, 'words' | 'place'>): string {
  return `||${escapeDelimiters(words).replace(/^[|{]/, '\\$&')}||{${place}}`;
}

// A block stays a block: its paragraphs may not run into the line before or after it.
function addBlankLines(text: string, before?: SourcePiece, after?: SourcePiece): string {
  const isBlank = text.trim() === '';
  const start = isBlockPiece(before) ? (isBlank ? '' : `\n\n${text.replace(/^\s*\n/, '')}`) : text;
  if (!isBlockPiece(after)) return start;
  return isBlank && before === undefined ? '' : `${start.trimEnd()}\n\n`;
}

function isBlockPiece(piece?: SourcePiece): boolean {
  return typeof piece === 'object' && piece.isBlock;
}

// Left as they are, signs that turned out to be plain text would be read as asides the next time, and a last pipe or
// backslash would run into the || that follows.
export function escapeDelimiters(text: string): string {
  const signs = /\\[\s\S]?|\|{2,}|\|$|>!|\[(?=[ \t]*spoilers?[^\p{L}])|:::(?=[ \t]{0,3}spoiler)/giu;
  return text.replace(signs, (sign) => {
    if (sign.startsWith('\\')) return sign === '\\' ? '\\\\' : sign;
    return sign.startsWith('|') ? '\\|'.repeat(sign.length) : `\\${sign}`;
  });
}
