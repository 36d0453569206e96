import { neutral, piecesOf, writtenAside, type Aside } from './canonical';
import { gone, htmlOf, withoutGone } from './markdown';
import { quotedLines } from './quoted-lines';
import { coverToken } from './versions';

/**
 * What a canonical source says to readers at `from`, a place 0..N, as Markdown: asides further on are taken away as its
 * Sealed version takes them, all others keep their signs and places.
 */
export function sealedSource(canonical: string, from: number): string {
  const { text, asides } = tokenised(canonical, from);
  const sealed = withoutGone(text).replace(/^(?:[ \t]*\n)+|(?:\n[ \t]*)+$/g, '');
  return filled(neutral(`${sealed}\n`).slice(0, -1), asides, ({ words }) => words);
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
