import { neutral, piecesOf, writtenAside, type Aside } from './canonical';
import { closedUp, gone } from './absent';
import { htmlOf } from './markdown';
import { sourceOf } from './source-of';
import { quotedLines } from './quoted-lines';
import { coverToken } from './versions';

/**
 * What a canonical source says to readers at `from`, a place 0..N, as Markdown: asides further on are taken away as its
 * Sealed version takes them, all others keep their signs and places.
 */
export function sealedSource(canonical: string, from: number): string {
  const { text, asides } = tokenised(canonical, from);
  const shown = htmlOf(text);
  const sealed = [() => withoutGone(text), () => sourceOf(shown)]
    .map((way) => trimmed(way()))
    .find((one) => flush(htmlOf(one)) === flush(shown));
  const source = sealed ?? trimmed(asPlainText(withoutGone(text)));
  return filled(neutral(`${source}\n`).slice(0, -1), asides, ({ words }) => words);
}

/**
 * A canonical source as a quotation, line by line: it renders as the source does, in a blockquote, its asides with their
 * places. What Markdown cannot put into one comes as the plain text that it is shown as.
 */
export function quotation(canonical: string): string {
  const { text, asides } = tokenised(canonical, Infinity);
  const lines = quotedLines(text);
  const isWhole = htmlOf(lines) === `<blockquote>\n${htmlOf(text)}\n</blockquote>`;
  return filled(isWhole ? lines : quotedLines(asPlainText(text)), asides, ({ words }) =>
    quotedLines(words).slice('> '.length),
  );
}

type Tokenised = { text: string; asides: Map<string, Aside> };

function tokenised(canonical: string, from: number): Tokenised {
  const asides = new Map<string, Aside>();
  const texts = piecesOf(canonical).map((piece) => {
    if (typeof piece === 'string') return piece;
    if (piece.place > from) return gone;
    const token = coverToken(asides.size);
    asides.set(token, piece);
    return token;
  });
  return { text: texts.join(''), asides };
}

const filled = (text: string, asides: Tokenised['asides'], wordsOf: (aside: Aside) => string) =>
  text.replace(/\p{Co}/gu, (token) => {
    const aside = asides.get(token)!;
    return writtenAside({ ...aside, words: wordsOf(aside) });
  });

const asPlainText = (text: string) => text.replace(/^[ \t]+/gm, '').replace(/[!-/:-@[-`{-~]/g, '\\$&');

/** The lines of a text without those of which nothing is left. A list begins with the number that it began with. */
function withoutGone(text: string): string {
  if (!text.includes(gone)) return text;
  const kept: string[] = [];
  let isGap = false;
  let first: RegExpExecArray | null = null;
  for (const line of closedUp(text).split('\n')) {
    if (line.includes(gone)) {
      first ??= /^(.*?)(\d{1,9})([.)])[ \t]*\uF8FF/.exec(line);
      isGap = true;
      continue;
    }
    const isDouble: boolean = isGap && isBlank(line) && isBlank(kept.at(-1) ?? '');
    const isNext =
      first !== null && line.startsWith(first[1]!) && /^\d{1,9}[.)]/.test(line.slice(first[1]!.length));
    kept.push(...(isDouble ? [] : [isNext ? line.replace(/\d{1,9}/, first![2]!) : line]));
    if (isNext || (!isBlank(line) && first && !line.startsWith(' '))) first = null;
    isGap &&= isDouble;
  }
  return kept.join('\n');
}

// What stood before a word that begins a line now is not shown.
const flush = (html: string) => html.replace(/(?<=<(?:p|li|h\d)>|<br \/>\n)[ \t]+|[ \t]+(?=<br|<\/)/g, '');
const trimmed = (text: string) => text.replace(/^(?:[ \t]*\n)+|(?:\n[ \t]*)+$/g, '');

const isBlank = (line: string) => /^[ \t>]*$/.test(line);
