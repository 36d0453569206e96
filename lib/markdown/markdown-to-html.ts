import { escapeText } from 'entities';
import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';
import { closeGaps, REMOVED } from './removed-asides';
import { removeEmptyBlocks } from './empty-blocks';

// As deep as markdown-it goes; beyond this it drops what it finds.
const MAX_NESTING = 20;
const MAX_SIGNS = 24_000;

const markdownIt = new MarkdownIt({ html: false, linkify: true, typographer: false, breaks: true });
markdownIt.options.maxNesting = MAX_NESTING;
// "The end.It was": only what begins with its scheme is a link.
markdownIt.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
// Tables drop and definitions repeat what they are given: either could lose an aside, or make a book of a short post.
markdownIt.disable(['table', 'reference', 'image']);

const normaliseLink = markdownIt.normalizeLink.bind(markdownIt);
markdownIt.normalizeLink = (url) => (/\p{Co}/u.test(url) ? '' : normaliseLink(url));
markdownIt.validateLink = (url) => /^(https?|mailto):/i.test(url);

markdownIt.core.ruler.after('block', 'pruning', (state) => {
  state.tokens = removeEmptyBlocks(state.tokens, state.src);
});

const SANITISE_OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: [...'p br em strong s code pre ul ol li blockquote hr a h3 h4 h5 h6'.split(' ')],
  allowedAttributes: { a: ['href', 'rel'], ol: ['start'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  // A post stands below its page's own headings.
  transformTags: {
    h1: 'h3',
    h2: 'h4',
    h3: 'h5',
    h4: 'h6',
    h5: 'h6',
    a: (tagName, { href = '' }) => ({ tagName, attribs: { href, rel: 'nofollow noopener noreferrer ugc' } }),
  },
  exclusiveFilter: ({ tag, text }) => tag !== 'br' && tag !== 'hr' && text.trim() === '',
};

/**
 * Safe HTML of a Markdown text with private-use characters for asides, and `gone` for one that may not be told of. Each
 * comes out once and outside every tag, or the text is plain paragraphs; so is a late (`nth`) version full of signs.
 */
export function toSafeHtml(text: string, nth = 1): string {
  const closedText = closeGaps(text);
  const remaining = dropRemovedLines(closedText);
  if (nth * countSigns(remaining) > MAX_SIGNS) return toPlainParagraphs(remaining);
  const tokens = markdownIt.parse(closedText, {});
  if (tokens.some(({ level }) => level >= MAX_NESTING - 1)) return toPlainParagraphs(remaining);
  if (tokens.length === 0) return '';
  const html = sanitise(markdownIt.renderer.render(tokens, markdownIt.options, {}));
  return html !== '' && keepsTokens(remaining, html) ? html : toPlainParagraphs(remaining);
}

function sanitise(html: string): string {
  const kept = sanitizeHtml(html, SANITISE_OPTIONS).trim();
  // A rule is no text, and so a quotation that holds nothing else would go as an empty one.
  return kept === '' && html.includes('<hr')
    ? sanitizeHtml(html, { ...SANITISE_OPTIONS, exclusiveFilter: undefined }).trim()
    : kept;
}

/** The HTML of a text whose lines are no blocks. */
function dropRemovedLines(closed: string): string {
  if (!closed.includes(REMOVED)) return closed;
  const lines = closed.split('\n');
  return lines.filter((line) => !line.includes(REMOVED)).join('\n');
}

/** HTML of words in the middle of a sentence: no paragraphs, lists or quotations. */
export function toSafeInlineHtml(text: string): string {
  const html = sanitizeHtml(markdownIt.renderInline(text), SANITISE_OPTIONS);
  return keepsTokens(text, html) ? html : escapeLines(text);
}

/** For each of `count` characters that `isMask` knows, whether Markdown shows it in code; all false where one is lost. */
export function findMasksInCode(text: string, isMask: (char: string) => boolean, count: number): boolean[] {
  const inCode: boolean[] = [];
  const walk = (content: string, isInCode: boolean) => {
    let isRun = false;
    for (const char of content) {
      if (isMask(char) && !(isRun && char === '\uFDD0')) inCode.push(isInCode);
      isRun = char === '\uFDD0';
    }
  };
  const tokens = markdownIt.parse(text, {}).flatMap(({ children, ...token }) => children ?? [token]);
  for (const { type, content } of tokens)
    walk(content, ['code_inline', 'code_block', 'fence'].includes(type));
  return inCode.length === count ? inCode : Array<boolean>(count).fill(false);
}

function countSigns(text: string): number {
  return text.match(/[^\p{L}\p{M}\p{N}\p{Co} .,'’]/gu)?.length ?? 0;
}

function keepsTokens(text: string, html: string): boolean {
  const tokensOf = (where: string) => where.match(/\p{Co}/gu)?.join('') ?? '';
  return tokensOf(text) === tokensOf(html) && !/<[^>]*\p{Co}/u.test(html);
}

function toPlainParagraphs(text: string): string {
  const paragraphs = text
    .replace(/^[ \t>]+$/gm, '')
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '');
  return paragraphs.map((paragraph) => `<p>${escapeLines(paragraph.trim())}</p>`).join('\n');
}

const escapeLines = (text: string) => escapeText(text).replaceAll('\n', '<br />\n');
