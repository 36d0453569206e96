import { sentencesOf } from './text';

export type Term = { phrase: string; from: number };
export type Book = { title: string; author: string; chapterCount: number; terms: Term[] };
type Mark = { proposedMark: number; because: string };

const ENDINGS = wordsIn(
  'ends?(?! up)|ended(?! up)|ending|endings|finally|at last|finale|climax|epilogue|twists?|turn(?:s|ed)? out|fast forward|' +
    'reveal(?:s|ed|ing)?|revelations?|spoilers?|die|dies|died|dying|dead|deaths?|kill(?:s|ed)?|murder(?:s|ed|er)?|' +
    'suicide|final (?:chapters?|scenes?)|last (?:chapters?|scenes?)|page mark|(?:page|after|past|first|last) (?:the )?\\d+(?: pages?)?',
);
const LATER = wordsIn(
  'later|(?<! look(?:s|ed|ing)?) after(?! (?:reading|watching|finishing|turning))|afterwards?|before|until|soon|' +
    'eventually|gradually|becom(?:e|es|ing)|became|gr(?:ow|ows|ew|owing) up|years|when (?:he|she|they)|' +
    'once (?:he|she|they)|by the time|learn(?:s|ed|t)?|discover(?:s|ed)?|realis(?:e|es|ed)|realiz(?:e|es|ed)|' +
    'truth|secrets?|fate|escapes?|escaped|confronts?|confronted|no longer|anymore',
);
const NARRATES = wordsIn(
  'takes place|set (?:in|at)|in which|revolves|follows?|shows?|describes|tells (?:of|how|the|a|us)|depicts|recounts|' +
    'a world where|plot|premise|hinges|tension|characters?(?! (?:are|is|feel|and|of|in|it) )(?= \\w)|he|she|they|him|her|his',
);
// Only beside the author's own name: "she received a letter" may be anybody.
const OF_ITS_AUTHOR = new RegExp(
  ' (?:(?:he|she)(?: \\w+){0,2} (?:born|wrote|writes|written|won|wins|received|receives|holds|published|awarded|' +
    'works|worked|studied|lives|lived|accomplishes|achieves)|(?:earned|won|brought|gave) (?:him|her)|' +
    '(?:his|her) (?:\\w+ )?(?:\\w+ )?(?:books?|novels?|works?|fiction|screenplays?|prose|writing|career|debut))(?= )',
  'g',
);
const NEVER = /(?!)/g;
const OF_BOOKS = wordsIn(
  'books?|novels?|novelists?|fiction|authors?|writers?|writing|prose|reads?|readers?|reading|reviews?|reviewers?|' +
    'prizes?|awards?|awarded|nominations?|shortlisted|publish(?:ed|er|ing)|editions?|reissued?|paperback|hardback|' +
    'bestsellers?|translated|genres?|sci fi|films?|movies?|adaptations?|screenplay|story|stories|storytelling|' +
    'masterpiece|recommend(?:ed|s)?|excerpt|haunting|thought provoking|page turner|unputdownable|knighthood|' +
    'i (?:\\w+ )?(?:loved|liked|enjoyed|adored|hated)|characters are (?:\\w+ )?(?:complex|believable|flat|vivid|real)',
);

function wordsIn(alternatives: string) {
  return new RegExp(` (?:${alternatives})(?= )`);
}

