import { REMOVED } from './removed-asides';
import { BEYOND_BOOK, parsePieces, type Aside } from './stored-aside-notation';
import { unmaskHtml } from './code-masking';
import { toSafeHtml, toSafeInlineHtml } from './markdown-to-html';
import { lastLine, stripQuoteMarks } from './blockquote-lines';

/** The words behind a cover, alone, in their wrapper. Put in place of the cover, they make what readers further on get. */
export type RenderedAside = { ordinal: number; place: number; html: string };

/** The HTML for readers from `from` up to the next version: with covers (`marked`), or as if nothing were ahead. */
export type Version = { from: number; marked: string; sealed: string };
export type Rendering = { versions: Version[]; asides: RenderedAside[] };

type AsidePiece = Aside & { ordinal: number; block: string; inline: string };
type RenderPiece = string | AsidePiece;
type PlacedText = { html: string; asides: RenderedAside[] };

/** Versions of a canonical post marked `mark`: one for `mark` and one per distinct aside place above it, ascending. */
export function render(canonical: string, mark: number): Rendering {
  const pieces = renderPieces(canonical);
  const whole = placeAsides(pieces, BEYOND_BOOK);
  const later = whole.asides.map(({ place }) => place).filter((place) => place > mark);
  const froms = [...new Set([mark, ...later])].sort((a, b) => a - b);
  return { versions: froms.map((from) => renderVersion(pieces, whole, from)), asides: whole.asides };
}

/** The token in `Version.marked` that stands for the covered aside `ordinal`. Its place follows it. */
export function coverToken(ordinal: number): string {
  return String.fromCharCode(FIRST_TOKEN + ordinal);
}

/** Replaces each cover token by what `cover(ordinal, place)` returns (already-safe HTML). */
export function fillCovers(html: string, cover: (ordinal: number, place: number) => string): string {
  return html.replace(/([\uE000-\uE0FF])([\uE100-\uE163])([\uE100-\uE163])/g, (found) => {
    const [ordinal, hundreds, ones] = [FIRST_TOKEN, FIRST_DIGIT, FIRST_DIGIT].map(
      (from, i) => found.charCodeAt(i) - from,
    );
    return cover(ordinal!, hundreds! * 100 + ones!);
  });
}

const FIRST_TOKEN = 0xe000;
const FIRST_DIGIT = 0xe100;

function renderPieces(canonical: string): RenderPiece[] {
  let ordinal = 0;
  let line = '';
  return parsePieces(canonical).map((piece) => {
    if (typeof piece === 'string') {
      line = lastLine(line + piece);
      return piece;
    }
    const words = stripQuoteMarks(piece.words, line);
    line += REMOVED;
    return { ...piece, ordinal: ordinal++, ...renderWords(words) };
  });
}

const renderWords = (words: string) => ({
  block: unmaskHtml(toSafeHtml(words)),
  inline: unmaskHtml(toSafeInlineHtml(words)),
});

function renderVersion(pieces: RenderPiece[], whole: PlacedText, from: number): Version {
  const marked = showAsides(whole, from);
  const isWhole = whole.asides.every(({ place }) => place <= from);
  return { from, marked, sealed: isWhole ? marked : showAsides(placeAsides(pieces, from), from) };
}

function showAsides({ html, asides }: PlacedText, from: number): string {
  const texts = new Map(asides.map((aside) => [coverToken(aside.ordinal), aside]));
  return html.replace(/\p{Co}/gu, (token) => {
    const { place, html } = texts.get(token)!;
    const digits = [Math.floor(place / 100), place % 100].map((digit) =>
      String.fromCharCode(FIRST_DIGIT + digit),
    );
    return place <= from ? html : token + digits.join('');
  });
}

/** The text as if no aside were later than `last`, with a token for every other, so that no word of one takes part. */
function placeAsides(pieces: RenderPiece[], last: number): PlacedText {
  const kept = pieces.filter((piece) => typeof piece === 'object').filter(({ place }) => place <= last);
  const nth = 1 + new Set(kept.map(({ place }) => place)).size;
  let html = unmaskHtml(toSafeHtml(insertTokens(pieces, last), nth));
  const asides = kept.map((aside) => {
    const token = coverToken(aside.ordinal);
    // Whatever its words are: a paragraph's tags around some covers only would tell what is behind the others.
    const isBlock = html.includes(`<p>${token}</p>`);
    if (isBlock) html = html.replace(`<p>${token}</p>`, token);
    return isBlock ? wrapBlock(aside) : wrapInline(aside, isInLink(html, token));
  });
  return { html, asides };
}

function insertTokens(pieces: RenderPiece[], last: number): string {
  const tokens = pieces.map((piece) => {
    if (typeof piece === 'string') return piece;
    return piece.place <= last ? coverToken(piece.ordinal) : REMOVED;
  });
  return tokens.join('');
}

function wrapBlock({ ordinal, place, block }: AsidePiece): RenderedAside {
  return { ordinal, place, html: `<div class="aside" data-place="${place}">${block}</div>` };
}

function wrapInline({ ordinal, place, block, inline }: AsidePiece, isInLink: boolean): RenderedAside {
  const words = singleParagraph(block) ?? inline;
  const text = isInLink ? words.replace(/<\/?a\b[^>]*>/g, '') : words;
  return { ordinal, place, html: `<span class="aside" data-place="${place}">${text}</span>` };
}

function singleParagraph(html: string): string | undefined {
  const isOne = html.startsWith('<p>') && html.indexOf('</p>') === html.length - '</p>'.length;
  return isOne ? html.slice('<p>'.length, -'</p>'.length) : undefined;
}

function isInLink(html: string, token: string): boolean {
  const at = html.indexOf(token);
  return html.lastIndexOf('<a ', at) > html.lastIndexOf('</a>', at);
}
