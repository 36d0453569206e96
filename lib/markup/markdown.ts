import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';

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
 * Safe HTML of a Markdown text in which private-use characters stand for asides. Each comes out once, in order and
 * outside every tag; a text with which Markdown cannot promise that comes out as plain paragraphs. So does one that is
 * nearly all signs and is the `nth` version of its post: fifty of those would keep a server busy for seconds.
 */
export function htmlOf(text: string, nth = 1): string {
  if (nth * signsIn(text) > mostSigns) return plain(text);
  const tokens = markdown.parse(text, {});
  if (tokens.some(({ level }) => level >= deepest - 1)) return plain(text);
  const html = sanitizeHtml(markdown.renderer.render(tokens, markdown.options, {}), safe).trim();
  return html !== '' && keepsTokens(text, html) ? html : plain(text);
}

/** The same for words in the middle of a sentence: no paragraphs, lists or quotations. */
export function inlineHtmlOf(text: string): string {
  const html = sanitizeHtml(markdown.renderInline(text), safe);
  return keepsTokens(text, html) ? html : lines(text);
}

function signsIn(text: string): number {
  return text.match(/[^\p{L}\p{M}\p{N}\p{Co} .,'’]/gu)?.length ?? 0;
}

function keepsTokens(text: string, html: string): boolean {
  const tokensOf = (where: string) => where.match(/\p{Co}/gu)?.join('') ?? '';
  return tokensOf(text) === tokensOf(html) && !/<[^>]*\p{Co}/u.test(html);
}

function plain(text: string): string {
  const paragraphs = text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== '');
  return paragraphs.map((paragraph) => `<p>${lines(paragraph.trim())}</p>`).join('\n');
}

function lines(text: string): string {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return escaped.replaceAll('\n', '<br />\n');
}

/** Stands for an aside that was taken away. */
export const gone = '\uF8FF';

/**
 * A text as its author would have typed it had there been nothing where `gone` stands: this alone decides what that is.
 * A line left with nothing but marks of a list, quotation or heading goes, and so does a blank line it leaves double.
 */
export function withoutGone(text: string): string {
  if (!text.includes(gone)) return text;
  const kept: string[] = [];
  let hasGap = false;
  for (const line of text.split('\n')) {
    const rest = line.includes(gone) ? closedUp(line) : line;
    const isEmptied = rest !== line && isOnlyMarks(rest);
    const isDouble: boolean = hasGap && line.trim() === '' && (kept.at(-1) ?? '').trim() === '';
    if (!isEmptied && !isDouble) kept.push(rest);
    hasGap = isEmptied || (hasGap && isDouble);
  }
  return kept.join('\n');
}

function isOnlyMarks(line: string): boolean {
  return /^\s*(?:>\s*|(?:[-*+]|#{1,6}|\d{1,9}[.)])(?:\s+|$))*$/.test(line);
}

function closedUp(line: string): string {
  const [first = '', ...rest] = withoutEmptyMarks(line).split(gone);
  return rest.reduce(joined, first);
}

const emptyMarks = new RegExp(`(\\*{1,3}|_{1,3}|~~|\`)${gone}\\1|\\[${gone}\\]\\([^()\n]*\\)`, 'g');

// **_||words||_** would leave **__** standing.
function withoutEmptyMarks(line: string): string {
  let before = '';
  let after = line;
  for (let depth = 0; before !== after && depth < 3; depth++)
    [before, after] = [after, after.replace(emptyMarks, gone)];
  return after;
}

function joined(left: string, right: string): string {
  if (right.trimStart() === '') return left.trimEnd();
  const isStart = left.trim() === '';
  if (isStart || (/\s$/.test(left) && /^\s/.test(right))) return left + right.trimStart();
  return /^[.,;:!?)\]…]/.test(right) && !isOnlyMarks(left) ? left.trimEnd() + right : left + right;
}
