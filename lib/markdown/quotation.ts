import {
  BEYOND_BOOK,
  canonicalise,
  escapeDelimiters,
  parsePieces,
  toTypedForm,
  serialiseAside,
  type Aside,
} from './stored-aside-notation';
import { unmask, escapeMasks } from './code-masking';
import { closeGaps, REMOVED } from './removed-asides';
import { toSafeHtml } from './markdown-to-html';
import { htmlToMarkdown } from './quoted-html-to-markdown';
import { lastLine, quoteLines, addQuoteMarks, stripQuoteMarks } from './blockquote-lines';
import { coverToken } from './post-versions';

/**
 * What a canonical source says to readers at `from`, a place 0..N, as Markdown: asides further on are taken away as its
 * Sealed version takes them, all others keep their signs and places.
 */
export function sealSource(canonical: string, from: number): string {
  const { text, asides } = tokenise(canonical, from);
  const html = toSafeHtml(text);
  const readable = [() => removeEmptyLines(text), () => htmlToMarkdown(html)]
    .map((way) => trimBlankLines(way()))
    .find((one) => toSafeHtml(one) === html);
  const source = readable ?? trimBlankLines(escapeAll(removeEmptyLines(text)));
  return fillTokens(escapeDelimiters(`${source}\n`).slice(0, -1), asides);
}

/**
 * A canonical source as a quotation, line by line: it renders as the source does, in a blockquote, its asides with their
 * places. What Markdown cannot put into one comes as the plain text that it is shown as.
 */
export function quoteSource(canonical: string): string {
  const { text, asides } = tokenise(canonical, Infinity);
  const lines = quoteLines(text);
  const isWhole = toSafeHtml(lines) === `<blockquote>\n${toSafeHtml(text)}\n</blockquote>`;
  return keepCode(fillTokens(isWhole ? lines : quoteLines(escapeAll(text)), asides));
}

/** Escapes code that would be read as signs of asides where it stands now. */
function keepCode(quoted: string): string {
  const again = canonicalise(toTypedForm(quoted, String), BEYOND_BOOK);
  return again === canonicalise(quoted, BEYOND_BOOK) ? quoted : escapeMasks(quoted);
}

type TokenisedText = { text: string; asides: Map<string, Aside> };

/** The text with a token for each aside, whose words are without the marks of a quotation that they stand in. */
function tokenise(canonical: string, from: number): TokenisedText {
  const asides = new Map<string, Aside>();
  let text = '';
  for (const piece of parsePieces(canonical)) {
    const token = coverToken(asides.size);
    if (typeof piece === 'string') text += piece;
    else if (piece.place > from) text += REMOVED;
    else {
      asides.set(token, { ...piece, words: stripQuoteMarks(piece.words, lastLine(text)) });
      text += token;
    }
  }
  return { text, asides };
}

const fillTokens = (text: string, asides: TokenisedText['asides']) =>
  text.replace(/\p{Co}/gu, (token, at: number) => {
    const { words, place } = asides.get(token)!;
    return serialiseAside({ place, words: addQuoteMarks(words, lastLine(text.slice(0, at))) });
  });

const escapeAll = (text: string) =>
  unmask(text)
    .replace(/^[ \t]+/gm, '')
    .replace(/[!-/:-@[-`{-~]/g, '\\$&');

/** The lines of a text without those of which nothing is left. A list begins with the number that it began with. */
function removeEmptyLines(text: string): string {
  if (!text.includes(REMOVED)) return text;
  const kept: string[] = [];
  let isGap = false;
  let first: RegExpExecArray | null = null;
  for (const line of closeGaps(text).split('\n')) {
    if (line.includes(REMOVED)) {
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

const trimBlankLines = (text: string) => text.replace(/^(?:[ \t]*\n)+|(?:\n[ \t]*)+$/g, '');

const isBlank = (line: string) => /^[ \t>]*$/.test(line);
