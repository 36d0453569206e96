import { documentOf } from './document';
import { later, readerOf, wordsOf, type Book, type Mark } from './marks';
import { bylineIn, isOnlyRating, laterOf, partsOf, ratingIn, titleIn, type Comment } from './parts';
import { withChapters } from './sections';
import { endsASentence, sentencesOf, textOf, type Block, type Head } from './text';

export type { Outline } from './chapters';
export type { Term } from './marks';

/** `proposedMark` is a place, 0..N. `because` is for the moderator and may name what it is bound to: it has the same mark. */
export type ImportedPassage = {
  kind: 'passage' | 'comment' | 'quotation';
  by: string | null;
  text: string;
  proposedMark: number;
  because: string;
};

/** Title, byline and rating carry no mark, so they hold none of the book's terms that are not safe from the start. */
export type ImportedReview = {
  title: string;
  byline: string | null;
  rating: string | null;
  passages: ImportedPassage[];
};

/** One sentence for the person who brought the document; it never quotes what the document says. */
export type Refusal = { refused: string };

/** `told`: the words that its mark is made of, where they are more than its own. */
type Draft = Pick<ImportedPassage, 'kind' | 'by' | 'text'> & Pick<Block, 'least'> & { told?: string };

const LIMIT = 1_000_000;
const LONGEST = 900;
const FRAGMENT = 60;
const SPOKEN = 60;
const STRETCH = /.{1,900}(?:\s|$)|.{1,900}/gsu;
const CLOSING: Record<string, string> = { '“': '”', '"': '"', '«': '»', '„': '“', '‘': '’' };
const FAVOURITE = /^(?:my |a )?favou?rite (?:quote|quotation|line|passage)s? ?: ?/i;
const ATTRIBUTION = /^[\s.,]{0,3}[-–—―~]{1,3} ?(\S.{0,70})$/;
const SIGNED = /(?<=[.!?…]["”’]?) ?[-–—―]{1,2} ?(\p{Lu}[^.!?…]{0,60}(?:(?<=[ .]\p{Lu})\.)?)$/u;
const PRESS =
  /\b(?:times|guardian|independent|post|review|herald|telegraph|observer|journal|weekly|magazine|tribune|chronicle|kirkus|booklist|news|press|gazette|spectator|economist|bbc|npr)\b/i;

const refuse = (refused: string): Refusal => ({ refused });

/** Reads a review document (plain text, Markdown or HTML; UTF-8; up to 1 MB) and proposes a mark for each passage. */
export function readReview(bytes: Uint8Array, book: Book, fileName: string): ImportedReview | Refusal {
  if (bytes.length > LIMIT) return refuse('This document is larger than 1 MB.');
  const text = textOf(bytes);
  if (text === null) return refuse('This is not a text: save it as plain text, Markdown or HTML in UTF-8.');
  const reader = readerOf(book);
  const { head, blocks } = documentOf(text, fileName, book.chapterCount);
  const { body, comments } = partsOf(withChapters(blocks, reader.chapterIn));
  const said = [...body, ...comments].map((part) => part.text).join('\n');
  if (said === '') return refuse('There is nothing to read in this document.');
  if (!reader.isAbout(said)) return refuse('This document does not seem to be about this book.');
  const { title, byline, rating, rest } = headOf(head, body, book, reader.tellsNothing);
  const drafts = draftsOf(rest, comments).flatMap(cut);
  if (drafts.length === 0) return refuse('There is nothing to read in this document.');
  // The pieces of a sentence without end are all marked as the whole.
  const marks = new Map<string, Map<string, Mark>>();
  const markOf = (told: string, by: string | null, quoted: boolean): Mark => {
    const known = marks.get(told) ?? new Map<string, Mark>();
    const key = `${quoted} ${by}`;
    const mark = known.get(key) ?? reader.markOf(told, by, quoted);
    marks.set(told, known.set(key, mark));
    return mark;
  };
  const marked = ({ kind, by, text, told = text, least }: Draft): ImportedPassage => {
    const mark = markOf(told, by, kind === 'quotation');
    return { kind, by, text, ...(least ? later(mark, least) : mark) };
  };
  return { title, byline, rating, passages: drafts.map(marked) };
}

/** What a file says of itself, whatever it is about; nothing of what is not a text. */
export function headOfDocument(bytes: Uint8Array, fileName: string): Head {
  const text = textOf(bytes);
  if (text === null) return { title: null, byline: null };
  const { head, blocks } = documentOf(text, fileName, 0);
  const { body } = partsOf(blocks);
  return {
    title: head.title ?? titleIn(body)?.text ?? null,
    byline: head.byline ?? bylineIn(body, '')?.name ?? null,
  };
}

/**
 * What stands over the passages, and the blocks that are left for them. What the document says of itself goes before
 * what its first lines look like. What tells something, or stands in a spoiler, is left to the passages.
 */
function headOf(head: Head, body: Block[], book: Book, tellsNothing: (line: string) => boolean) {
  const isOpen = (block: Block | undefined) => block && !block.least && tellsNothing(block.text);
  const named = head.title !== null && tellsNothing(head.title) ? head.title : null;
  const heading =
    named === null ? titleIn(body) : body.slice(0, 10).find(({ text }) => wordsOf(text) === wordsOf(named));
  const byline = bylineIn(body, book.author);
  const taken = [heading, byline?.block].filter((block) => isOpen(block));
  const names = [book.title, book.author, `by ${book.author}`, `${book.title} by ${book.author}`].map(
    wordsOf,
  );
  const by =
    head.byline !== null && isReviewer(head.byline, book) && tellsNothing(head.byline) ? head.byline : null;
  return {
    title: named ?? (heading && taken.includes(heading) ? heading.text : book.title),
    byline: by ?? (byline && taken.includes(byline.block) ? byline.name : null),
    rating: ratingIn(body),
    rest: body.filter((b) => !taken.includes(b) && !isOnlyRating(b) && !names.includes(wordsOf(b.text))),
  };
}

// A shop's page names the novel's author as its own.
const isReviewer = (name: string, { author }: Book) =>
  author.trim() === '' || !wordsOf(name).includes(` ${wordsOf(author).trim().split(' ').at(-1)} `);

/** Passages and quotations in their order, then the comments; nothing is said twice. */
function draftsOf(blocks: Block[], comments: Comment[]): Draft[] {
  const said = new Map<string, Draft>();
  const once = (draft: Draft) => {
    const key = wordsOf(draft.text);
    const first = said.get(key);
    // Said again where the document spoils, it is marked for that.
    if (first) first.least = laterOf(first.least, draft.least);
    else said.set(key, draft);
    return !first;
  };
  return [
    ...withoutFragments(attributed(blocks.flatMap(quotationsIn)).filter(once)),
    ...comments.map((comment): Draft => ({ kind: 'comment', ...comment })).filter(once),
  ];
}

/** A line that says only whose words the last quotation was goes with it. */
function attributed(drafts: Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const last = kept.at(-1);
    const by =
      last?.kind === 'quotation' && !last.by ? ATTRIBUTION.exec(draft.text.slice(0, 120))?.[1] : null;
    if (last && by) Object.assign(last, { by, least: laterOf(last.least, draft.least) });
    else kept.push(draft);
  }
  return kept;
}

/** Headings, labels and half lines go with what follows them, or else with what came before. */
function withoutFragments(drafts: Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const last = kept.at(-1);
    if (last && isFragment(last) && draft.kind === 'passage') kept.push(joined(kept.pop()!, draft));
    else kept.push(...settled(kept), draft);
  }
  const end = settled(kept);
  return [...kept, ...end];
}

