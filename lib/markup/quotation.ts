import {
  beyondAnyBook,
  canonicalise,
  neutral,
  piecesOf,
  typedForm,
  writtenAside,
  type Aside,
} from './canonical';
import { unmasked, withPlainSigns } from './code';
import { closedUp, gone } from './absent';
import { htmlOf } from './markdown';
import { sourceOf } from './source-of';
import { lastLine, quotedLines, requoted, unquoted } from './quoted-lines';
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
    .find((one) => htmlOf(one) === shown);
  const source = sealed ?? trimmed(asPlainText(withoutGone(text)));
  return filled(neutral(`${source}\n`).slice(0, -1), asides);
}

/**
 * A canonical source as a quotation, line by line: it renders as the source does, in a blockquote, its asides with their
 * places. What Markdown cannot put into one comes as the plain text that it is shown as.
 */
export function quotation(canonical: string): string {
  const { text, asides } = tokenised(canonical, Infinity);
  const lines = quotedLines(text);
  const isWhole = htmlOf(lines) === `<blockquote>\n${htmlOf(text)}\n</blockquote>`;
  return withCodeKept(filled(isWhole ? lines : quotedLines(asPlainText(text)), asides));
}

/** What was code and would be read as signs of asides where it stands now is written as plain signs. */
function withCodeKept(quoted: string): string {
  const again = canonicalise(typedForm(quoted, String), beyondAnyBook);
  return again === canonicalise(quoted, beyondAnyBook) ? quoted : withPlainSigns(quoted);
}

type Tokenised = { text: string; asides: Map<string, Aside> };

/** The text with a token for each aside, whose words are without the marks of a quotation that they stand in. */
function tokenised(canonical: string, from: number): Tokenised {
  const asides = new Map<string, Aside>();
  let text = '';
  for (const piece of piecesOf(canonical)) {
    const token = coverToken(asides.size);
    if (typeof piece === 'string') text += piece;
    else if (piece.place > from) text += gone;
    else {
      asides.set(token, { ...piece, words: unquoted(piece.words, lastLine(text)) });
      text += token;
    }
  }
  return { text, asides };
}

const filled = (text: string, asides: Tokenised['asides']) =>
  text.replace(/\p{Co}/gu, (token, at: number) => {
    const { words, place } = asides.get(token)!;
    return writtenAside({ place, words: requoted(words, lastLine(text.slice(0, at))) });
  });

const asPlainText = (text: string) =>
  unmasked(text)
    .replace(/^[ \t]+/gm, '')
    .replace(/[!-/:-@[-`{-~]/g, '\\$&');

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

const trimmed = (text: string) => text.replace(/^(?:[ \t]*\n)+|(?:\n[ \t]*)+$/g, '');

const isBlank = (line: string) => /^[ \t>]*$/.test(line);
