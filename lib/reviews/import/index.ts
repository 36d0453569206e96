import { parseDocument } from './document';
import {
  laterMark,
  createClassifier,
  toBareWords,
  type BookFacts,
  type ProposedMark,
  type Term,
} from './propose-marks';
import {
  findByline,
  isOnlyRating,
  laterMinimum,
  splitPage,
  findRating,
  findTitle,
  type ReaderComment,
} from './page-parts';
import { markChapterSections } from './chapter-sections';
import type { Block, DocumentHead } from './block';
import { splitSentences } from '../../markdown';
import { endsSentence, decodeText } from './text-tools';

export type { Outline } from './chapter-mentions';
export type { BookFacts, ProposedMark, Term } from './propose-marks';

/** `proposedMark` is a place, 0..N. `because` is for the moderator and may name what it is bound to: it has the same mark. */
export type ParsedPassage = {
  kind: 'passage' | 'comment' | 'quotation';
  by: string | null;
  text: string;
  proposedMark: number;
  because: string;
};

/** Title, byline and rating carry no mark, so they hold none of the book's terms that are not safe from the start. */
export type ParsedReview = {
  title: string;
  byline: string | null;
  rating: string | null;
  passages: ParsedPassage[];
};

/** One sentence for the person who brought the document; it never quotes what the document says. */
export type ImportRefusal = { refused: string };

/** `told`: the words that its mark is made of, where they are more than its own. */
type PassageDraft = Pick<ParsedPassage, 'kind' | 'by' | 'text'> &
  Pick<Block, 'least'> & { markedText?: string };