/** The last draft; a fragment that nothing follows is joined to the passage before it. */
function settled(kept: Draft[]): Draft[] {
  const last = kept.pop();
  const before = kept.at(-1);
  const goesBack = last && isFragment(last) && before?.kind === 'passage' && !before.by;
  if (goesBack) return [joined(kept.pop()!, last)];
  return last ? [last] : [];
}

const joined = (one: Draft, next: Draft): Draft => ({
  ...next,
  text: `${one.text}\n${next.text}`,
  least: laterOf(one.least, next.least),
});

function isFragment({ kind, by, text }: Draft): boolean {
  if (kind !== 'passage' || by || text.length > LONGEST) return false;
  const line = text.slice(text.lastIndexOf('\n') + 1);
  return (line.length < FRAGMENT && !endsASentence(line)) || /^(?:q|question) ?[:.]/i.test(line);
}

const passage = (text: string): Draft => ({ kind: 'passage', ...signed(text) });
const quotation = (text: string, by: string | null = null): Draft => ({
  kind: 'quotation',
  by,
  text: text.trim(),
});

/** The quotations that are a block, open it or close it, and the passage that is left. */
function quotationsIn(block: Block): Draft[] {
  return spokenIn(block).map((draft) => ({ ...draft, least: block.least }));
}

