import type { PlaceParser } from './chapter-labels';

export type DelimiterFamily = '|' | '!' | '[' | ':';
export type Flanking = 'opens' | 'closes' | 'either';

/** One sign of an aside in a source, from `at` up to `after`. */
export type Delimiter = {
  family: DelimiterFamily;
  opens: boolean;
  at: number;
  after: number;
  width: number;
  /** The place that is written with it. */
  place?: number;
  /** Text that stands where a place should be, and is none. */
  unknown?: string;
  /** White space stands before its place, which is one only where there is something to close. */
  spaced?: boolean;
};

/** An aside without a readable place waits beyond the end of any book. */
export const BEYOND_BOOK = 9999;

/** A place that is written as its ordinal, as in a canonical source. */
export const parseOrdinal: PlaceParser = (label) => (/^\s*\d{1,4}\s*$/.test(label) ? Number(label) : null);

const DELIMITER = new RegExp(
  [
    String.raw`\\[\s\S]`,
    String.raw`(?<pipes>\|{2,})(?:(?<gap>[ \t]?)\{(?<braced>[^{}\n]{0,120})\})?`,
    String.raw`>!|!<`,
    String.raw`\[[ \t]*spoilers?(?<said>[^\p{L}\]\n][^\]\n]{0,200})?\]|\[[ \t]*[\/\\][ \t]*spoilers?[ \t]*\]`,
    String.raw`:::+[ \t]{0,3}spoilers?(?<line>[^\n]*)|^[ \t>]*:::+[ \t]*$`,
  ].join('|'),
  'gimu',
);

/** The signs of a source, in order, but for those that a backslash makes plain text. */
export function* scanDelimiters(source: string, placeOf: PlaceParser): Generator<Delimiter> {
  const kind = new RegExp(DELIMITER);
  for (let match = kind.exec(source); match; match = kind.exec(source)) {
    const found = match[0].startsWith('\\') ? null : toDelimiter(match, source, placeOf);
    if (found) yield found;
    // The text after a block's sign, on its line, may hold signs of its own.
    if (found?.family === ':' && found.opens) kind.lastIndex = found.after;
    else if (match[0].startsWith('[') && !found) kind.lastIndex = match.index + 1;
  }
}

function toDelimiter(match: RegExpExecArray, source: string, placeOf: PlaceParser): Delimiter | null {
  const [text] = match;
  const at = match.index;
  const after = at + text.length;
  if (text.startsWith('|')) return parsePipes(match, placeOf);
  if (text.startsWith('[')) return parseBracket(match, source, placeOf);
  if (text.includes(':::')) return parseColons(match, placeOf);
  return { family: '!', opens: text === '>!', at, after, width: 2 };
}

function parsePipes({ 0: text, index: at, groups }: RegExpExecArray, placeOf: PlaceParser): Delimiter {
  const { pipes: run, gap, braced } = groups!;
  const written =
    braced === undefined ? {} : { ...parsePlace(braced, placeOf), ...(gap ? { spaced: true } : {}) };
  const isKept = written.unknown !== undefined;
  const after = at + (isKept ? run!.length : text.length);
  return { family: '|', opens: false, at, after, width: run!.length, ...written };
}

/** Null for words in brackets that only begin with "spoiler", and for a link that is called so. */
function parseBracket({ 0: text, index: at, groups }: RegExpExecArray, source: string, placeOf: PlaceParser) {
  const after = at + text.length;
  const plain: Delimiter = { family: '[', opens: !/^\[\s*[/\\]/.test(text), at, after, width: text.length };
  const said = groups!.said ?? '';
  if (!plain.opens) return plain;
  if (/^[ \t]*$/.test(said)) return isLink(source, after) ? null : plain;
  const written = parsePlace(said, placeOf);
  const isMeant = /^[ \t]*(?:[=:|({["'“„«\d]|[^ \t]+[ \t]*=)/u.test(said);
  return written.unknown !== undefined && !isMeant ? null : { ...plain, ...written };
}

const isLink = (source: string, after: number) =>
  /^\((?:https?:|mailto:|www\.)[^\s()]*\)/i.test(source.slice(after, after + 2000)) &&
  !/\[[ \t]*[/\\][ \t]*spoilers?/i.test(source.slice(after));

function parseColons({ 0: text, index: at, groups }: RegExpExecArray, placeOf: PlaceParser): Delimiter {
  const line = groups!.line;
  const plain = {
    family: ':' as const,
    opens: line !== undefined,
    at,
    after: at + text.length,
    width: text.length,
  };
  if (line === undefined) return plain;
  if (line.trim() === '') return { ...plain, after: plain.after - line.length };
  const written = parsePlace(line, placeOf);
  return { ...plain, ...written, after: plain.after - (written.unknown === undefined ? 0 : line.length) };
}

/** A label with whatever stands around it: braces, brackets, quotation marks, a sign of equality. */
function parsePlace(written: string, placeOf: PlaceParser): Pick<Delimiter, 'place' | 'unknown'> {
  const label = written.length > 240 ? '' : written.replace(WRAPPING, '').trim();
  const place = label === '' ? null : placeOf(label);
  return place === null ? { place: BEYOND_BOOK, unknown: written.trim() } : { place };
}

const WRAPPING = /^[\s=:|({[]*["'“”„‟‚‘’«»‹›]*|["'“”„‟‚‘’«»‹›]*[\s)}\]]*$/gu;

/** Whether a run of pipes opens or closes, by the white space around it, as Markdown reads asterisks. */
export function detectFlanking(source: string, { family, opens, at, after, place }: Delimiter): Flanking {
  if (family !== '|') return opens ? 'opens' : 'closes';
  const spaceBefore = /^\s?$/.test(source.charAt(at - 1));
  const spaceAfter = /^\s?$/.test(source.charAt(after));
  if (place !== undefined || (!spaceBefore && spaceAfter)) return 'closes';
  return spaceBefore && !spaceAfter ? 'opens' : 'either';
}

/** The same sign without a place that only stands near it. */
export function dropPlace(sign: Delimiter): Delimiter {
  const { place: _, unknown: __, spaced: ___, ...bare } = sign;
  return { ...bare, after: sign.at + sign.width };
}

/** "wow!<3", "stop!<br>": prose. */
export const isHeart = (text: string, after: number) =>
  /^(?:3|\/?[a-z][^<>\n]*>)/i.test(text.slice(after, after + 80));