const MAX_BYTES = 1_000_000;
const MAX_PASSAGE = 900;
const FRAGMENT_LENGTH = 60;
const SPEECH_LENGTH = 60;
const PASSAGE_STRETCH = /.{1,900}(?:\s|$)|.{1,900}/gsu;
const CLOSING_QUOTES: Record<string, string> = { '“': '”', '"': '"', '«': '»', '„': '“', '‘': '’' };
const FAVOURITE = /^(?:my |a )?favou?rite (?:quote|quotation|line|passage)s? ?: ?/i;
const ATTRIBUTION = /^[\s.,]{0,3}[-–—―~]{1,3} ?(\S.{0,70})$/;
const SIGNATURE = /(?<=[.!?…]["”’]?) ?[-–—―]{1,2} ?(\p{Lu}[^.!?…]{0,60}(?:(?<=[ .]\p{Lu})\.)?)$/u;
const PRESS =
  /\b(?:times|guardian|independent|post|review|herald|telegraph|observer|journal|weekly|magazine|tribune|chronicle|kirkus|booklist|news|press|gazette|spectator|economist|bbc|npr)\b/i;

const refuse = (refused: string): ImportRefusal => ({ refused });

/**
 * Reads a review document (plain text, Markdown or HTML; UTF-8; up to 1 MB) and proposes a mark for each passage.
 * `knownTerms` alone decide what is a title: its importer sees what became one. `isAboutBook`: nobody has to ask.
 */
export function readReview(
  bytes: Uint8Array,
  book: BookFacts,
  fileName: string,
  { knownTerms = book.terms, isAboutBook = false }: { knownTerms?: Term[]; isAboutBook?: boolean } = {},
): ParsedReview | ImportRefusal {
  if (bytes.length > MAX_BYTES) return refuse('This document is larger than 1 MB.');
  const text = decodeText(bytes);
  if (text === null) return refuse('This is not a text: save it as plain text, Markdown or HTML in UTF-8.');
  const classifier = createClassifier(book);
  const known = knownTerms === book.terms ? classifier : createClassifier({ ...book, terms: knownTerms });
  const { head, blocks } = parseDocument(text, fileName, book.chapterCount);
  const { body, comments } = splitPage(markChapterSections(blocks, classifier.chapterIn));
  const allText = [...body, ...comments].map((part) => part.text).join('\n');
  if (allText === '') return refuse('There is nothing to read in this document.');
  if (!isAboutBook && !known.isAbout(allText))
    return refuse('This document does not seem to be about this book.');
  const { title, byline, rating, rest } = chooseHead(head, body, book, known.tellsNothing);
  const drafts = toDrafts(rest, comments).flatMap(splitLongDraft);
  if (drafts.length === 0) return refuse('There is nothing to read in this document.');
  // The pieces of a sentence without end are all marked as the whole.
  const marks = new Map<string, Map<string, ProposedMark>>();
  const markOf = (markedText: string, by: string | null, quoted: boolean): ProposedMark => {
    const cached = marks.get(markedText) ?? new Map<string, ProposedMark>();
    const key = `${quoted} ${by}`;
    const mark = cached.get(key) ?? classifier.markOf(markedText, by, quoted);
    marks.set(markedText, cached.set(key, mark));
    return mark;
  };
  const toPassage = ({ kind, by, text, markedText = text, least }: PassageDraft): ParsedPassage => {
    const mark = markOf(markedText, by, kind === 'quotation');
    return { kind, by, text, ...(least ? laterMark(mark, least) : mark) };
  };
  return { title, byline, rating, passages: drafts.map(toPassage) };
}

/** The mark of a passage that somebody put right: never lower than the one it had. */
export function remarkPassage(text: string, had: ProposedMark, book: BookFacts): ProposedMark {
  return laterMark(createClassifier(book).markOf(text, null, false), had);
}

/** Title and byline of a file; null values for a file that is no text. */
export function readHead(bytes: Uint8Array, fileName: string): DocumentHead {
  const text = decodeText(bytes);
  if (text === null) return { title: null, byline: null };
  const { head, blocks } = parseDocument(text, fileName, 0);
  const { body } = splitPage(blocks);
  return {
    title: head.title ?? findTitle(body)?.text ?? null,
    byline: head.byline ?? findByline(body, '')?.name ?? null,
  };
}

/**
 * What stands over the passages, and the blocks that are left for them. What the document says of itself goes before
 * what its first lines look like. What tells something, or stands in a spoiler, is left to the passages.
 */
function chooseHead(
  head: DocumentHead,
  body: Block[],
  book: BookFacts,
  tellsNothing: (line: string) => boolean,
) {
  const isOpen = (block: Block | undefined) => block && !block.least && tellsNothing(block.text);
  const title = head.title !== null && tellsNothing(head.title) ? head.title : null;
  const heading =
    title === null
      ? findTitle(body)
      : body.slice(0, 10).find(({ text }) => toBareWords(text) === toBareWords(title));
  const byline = findByline(body, book.author);
  const taken = [heading, byline?.block].filter((block) => isOpen(block));
  const names = [book.title, book.author, `by ${book.author}`, `${book.title} by ${book.author}`].map(
    toBareWords,
  );
  const by =
    head.byline !== null && isReviewer(head.byline, book) && tellsNothing(head.byline) ? head.byline : null;
  return {
    title: title ?? (heading && taken.includes(heading) ? heading.text : book.title),
    byline: by ?? (byline && taken.includes(byline.block) ? byline.name : null),
    rating: findRating(body),
    rest: body.filter((b) => !taken.includes(b) && !isOnlyRating(b) && !names.includes(toBareWords(b.text))),
  };
}

// A shop's page names the novel's author as its own.
const isReviewer = (name: string, { author }: BookFacts) =>
  author.trim() === '' || !toBareWords(name).includes(` ${toBareWords(author).trim().split(' ').at(-1)} `);

/** Passages and quotations in their order, then the comments; nothing is said twice. */
function toDrafts(blocks: Block[], comments: ReaderComment[]): PassageDraft[] {
  const draftByText = new Map<string, PassageDraft>();
  const isNew = (draft: PassageDraft) => {
    const key = toBareWords(draft.text);
    const first = draftByText.get(key);
    // Said again where the document spoils, it is marked for that.
    if (first) first.least = laterMinimum(first.least, draft.least);
    else draftByText.set(key, draft);
    return !first;
  };
  return [
    ...joinFragments(attachAttributions(blocks.flatMap(splitQuotations)).filter(isNew)),
    ...comments.map((comment): PassageDraft => ({ kind: 'comment', ...comment })).filter(isNew),
  ];
}

/** A line that says only whose words the last quotation was goes with it. */
function attachAttributions(drafts: PassageDraft[]): PassageDraft[] {
  const kept: PassageDraft[] = [];
  for (const draft of drafts) {
    const last = kept.at(-1);
    const by =
      last?.kind === 'quotation' && !last.by ? ATTRIBUTION.exec(draft.text.slice(0, 120))?.[1] : null;
    if (last && by) Object.assign(last, { by, least: laterMinimum(last.least, draft.least) });
    else kept.push(draft);
  }
  return kept;
}

/** Headings, labels and half lines go with what follows them, or else with what came before. */
function joinFragments(drafts: PassageDraft[]): PassageDraft[] {
  const kept: PassageDraft[] = [];
  for (const draft of drafts) {
    const last = kept.at(-1);
    if (last && isFragment(last) && draft.kind === 'passage') kept.push(joinDrafts(kept.pop()!, draft));
    else kept.push(...closeFragments(kept), draft);
  }
  const end = closeFragments(kept);
  return [...kept, ...end];
}

/** The last draft; a fragment that nothing follows is joined to the passage before it. */
function closeFragments(kept: PassageDraft[]): PassageDraft[] {
  const last = kept.pop();
  const before = kept.at(-1);
  const goesBack = last && isFragment(last) && before?.kind === 'passage' && !before.by;
  if (goesBack) return [joinDrafts(kept.pop()!, last)];
  return last ? [last] : [];
}

const joinDrafts = (one: PassageDraft, next: PassageDraft): PassageDraft => ({
  ...next,
  text: `${one.text}\n${next.text}`,
  least: laterMinimum(one.least, next.least),
});

function isFragment({ kind, by, text }: PassageDraft): boolean {
  if (kind !== 'passage' || by || text.length > MAX_PASSAGE) return false;
  const line = text.slice(text.lastIndexOf('\n') + 1);
  return (line.length < FRAGMENT_LENGTH && !endsSentence(line)) || /^(?:q|question) ?[:.]/i.test(line);
}

const passageDraft = (text: string): PassageDraft => ({ kind: 'passage', ...splitSignature(text) });
const quotationDraft = (text: string, by: string | null = null): PassageDraft => ({
  kind: 'quotation',
  by,
  text: text.trim(),
});

/** The quotations that are a block, open it or close it, and the passage that is left. */
function splitQuotations(block: Block): PassageDraft[] {
  return splitSpeech(block).map((draft) => ({ ...draft, least: block.least }));
}

function splitSpeech({ kind, text }: Block): PassageDraft[] {
  const words = text.replace(FAVOURITE, '');
  const around = splitOpeningQuotation(words) ?? splitClosingQuotation(words);
  if (around) return around;
  if (kind !== 'quote' && words === text) return [passageDraft(words)];
  return [{ kind: 'quotation', ...splitSignature(words) }];
}

function splitOpeningQuotation(text: string): PassageDraft[] | null {
  const closer = CLOSING_QUOTES[text.charAt(0)];
  if (!closer) return null;
  // A single mark may be an apostrophe.
  const close = closer === '’' ? text.lastIndexOf(closer) : text.indexOf(closer, 1);
  if (close < 1) return [quotationDraft(text.slice(1))];
  const inner = text.slice(1, close);
  const rest = text.slice(close + 1);
  const by = ATTRIBUTION.exec(rest.slice(0, 120))?.[1] ?? null;
  if (by && PRESS.test(by)) return [{ kind: 'passage', by, text: inner }];
  if (by || !/[\p{L}\p{N}]/u.test(rest)) return [quotationDraft(inner, by)];
  return inner.length >= SPEECH_LENGTH && endsSentence(inner)
    ? [quotationDraft(inner), passageDraft(rest.trim())]
    : null;
}

function splitClosingQuotation(text: string): PassageDraft[] | null {
  const opener = { '”': '“', '"': '"', '»': '«' }[text.slice(-1)];
  const at = opener ? text.lastIndexOf(opener, text.length - 2) : -1;
  const before = text.slice(0, Math.max(0, at)).trim();
  const isSpeech = text.length - at >= SPEECH_LENGTH && /[:,–—-]$/.test(before.slice(-1));
  return isSpeech ? [passageDraft(before), quotationDraft(text.slice(at + 1, -1))] : null;
}

/** The words, and whose they are where a name follows them after a dash. */
function splitSignature(text: string): { by: string | null; text: string } {
  const found = SIGNATURE.exec(text.slice(-90));
  return found ? { by: found[1]!, text: text.slice(0, -found[0].length) } : { by: null, text };
}

/** Passages short enough for their marks to differ, cut at sentence ends; half a sentence is marked as the whole. */
function splitLongDraft(draft: PassageDraft): PassageDraft[] {
  if (draft.text.length <= MAX_PASSAGE) return [draft];
  const pieces: { text: string; told: string }[] = [];
  for (const told of splitSentences(draft.text))
    for (const text of told.match(PASSAGE_STRETCH) ?? []) {
      const last = pieces.at(-1);
      if (last && last.text.length + text.length < MAX_PASSAGE)
        pieces.splice(-1, 1, { text: `${last.text} ${text}`, told: `${last.told} ${told}` });
      else pieces.push({ text, told });
    }
  return pieces
    .map(({ text, told }) => ({ ...draft, text: text.trim(), told }))
    .filter(({ text }) => text !== '');
}