function spokenIn({ kind, text }: Block): Draft[] {
  const words = text.replace(FAVOURITE, '');
  const around = opening(words) ?? closing(words);
  if (around) return around;
  if (kind !== 'quote' && words === text) return [passage(words)];
  return [{ kind: 'quotation', ...signed(words) }];
}

function opening(text: string): Draft[] | null {
  const closer = CLOSING[text.charAt(0)];
  if (!closer) return null;
  // A single mark may be an apostrophe.
  const close = closer === '’' ? text.lastIndexOf(closer) : text.indexOf(closer, 1);
  if (close < 1) return [quotation(text.slice(1))];
  const inner = text.slice(1, close);
  const rest = text.slice(close + 1);
  const by = ATTRIBUTION.exec(rest.slice(0, 120))?.[1] ?? null;
  if (by && PRESS.test(by)) return [{ kind: 'passage', by, text: inner }];
  if (by || !/[\p{L}\p{N}]/u.test(rest)) return [quotation(inner, by)];
  return inner.length >= SPOKEN && endsASentence(inner) ? [quotation(inner), passage(rest.trim())] : null;
}

function closing(text: string): Draft[] | null {
  const opener = { '”': '“', '"': '"', '»': '«' }[text.slice(-1)];
  const at = opener ? text.lastIndexOf(opener, text.length - 2) : -1;
  const before = text.slice(0, Math.max(0, at)).trim();
  const isSpeech = text.length - at >= SPOKEN && /[:,–—-]$/.test(before.slice(-1));
  return isSpeech ? [passage(before), quotation(text.slice(at + 1, -1))] : null;
}

/** The words, and whose they are where a name follows them after a dash. */
function signed(text: string): { by: string | null; text: string } {
  const found = SIGNED.exec(text.slice(-90));
  return found ? { by: found[1]!, text: text.slice(0, -found[0].length) } : { by: null, text };
}

/** Passages short enough for their marks to differ, cut at sentence ends; half a sentence is marked as the whole. */
function cut(draft: Draft): Draft[] {
  if (draft.text.length <= LONGEST) return [draft];
  const pieces: { text: string; told: string }[] = [];
  for (const told of sentencesOf(draft.text))
    for (const text of told.match(STRETCH) ?? []) {
      const last = pieces.at(-1);
      if (last && last.text.length + text.length < LONGEST)
        pieces.splice(-1, 1, { text: `${last.text} ${text}`, told: `${last.told} ${told}` });
      else pieces.push({ text, told });
    }
  return pieces
    .map(({ text, told }) => ({ ...draft, text: text.trim(), told }))
    .filter(({ text }) => text !== '');
}
