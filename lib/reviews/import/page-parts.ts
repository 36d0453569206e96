import type { Block } from './block';
import { endsSentence } from './text-tools';

/** A reader's comment under a review. */
export type ReaderComment = Pick<Block, 'text' | 'least'> & { by: string | null };

const FURNITURE = [
  /^(?:leave|post|add|write) (?:a |your )?(?:comment|reply)|^(?:cancel )?reply$|^comments are closed/i,
  /^(?:\d+|no|one) comments?(?: yet)?$|e-?mail address will not be published|required fields are marked/i,
  /^fill in your details below|^you are commenting using|\blog ?out ?\/ ?change\b|^connecting to %s/i,
  /^(?:google\+?|twitter|facebook|wordpress(?:\.com)?) (?:photo|picture|logo)$/i,
  /^(?:name|e-?mail|website|comment)(?: address)?(?: \([^()]{0,60}\))? ?\*?$/i,
  /^save my name|^notify me of|^this site uses akismet|^learn how your comment/i,
  /^(?:share|tweet|retweet|pin|like|e-?mail|print|whatsapp|facebook|twitter|reddit|tumblr|pinterest|linkedin|pocket|telegram)(?: (?:this|it|on|via)(?: \w+){0,3})?:?$/i,
  /^click to (?:share|e-?mail|print)|^like loading|^loading(?:\.{3}|…)?$|^share (?:this|on|via)\b/i,
  /^\(?(?:featured )?(?:image|photo(?:graph)?|picture|illustration)s?(?: credits?| courtesy)?(?: ?: | (?:from|by|via|courtesy|©) )/i,
  /^[«‹←<]* ?(?:previous|next|older|newer) (?:post|article|entr|page|review|stor)/i,
  /^(?:table of )?contents$|^skip to (?:main )?content|^back to top|^(?:menu|home|archives|categories|tags|search)$/i,
  /^(?:related|recent|popular) (?:posts?|articles?|reviews?|comments?|reading)\b|^you (?:may|might) also (?:like|enjoy)/i,
  /\b(?:we use|uses|accept(?: all)?) cookies\b|\bcookie (?:policy|settings|preferences|notice)\b/i,
  /^(?:subscribe|sign up|enter your e-?mail|join (?:my|our|the) (?:newsletter|mailing list))\b|\bour newsletter\b/i,
  /^(?:continue reading|read more|read the (?:full|rest)|keep reading|(?:see|show|load) more)\b/i,
  /^(?:©|\(c\) ?\d|copyright\b)|\ball rights reserved\b|^(?:proudly )?powered by\b|^advertisements?$/i,
  /^(?:filed under|posted (?:in|on|at)|tagged|last updated|permalink|bookmark the permalink)\b/i,
  /^(?:\w{3,9}day,? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w{0,6}\.? \d{1,2},? \d{4}(?: at [\d:]{4,5} ?(?:[ap]m)?)?$/i,
  /^(?:un)?till? next time\b|^(?:happy reading|thanks for reading)\b/i,
  /^https?:\/\/\S{1,280}$|^\d{1,3} min(?:ute)?s? read$/i,
];
const COMMENTS_HEADING =
  /^(?:\d{1,5}|one|two|three|four|five) (?:thoughts?|comments?|responses?|replies)\b|^comments(?: \(\d+\))?:?$/i;
const COMMENT_FORM = /^(?:leave|post|add|write) (?:a |your )?(?:comment|reply)/i;
const LABEL = /^(?:(?:written|posted|reviewed|published|review) by|author|reviewer) ?:?$/i;
const NAME = "\\p{Lu}[\\p{L}'’.-]{0,30}(?: (?:\\p{Lu}[\\p{L}'’.-]{0,30}|de|da|van|von|la)){0,3}";
const SIGNATURE = new RegExp(`^(?:[-–—~]{1,2} ?)?(${NAME})$`, 'u');
const COMMENT_HEADING = new RegExp(`^(${NAME}) (?:says|said|wrote):?$`, 'u');
const BYLINE = new RegExp(
  `^(?:(?:[Aa] )?[Rr]eview(?:ed)?|[Ww]ritten|[Pp]osted|[Pp]ublished)?(?: on [\\p{L}\\d ,]{4,30})? ?[Bb]y:? (${NAME})(?:,? (?:on|[|·•–—-]) .{1,60})?$`,
  'u',
);
// As a heading such a word is one: "X" is a chapter, "Search" a part of a review.
const MAY_BE_HEADING = /^[\p{L}-]{1,12}:?$/u;

function isFurniture(block: Block | undefined): boolean {
  if (!block || block.text.length > 300 || (block.kind === 'heading' && MAY_BE_HEADING.test(block.text)))
    return false;
  return FURNITURE.some((pattern) => pattern.test(block.text));
}

/** "X" is a button in a row of them. */
const isButton = (all: Block[], at: number) =>
  all[at]!.kind !== 'heading' &&
  /^x$/i.test(all[at]!.text) &&
  (isFurniture(all[at - 1]) || isFurniture(all[at + 1]));

/** The review without its site's furniture; comments of readers stand apart. */
export function splitPage(found: Block[]): { body: Block[]; comments: ReaderComment[] } {
  const blocks = found.flatMap(joinLabel);
  // "2 comments" also stands over a review, as a link to them.
  const firstSentence = blocks.findIndex(({ text }) => text.length >= 60 && endsSentence(text));
  const commentsStart =
    firstSentence < 0
      ? -1
      : blocks.findIndex((block, index) => index > firstSentence && isCommentsHeading(block));
  const commentForm = blocks.findIndex(({ text }, index) => index > commentsStart && COMMENT_FORM.test(text));
  const from = commentsStart < 0 ? blocks.length : commentsStart;
  const to = commentForm < 0 ? blocks.length : commentForm;
  const withoutFurniture = (some: Block[]) =>
    some.filter((block, at) => !isFurniture(block) && !isButton(some, at));
  const body = commentsStart < 0 ? blocks : [...blocks.slice(0, from), ...blocks.slice(to)];
  return { body: withoutFurniture(body), comments: toComments(withoutFurniture(blocks.slice(from + 1, to))) };
}

/** "Written by" over a name is one line of two; over anything else it says nothing. */
function joinLabel(block: Block, index: number, all: Block[]): Block[] {
  if (LABEL.test(block.text)) return [];
  const labelled = LABEL.test(all[index - 1]?.text ?? '') && SIGNATURE.test(block.text);
  return [labelled ? { ...block, text: `by ${block.text}` } : block];
}

const isCommentsHeading = ({ text }: Block) =>
  text.length <= 150 && COMMENTS_HEADING.test(text) && !text.endsWith('.');

function toComments(blocks: Block[]): ReaderComment[] {
  const comments: ReaderComment[] = [];
  let open: ReaderComment | undefined;
  for (const { kind, text, least } of blocks) {
    const name = COMMENT_HEADING.exec(text)?.[1];
    const signature = open?.text && !open.by ? SIGNATURE.exec(text)?.[1] : undefined;
    if (open && signature)
      open = void Object.assign(open, { by: signature, least: laterMinimum(open.least, least) });
    else if (name || kind === 'item' || !open)
      comments.push((open = { by: name ?? null, text: name ? '' : text, least }));
    else
      Object.assign(open, {
        text: `${open.text}${open.text && '\n'}${text}`,
        least: laterMinimum(open.least, least),
      });
  }
  return comments.filter(({ text }) => text !== '');
}

/** The block that names the document: a heading near its beginning, or a first line that is no sentence. */
export function findTitle(body: Block[]): Block | undefined {
  const heading = body.slice(0, 10).find(({ kind, text }) => kind === 'heading' && text.length <= 200);
  const before = heading ? body.slice(0, body.indexOf(heading)) : [];
  if (heading && before.every(({ text }) => text.length < 80)) return heading;
  const [first] = body;
  const isLine = first && body.length > 1 && first.text.length <= 120 && !endsSentence(first.text);
  return isLine ? first : undefined;
}

/** The block that says whose review it is, and the name in it; the novel's own author does not count. */
export function findByline(body: Block[], author: string): { block: Block; name: string } | undefined {
  const surname = author.trim().split(/\s+/).at(-1)!.toLowerCase();
  for (const block of body) {
    const name = block.text.length <= 120 ? BYLINE.exec(block.text)?.[1] : undefined;
    if (name && !(surname && name.toLowerCase().includes(surname))) return { block, name };
  }
  return undefined;
}

/** The reviewer's verdict in figures, "4.5 / 5"; one that is called a rating goes before any other. */
export function findRating(body: Block[]): string | null {
  const ratings = body.flatMap(({ text }) => parseRating(text) ?? []);
  return (ratings.find(({ called }) => called) ?? ratings[0])?.rating ?? null;
}

/** Whether a block is nothing but the rating, which the review shows by itself. */
export const isOnlyRating = ({ text }: Block) =>
  text.length <= 60 && parseRating(text) !== null && !/\p{L}/u.test(text.replace(RATING_WORDS, ''));

const RATING_WORDS =
  /\b(?:my|overall|final|rating|rated|score|verdict|out of|of|stars?|one|two|three|four|five)\b/gi;
const RATING_FIGURES =
  /(?<![\d/.,])(\d{1,3}(?:[.,]\d{1,2})?) ?(?:\/|out of) ?(5|10|20|100)(?:[.,]0{1,2})?(?![\d/])/i;
const STARS = /(?<![\d/.,])(\d(?:[.,]\d)?)[ -]stars?\b/i;
const STAR_SIGNS = /[★⭐]{1,10}½?[☆✩]{0,10}/;
const SPELT_RATING = /\b(one|two|three|four|five)(?: and a (half))?(?: stars?\b| out of (?:five|5)\b)/i;
const NUMBER_WORDS = ['zero', 'one', 'two', 'three', 'four', 'five'];

function parseRating(text: string): { rating: string; called: boolean } | null {
  const found = parseFigures(text);
  if (!found || found[0] > found[1]) return null;
  return {
    rating: `${found[0]} / ${found[1]}`,
    called: /\b(?:rating|rated|score|verdict|stars)\b|★/i.test(text),
  };
}

function parseFigures(text: string): [number, number] | null {
  const number = (figure: string) => Number(figure.replace(',', '.'));
  const [, given, most] = RATING_FIGURES.exec(text) ?? [];
  if (given && most) return [number(given), Number(most)];
  const stars = STARS.exec(text)?.[1];
  if (stars) return [number(stars), 5];
  const [, word, half] = SPELT_RATING.exec(text) ?? [];
  if (word) return [NUMBER_WORDS.indexOf(word.toLowerCase()) + (half ? 0.5 : 0), 5];
  const signs = STAR_SIGNS.exec(text)?.[0];
  if (!signs) return null;
  const full = (signs.match(/[★⭐]/g)?.length ?? 0) + (signs.includes('½') ? 0.5 : 0);
  return [full, Math.ceil(full) + (signs.match(/[☆✩]/g)?.length ?? 0) > 5 ? 10 : 5];
}

/** The later of two marks, of which either may be missing. */
export const laterMinimum = (a: Block['least'], b: Block['least']) =>
  a && b ? (b.proposedMark > a.proposedMark ? b : a) : (a ?? b);