/** A text as bare words between single spaces, so that quotes, hyphens, accents or hidden marks cannot cover a term. */
export const wordsOf = (text: string) =>
  ` ${text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** What a book's words say of a text: whether it is about the book, and from which place it is safe. */
export function readerOf(book: Book) {
  const last = book.chapterCount;
  const terms = book.terms.map(({ phrase, from }) => ({
    phrase,
    from: placeIn(last, from),
    forms: formsOf(phrase),
  }));
  const named = (words: string) => terms.filter(({ forms }) => forms.some((form) => words.includes(form)));
  const saidBy = (text: string) => withoutNames(wordsOf(text), book);
  const told = (text: string) => latest(named(saidBy(text)).filter(({ from }) => from > 0));
  /** Whether a line may stand where no mark goes with it: a title, a name. */
  const tellsNothing = (line: string) =>
    !told(line) && ![ENDINGS, LATER, NARRATES].some((signs) => signs.test(saidBy(line)));
  return {
    tellsNothing,
    isAbout: (text: string) => namesBook(wordsOf(text), book) || named(wordsOf(text)).length >= 2,
    markOf(text: string, by: string | null, quoted: boolean): Mark {
      const mark = placed(sentencesOf(text).map(saidBy), told(text), quoted, last);
      // A name after a dash may be a sentence: "– He dies".
      const signed = by && !tellsNothing(by) ? placed([saidBy(by)], told(by), false, last) : mark;
      return signed.proposedMark > mark.proposedMark ? signed : mark;
    },
  };
}

/** A term proves that its place has been reached, never that a text goes no further: in doubt, the end of the book. */
function placed(sentences: string[], term: Term | undefined, quoted: boolean, last: number): Mark {
  const atTheEnd = (because: string) => ({ proposedMark: last, because });
  const some = (signs: RegExp) => sentences.some((sentence) => signs.test(sentence));
  // A name from the first half goes on being said to the end: alone it places neither quoted words nor passing years.
  const early = !term || term.from <= last / 2;
  if (quoted) return early ? atTheEnd('a quotation, from we do not know where') : toldAt(term);
  if (some(ENDINGS)) return atTheEnd('speaks of an end or a turn');
  if (term && early && some(LATER)) return atTheEnd(`goes on from "${term.phrase}", we do not know how far`);
  if (term) return toldAt(term);
  const ofAuthor = namesAuthor(sentences) ? OF_ITS_AUTHOR : NEVER;
  if (some(LATER) || narrates(sentences, ofAuthor)) return atTheEnd('retells, and names nothing we know');
  // Every sentence must speak of books: one that does not may retell in words that no list knows.
  if (!speakOfBooks(sentences, ofAuthor)) return atTheEnd('in doubt, and so the end of the book');
  return { proposedMark: 0, because: 'touches nothing of the plot' };
}

const toldAt = ({ phrase, from }: Term): Mark => ({
  proposedMark: from,
  because: `"${phrase}" is told at ${from}`,
});

const namesAuthor = (sentences: string[]) => sentences.some((sentence) => sentence.includes(' the author '));

const narrates = (sentences: string[], ofAuthor: RegExp) =>
  sentences.some((sentence) => NARRATES.test(sentence.replaceAll(ofAuthor, ' ')));

const speakOfBooks = (sentences: string[], ofAuthor: RegExp) =>
  sentences.every((sentence) => OF_BOOKS.test(sentence) || sentence.search(ofAuthor) >= 0);

const surnameOf = (author: string) => ` ${wordsOf(author).trim().split(' ').at(-1)} `;

const namesBook = (words: string, { title, author }: Book) =>
  [wordsOf(title), surnameOf(author)].some((name) => name.trim() !== '' && words.includes(name));

/** The title and the author are known from the start, whatever words they are made of. */
function withoutNames(words: string, { title, author }: Book): string {
  // A title of one or two words is often the name of somebody in the book.
  const known = wordsOf(title).trim().split(' ').length > 2;
  const named = known ? words.replaceAll(wordsOf(title), ' this book ') : words;
  return author.trim() === '' ? named : named.replaceAll(surnameOf(author), ' the author ');
}

const latest = (terms: Term[]) =>
  terms.reduce<Term | undefined>((a, b) => (a && a.from >= b.from ? a : b), undefined);

const placeIn = (last: number, from: number) =>
  Number.isFinite(from) ? Math.min(last, Math.max(0, Math.ceil(from))) : last;

function formsOf(phrase: string): string[] {
  const bare = wordsOf(phrase).trim();
  if (bare === '') return [];
  const singular = bare.length > 3 ? bare.replace(/s$/, '') : bare;
  return [bare, `${bare}s`, `${bare}es`, bare.replace(/y$/, 'ies'), singular].map((form) => ` ${form} `);
}
