import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';
import { closedUp, gone } from './absent';
import { pruned } from './pruning';

// As deep as markdown-it goes; beyond this it drops what it finds.
const deepest = 20;
const mostSigns = 24_000;

const markdown = new MarkdownIt({ html: false, linkify: true, typographer: false, breaks: true });
markdown.options.maxNesting = deepest;
// "The end.It was": only what begins with its scheme is a link.
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
// Tables drop and definitions repeat what they are given: either could lose an aside, or make a book of a short post.
markdown.disable(['table', 'reference', 'image']);

const normalised = markdown.normalizeLink.bind(markdown);
markdown.normalizeLink = (url) => (/\p{Co}/u.test(url) ? '' : normalised(url));
markdown.validateLink = (url) => /^(https?|mailto):/i.test(url);

markdown.core.ruler.after('block', 'pruning', (state) => {
  state.tokens = pruned(state.tokens, state.src);
});

const safe: sanitizeHtml.IOptions = {
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
 * Safe HTML of a Markdown text in which private-use characters stand for asides, and `gone` for one of which nothing
 * may be told. Each comes out once, in order and
 * outside every tag; a text with which Markdown cannot promise that comes out as plain paragraphs. So does one that is
 * nearly all signs and is the `nth` version of its post: fifty of those would keep a server busy for seconds.
 */
export function htmlOf(text: string, nth = 1): string {
  const closed = closedUp(text);
  const left = withoutLines(closed);
  if (nth * signsIn(left) > mostSigns) return plain(left);
  const tokens = markdown.parse(closed, {});
  if (tokens.some(({ level }) => level >= deepest - 1)) return plain(left);
  if (tokens.length === 0) return '';
  const html = sanitised(markdown.renderer.render(tokens, markdown.options, {}));
  return html !== '' && keepsTokens(left, html) ? html : plain(left);
}

function sanitised(html: string): string {
  const kept = sanitizeHtml(html, safe).trim();
  // A rule is no text, and so a quotation that holds nothing else would go as an empty one.
  return kept === '' && html.includes('<hr')
    ? sanitizeHtml(html, { ...safe, exclusiveFilter: undefined }).trim()
    : kept;
}

/** What is told of a text whose lines are no blocks. */
function withoutLines(closed: string): string {
  if (!closed.includes(gone)) return closed;
  const lines = closed.split('\n');
  return lines.filter((line) => !line.includes(gone)).join('\n');
}

/** The same for words in the middle of a sentence: no paragraphs, lists or quotations. */
export function inlineHtmlOf(text: string): string {
  const html = sanitizeHtml(markdown.renderInline(text), safe);
  return keepsTokens(text, html) ? html : lines(text);
}

/** For each of `count` characters that `isMask` knows, whether Markdown shows it in code; all false where one is lost. */
export function codeTold(text: string, isMask: (char: string) => boolean, count: number): boolean[] {
  const told: boolean[] = [];
  const walk = (content: string, isInCode: boolean) => {
    let isRun = false;
    for (const char of content) {
      if (isMask(char) && !(isRun && char === '\uFDD0')) told.push(isInCode);
      isRun = char === '\uFDD0';
    }
  };
  const tokens = markdown.parse(text, {}).flatMap(({ children, ...token }) => children ?? [token]);
  for (const { type, content } of tokens)
    walk(content, ['code_inline', 'code_block', 'fence'].includes(type));
  return told.length === count ? told : Array<boolean>(count).fill(false);
}

function signsIn(text: string): number {
  return text.match(/[^\p{L}\p{M}\p{N}\p{Co} .,'’]/gu)?.length ?? 0;
}

function keepsTokens(text: string, html: string): boolean {
  const tokensOf = (where: string) => where.match(/\p{Co}/gu)?.join('') ?? '';
  return tokensOf(text) === tokensOf(html) && !/<[^>]*\p{Co}/u.test(html);
}

function plain(text: string): string {
  const paragraphs = text
    .replace(/^[ \t>]+$/gm, '')
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '');
  return paragraphs.map((paragraph) => `<p>${lines(paragraph.trim())}</p>`).join('\n');
}

function lines(text: string): string {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return escaped.replaceAll('\n', '<br />\n');
}
