import { readerOf, wordsOf, type Book, type Term } from './marks';
import { bylineIn, isOnlyRating, partsOf, ratingIn, titleIn, type Comment } from './parts';
import { blocksOf, endsASentence, sentencesOf, textOf, type Block } from './text';

export type { Term };

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

type Draft = Pick<ImportedPassage, 'kind' | 'by' | 'text'>;

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
  const { body, comments } = partsOf(blocksOf(text, fileName));
  const said = [...body, ...comments].map((part) => part.text).join('\n');
  if (said === '') return refuse('There is nothing to read in this document.');
  const reader = readerOf(book);
  if (!reader.isAbout(said)) return refuse('This document does not seem to be about this book.');
  const { title, byline, rating, rest } = headOf(body, book, reader.tellsNothing);
  const drafts = draftsOf(rest, comments).flatMap(cut);
  if (drafts.length === 0) return refuse('There is nothing to read in this document.');
  const marked = (draft: Draft): ImportedPassage => ({
    ...draft,
    ...reader.markOf(draft.text, draft.by, draft.kind === 'quotation'),
  });
  return { title, byline, rating, passages: drafts.map(marked) };
}

/** What stands over the passages, and the blocks that are left for them. What tells something is left to them too. */
function headOf(body: Block[], book: Book, tellsNothing: (line: string) => boolean) {
  const title = titleIn(body);
  const byline = bylineIn(body, book.author);
  const taken = [title, byline?.block].filter((block) => block && tellsNothing(block.text));
  const names = [book.title, book.author, `by ${book.author}`, `${book.title} by ${book.author}`].map(
    wordsOf,
  );
  return {
    title: title && taken.includes(title) ? title.text : book.title,
    byline: byline && taken.includes(byline.block) ? byline.name : null,
    rating: ratingIn(body),
    rest: body.filter((b) => !taken.includes(b) && !isOnlyRating(b) && !names.includes(wordsOf(b.text))),
  };
}

/** Passages and quotations in their order, then the comments; nothing is said twice. */
function draftsOf(blocks: Block[], comments: Comment[]): Draft[] {
  const said = new Set<string>();
  const once = ({ text }: Draft) => said.size < said.add(wordsOf(text)).size;
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
    if (last && by) last.by = by;
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

const joined = (one: Draft, next: Draft): Draft => ({ ...next, text: `${one.text}\n${next.text}` });

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
function quotationsIn({ kind, text }: Block): Draft[] {
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

/** Passages short enough for their marks to differ, cut at sentence ends. */
function cut(draft: Draft): Draft[] {
  if (draft.text.length <= LONGEST) return [draft];
  const pieces: string[] = [];
  for (const sentence of sentencesOf(draft.text).flatMap((s) => s.match(STRETCH) ?? [])) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + sentence.length < LONGEST)
      pieces.push(`${pieces.pop()} ${sentence}`);
    else pieces.push(sentence);
  }
  return pieces.map((text) => ({ ...draft, text: text.trim() })).filter(({ text }) => text !== '');
}
