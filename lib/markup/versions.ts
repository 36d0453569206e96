import { gone } from './absent';
import { beyondAnyBook, piecesOf, type Aside } from './canonical';
import { unmaskedHtml } from './code';
import { htmlOf, inlineHtmlOf } from './markdown';
import { lastLine, unquoted } from './quoted-lines';

/** What is behind a cover, alone, in its wrapper: in the cover's stead it is what readers further on get. */
export type AsideText = { ordinal: number; place: number; html: string };

/** What readers from `from` up to the next version get: with covers (`marked`), or as if nothing were ahead. */
export type Version = { from: number; marked: string; sealed: string };
export type Rendering = { versions: Version[]; asides: AsideText[] };

type Told = Aside & { ordinal: number; block: string; inline: string };
type Piece = string | Told;
type Settled = { html: string; asides: AsideText[] };

/** Versions of a canonical post marked `mark`: one for `mark` and one per distinct aside place above it, ascending. */
export function render(canonical: string, mark: number): Rendering {
  const pieces = told(canonical);
  const whole = settled(pieces, beyondAnyBook);
  const later = whole.asides.map(({ place }) => place).filter((place) => place > mark);
  const froms = [...new Set([mark, ...later])].sort((a, b) => a - b);
  return { versions: froms.map((from) => version(pieces, whole, from)), asides: whole.asides };
}

/** The token in `Version.marked` that stands for the covered aside `ordinal`. Its place follows it. */
export function coverToken(ordinal: number): string {
  return String.fromCharCode(firstToken + ordinal);
}

/** Replaces each cover token by what `cover(ordinal, place)` returns (already-safe HTML). */
export function fillCovers(html: string, cover: (ordinal: number, place: number) => string): string {
  return html.replace(/([\uE000-\uE0FF])([\uE100-\uE163])([\uE100-\uE163])/g, (found) => {
    const [ordinal, hundreds, ones] = [firstToken, firstDigit, firstDigit].map(
      (from, i) => found.charCodeAt(i) - from,
    );
    return cover(ordinal!, hundreds! * 100 + ones!);
  });
}

const firstToken = 0xe000;
const firstDigit = 0xe100;

function told(canonical: string): Piece[] {
  let [ordinal, line] = [0, ''];
  return piecesOf(canonical).map((piece) => {
    if (typeof piece === 'string') {
      line = lastLine(line + piece);
      return piece;
    }
    const words = unquoted(piece.words, line);
    line += gone;
    return { ...piece, ordinal: ordinal++, ...htmlsOf(words) };
  });
}

const htmlsOf = (words: string) => ({
  block: unmaskedHtml(htmlOf(words)),
  inline: unmaskedHtml(inlineHtmlOf(words)),
});

function version(pieces: Piece[], whole: Settled, from: number): Version {
  const marked = shown(whole, from);
  const isWhole = whole.asides.every(({ place }) => place <= from);
  return { from, marked, sealed: isWhole ? marked : shown(settled(pieces, from), from) };
}

function shown({ html, asides }: Settled, from: number): string {
  const texts = new Map(asides.map((aside) => [coverToken(aside.ordinal), aside]));
  return html.replace(/\p{Co}/gu, (token) => {
    const { place, html } = texts.get(token)!;
    const digits = [Math.floor(place / 100), place % 100].map((digit) =>
      String.fromCharCode(firstDigit + digit),
    );
    return place <= from ? html : token + digits.join('');
  });
}

/** The text as if no aside were later than `last`, with a token for every other, so that no word of one takes part. */
function settled(pieces: Piece[], last: number): Settled {
  const kept = pieces.filter((piece) => typeof piece === 'object').filter(({ place }) => place <= last);
  const nth = 1 + new Set(kept.map(({ place }) => place)).size;
  let html = unmaskedHtml(htmlOf(tokenised(pieces, last), nth));
  const asides = kept.map((aside) => {
    const token = coverToken(aside.ordinal);
    // Whatever its words are: a paragraph's tags around some covers only would tell what is behind the others.
    const isBlock = html.includes(`<p>${token}</p>`);
    if (isBlock) html = html.replace(`<p>${token}</p>`, token);
    return isBlock ? block(aside) : inline(aside, isInLink(html, token));
  });
  return { html, asides };
}

function tokenised(pieces: Piece[], last: number): string {
  const tokens = pieces.map((piece) => {
    if (typeof piece === 'string') return piece;
    return piece.place <= last ? coverToken(piece.ordinal) : gone;
  });
  return tokens.join('');
}

function block({ ordinal, place, block }: Told): AsideText {
  return { ordinal, place, html: `<div class="aside" data-place="${place}">${block}</div>` };
}

function inline({ ordinal, place, block, inline }: Told, isInLink: boolean): AsideText {
  const words = paragraphIn(block) ?? inline;
  const text = isInLink ? words.replace(/<\/?a\b[^>]*>/g, '') : words;
  return { ordinal, place, html: `<span class="aside" data-place="${place}">${text}</span>` };
}

function paragraphIn(html: string): string | undefined {
  const isOne = html.startsWith('<p>') && html.indexOf('</p>') === html.length - '</p>'.length;
  return isOne ? html.slice('<p>'.length, -'</p>'.length) : undefined;
}

function isInLink(html: string, token: string): boolean {
  const at = html.indexOf(token);
  return html.lastIndexOf('<a ', at) > html.lastIndexOf('</a>', at);
}
