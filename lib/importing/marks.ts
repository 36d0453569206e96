import { findIn, groupsOf, lettersOf, type Letters } from '../markup';
import { chapterNamedIn, wordsOfNaming, type Bound, type Outline } from './chapters';
import { endsASentence, sentencesOf } from './text';
import { isEveryday, isGrammar, isOfBooks } from './vocabulary';

export type Term = { phrase: string; from: number };
/** `outline`: the places and their labels, where they are known; else chapter n is place n. */
export type Book = { title: string; author: string; chapterCount: number; terms: Term[]; outline?: Outline };
export type Mark = { proposedMark: number; because: string };

const ENDINGS = wordsIn(
  'ends?(?! up)|ended(?! up)|ending|endings|finally|at last|finale|climax|epilogue|twists?|turn(?:s|ed)? out|fast forward|' +
    'reveal(?:s|ed|ing)?|revelations?|spoil(?:s|ed|t|ers?|ing)?|die|dies|died|dying|dead|deaths?|kill(?:s|ed)?|murder(?:s|ed|er)?|' +
    'suicide|final (?:chapters?|scenes?)|last (?:chapters?|scenes?)|page mark|pp? \\d+|(?:page|after|past|first|last) (?:the )?\\d+(?: pages?)?',
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
// Said of an author and of hardly anybody else.
const OF_AUTHORS =
  '(?:he|she)(?: \\w+){0,2} (?:born (?:in|at|on)|wrote|writes|written|won|wins|received|receives|published|awarded|accomplishes|achieves|holds)|' +
  '(?:earned|won|brought|gave) (?:him|her)|' +
  '(?:his|her) (?:\\w+ )?(?:\\w+ )?(?:books?|novels?|works?|fiction|screenplays?|prose|writing|career|debut)';
const OF_ITS_AUTHOR = new RegExp(
  ` (?:${OF_AUTHORS}|(?:he|she)(?: \\w+){0,2} (?:works|worked|studied|lives|lived))(?= )`,
  'g',
);
const OF_AN_AUTHOR = new RegExp(` (?:${OF_AUTHORS})(?= )`, 'g');
const OF_BOOKS = wordsIn(
  'books?|novels?|novelists?|fiction|authors?|writers?|writing|prose|reads?|readers?|reading|reviews?|reviewers?|' +
    'prizes?|awards?|awarded|nominations?|shortlisted|publish(?:ed|er|ing)|editions?|reissued?|paperback|hardback|' +
    'bestsellers?|translated|genres?|sci fi|films?|movies?|adaptations?|screenplay|story|stories|storytelling|' +
    'masterpiece|recommend(?:ed|s)?|excerpt|haunting|thought provoking|page turner|unputdownable|knighthood|' +
    'i (?:\\w+ )?(?:loved|liked|enjoyed|adored|hated)|characters are (?:\\w+ )?(?:complex|believable|flat|vivid|real)',
);
const OF_TRADE = wordsIn(
  'born|prizes?|awards?|awarded|shortlisted|publish(?:ed|er|ing)|editions?|imprint|reissued?|translated|bestsellers?|' +
    'adaptations?|starring|screenplays?|knighthood|decorations|nominations?|novel by|novelist',
);

function wordsIn(alternatives: string) {
  return new RegExp(` (?:${alternatives})(?= )`);
}

/** A text as bare words between single spaces, so that quotes, accents or hidden marks cannot cover one. */
export const wordsOf = (text: string) => wordings(text)[0]!;

/** The same with what may be one word parted, and joined. */
function wordings(text: string, letters = lettersOf(text)): string[] {
  const said = (from: number, to: number) => letters.letters.slice(from, to);
  const apart = letters.words.map(({ from, to }) => said(from, to)).join(' ');
  const whole = groupsOf(letters.words).map((group) => said(group[0]!.from, group.at(-1)!.to));
  return [...new Set([` ${apart} `, ` ${whole.join(' ')} `])];
}

type Known = { phrase: string; from: number; forms: string[]; isName: boolean };
type Range = { from: number; to: number };
type Named = Range & { term: Known };

const SHORT_LINE = 60;

/** A sentence with all that its mark is made of. */
type Sentence = {
  text: string;
  letters: Letters;
  /** Bare words, without the title and the author. */
  wordings: string[];
  /** The title and the author. */
  names: Range[];
  terms: Named[];
  chapter: Bound | null;
};

/** What a book's words say of a text: whether it is about the book, and from which place it is safe. */
export function readerOf(book: Book) {
  const last = book.chapterCount;
  const terms = book.terms.map(({ phrase, from }): Known => {
    return { phrase, from: placeIn(last, from), forms: formsOf(phrase), isName: /\p{Lu}/u.test(phrase) };
  });
  const named = (letters: Letters) =>
    terms.filter(({ forms }) => forms.some((form) => findIn(letters, form).length > 0));
  const read = (text: string) => sentenceOf(text, book, terms);
  /** Whether a line may stand where no mark goes with it: a title, a name. */
  const tellsNothing = (line: string) => {
    const { terms: told, wordings: said } = read(line);
    return (
      !told.some(({ term }) => term.from > 0) &&
      !said.some((words) => [ENDINGS, LATER, NARRATES].some((signs) => signs.test(words)))
    );
  };
  const chapters = new Map<string, Bound | null>();
  const chapterIn = (text: string) => {
    if (!chapters.has(text)) chapters.set(text, chapterOf(text, wordings(text), book));
    return chapters.get(text) ?? null;
  };
  const marks = new Map<string, Mark>();
  const markOfSentence = (text: string, quoted: boolean) => {
    const key = `${quoted}${text}`;
    if (!marks.has(key)) marks.set(key, placed(read(text), quoted, last));
    return marks.get(key)!;
  };
  /** Each sentence is marked by itself, and the latest counts: no word added can lower the mark of a text. */
  function markOf(text: string, by: string | null, quoted: boolean): Mark {
    const sentences = text
      .split('\n')
      .flatMap(sentencesOf)
      .filter((sentence) => !FIGURE_ALONE.test(sentence))
      .map((sentence) => markOfSentence(sentence, quoted));
    // A term may lie across two sentences, "St. Ives", and a name after a dash may be one: "– He dies".
    const across = latest(read(text).terms);
    const whole = across ? [toldAt(across)] : [];
    const signed = by && !tellsNothing(by) ? [placed(read(by), false, last)] : [];
    return [...sentences, ...whole, ...signed].reduce(later, NO_WORDS);
  }
  return {
    tellsNothing,
    isAbout: (text: string) => namesBook(wordsOf(text), book) || named(lettersOf(text)).length >= 2,
    markOf,
    chapterIn,
  };
}

const NO_WORDS: Mark = { proposedMark: 0, because: 'touches nothing of the plot' };
// Over what stands under it, it says nothing of its own.
const FIGURE_ALONE = /^[^\p{L}\p{N}]{0,3}(?:[IVXLC]{1,7}|\d{1,3})[^\p{L}\p{N}]{0,3}$/u;

export const later = (a: Mark, b: Mark) => (b.proposedMark > a.proposedMark ? b : a);

function sentenceOf(text: string, book: Book, known: Known[]): Sentence {
  const letters = lettersOf(text);
  const names = namesOf(book).flatMap((name) => findIn(letters, name));
  const terms = known.flatMap((term) =>
    term.forms.flatMap((form) => findIn(letters, form).map((range): Named => ({ ...range, term }))),
  );
  const said = wordings(text, letters);
  return {
    text,
    letters,
    names,
    wordings: said.map((words) => withoutNames(words, book)),
    terms: terms.filter((term) => !names.some((name) => name.from <= term.from && term.to <= name.to)),
    chapter: chapterOf(text, said, book),
  };
}

/** A term proves that its place has been reached, never that a text goes no further: in doubt, the end of the book. */
function placed(sentence: Sentence, quoted: boolean, last: number): Mark {
  const atTheEnd = (because: string) => ({ proposedMark: last, because });
  const { wordings: said, chapter } = sentence;
  const some = (signs: RegExp) => said.some((words) => signs.test(words));
  const term = latest(sentence.terms.filter(({ term }) => term.from > 0));
  // A name from the first half goes on being said to the end: alone it places neither quoted words nor passing years.
  const early = !term || term.from <= last / 2;
  if (quoted && early) return atTheEnd('a quotation, from we do not know where');
  if (some(ENDINGS)) return atTheEnd('speaks of an end or a turn');
  if (chapter && chapter.place >= last) return atTheEnd(`names ${chapter.named}`);
  if (term && early && some(LATER)) return atTheEnd(`goes on from "${term.phrase}", we do not know how far`);
  const bound = chapter ? [{ proposedMark: chapter.place, because: `names ${chapter.named}` }] : [];
  if (term) {
    if (!tellsNoMore(sentence)) return atTheEnd(`says more than "${term.phrase}", we do not know what`);
    return [toldAt(term), ...bound].reduce(later);
  }
  const ofAuthor = namesAuthor(said) ? OF_ITS_AUTHOR : OF_AN_AUTHOR;
  if (some(LATER) || narrates(said, ofAuthor)) return atTheEnd('retells, and names nothing we know');
  // Only what speaks of books, in words of a closed list: a text may retell in words that no list knows.
  const isLine = sentence.text.length < SHORT_LINE && !endsASentence(sentence.text);
  const speaksOfBooks =
    isLine || chapter !== null || said.some((words) => OF_BOOKS.test(words) || words.search(ofAuthor) >= 0);
  if (!speaksOfBooks || !isTalkOfBooks(sentence)) return atTheEnd('in doubt, and so the end of the book');
  return [{ proposedMark: 0, because: 'touches nothing of the plot' }, ...bound].reduce(later);
}

const toldAt = ({ phrase, from }: Known): Mark => ({
  proposedMark: from,
  because: `"${phrase}" is told at ${from}`,
});

/** Beside terms and names, nothing but words that tell nothing more. */
function tellsNoMore(sentence: Sentence): boolean {
  const ofPeople = sentence.terms.some(({ term }) => term.isName);
  const ofBooks = !ofPeople && sentence.wordings.some((words) => OF_BOOKS.test(words));
  const isKnown = (word: string, before?: string) =>
    isEveryday(word) ||
    /^(?:1\d|20)\d\d$/.test(word) ||
    (ofBooks && isOfBooks(word)) ||
    (/^(?:i|we)$/.test(before ?? '') && isOfBooks(word));
  return unknownIn(sentence, isKnown).length === 0;
}

/** English, and every word of it of books; around publishing and prizes also names. */
function isTalkOfBooks(sentence: Sentence): boolean {
  const { letters, text } = sentence;
  const ofAuthor = namesAuthor(sentence.wordings);
  const unknown = unknownIn(
    sentence,
    (word) => isOfBooks(word) || /^\d+$/.test(word) || (ofAuthor && isEveryday(word)),
  );
  if (unknown.length === 0) return true;
  const words = letters.words.length;
  const grammar = letters.words.filter(({ from, to }) => isGrammar(letters.letters.slice(from, to))).length;
  const isTrade = sentence.wordings.some((said) => OF_TRADE.test(said));
  const foreign = unknown.filter((word) => !PARTICLE.test(word));
  if (!isTrade || grammar < 3 || foreign.length * 2 > words || grammar * 5 < words) return false;
  const names = namesWithin(text);
  return foreign.every((word) => names.has(word));
}

const PARTICLE = /^(?:d|de|del|des|di|du|et|l|la|le|les|of|van|von|y)$/;

/** Words that begin with a capital, though not the sentence and not as all the others do. */
function namesWithin(text: string): Set<string> {
  const [, ...rest] = text.match(/[\p{L}\p{M}][\p{L}\p{M}’']*/gu) ?? [];
  const isName = (word: string) => /^\p{Lu}(?:[\p{Ll}\p{M}’']|\p{Lu}{0,3}$)/u.test(word);
  const low = rest.filter((word) => /^\p{Ll}/u.test(word)).length;
  if (low * 2 < rest.length) return new Set();
  return new Set(rest.filter(isName).flatMap((word) => wordsOf(word).trim().split(' ')));
}

/** The words that are neither in the book's title nor terms, nor name a chapter, nor on the list. */
function unknownIn(
  { letters, names, terms, chapter }: Sentence,
  isKnown: (word: string, before?: string) => boolean,
): string[] {
  const said = letters.words.map(({ from, to }) => letters.letters.slice(from, to));
  const naming = wordsOfNaming(said);
  const covered = [...names, ...terms];
  const isCovered = ({ from, to }: Range) => covered.some((range) => range.from <= from && to <= range.to);
  const indexOf = new Map(letters.words.map((word, index) => [word, index]));
  return groupsOf(letters.words).flatMap((group) => {
    const [from, to] = [group[0]!.from, group.at(-1)!.to];
    const rest = group.filter((word) => !isCovered(word) && !naming.has(indexOf.get(word)!));
    if (isKnown(letters.letters.slice(from, to))) return [];
    return rest.flatMap((word) => {
      const at = indexOf.get(word)!;
      const isFigure = chapter !== null && /^[ivxlc]{2,7}$/.test(said[at]!);
      return isFigure || isKnown(said[at]!, said[at - 1]) ? [] : [said[at]!];
    });
  });
}

const namesAuthor = (said: string[]) => said.some((words) => words.includes(' the author '));

const narrates = (said: string[], ofAuthor: RegExp) =>
  said.some((words) => NARRATES.test(words.replaceAll(ofAuthor, ' ')));

const surnameOf = (author: string) => ` ${wordsOf(author).trim().split(' ').at(-1)} `;

const namesBook = (words: string, { title, author }: Book) =>
  [wordsOf(title), surnameOf(author)].some((name) => name.trim() !== '' && words.includes(name));

// A title of one or two words is often the name of somebody in the book.
const isPlainTitle = (title: string) => wordsOf(title).trim().split(' ').length > 2;

/** The letters of what is known from the start, whatever words it is made of. */
function namesOf({ title, author }: Book): string[] {
  const names = [author, surnameOf(author), ...(isPlainTitle(title) ? [title] : [])];
  return names.map((name) => lettersOf(name).letters).filter((name) => name !== '');
}

function withoutNames(words: string, { title, author }: Book): string {
  const named = isPlainTitle(title) ? words.replaceAll(wordsOf(title), ' this book ') : words;
  return author.trim() === '' ? named : named.replaceAll(surnameOf(author), ' the author ');
}

// A figure of Rome may stand alone: "In XVI", "I. The lamp".
const ROMAN = /(?<![\p{L}\p{N}])(?:[IVXLC]{2,7}|(?<=^\P{L}{0,3})[IVXLC](?=[.:)] |$))(?![\p{L}\p{N}])/gu;

// "Part I", not "the part I loved".
const FIRST =
  /(?<!\p{L})(chapter|ch\.?|kapitel|part|teil|book|volume|act|section)s? I(?![\p{L}\p{N}'’]| \p{Ll})/giu;

function chapterOf(text: string, said: string[], { chapterCount, outline }: Book): Bound | null {
  const figures = (text.match(ROMAN) ?? []).map(
    (figure) => ` chapter ${figure.replace(/^I$/, '1').toLowerCase()} `,
  );
  const firsts = [...text.matchAll(FIRST)].map(([, named]) => ` ${named!.toLowerCase()} 1 `);
  const bounds = [...said, ...figures, ...firsts].flatMap(
    (words) => chapterNamedIn(words.trim().split(' '), chapterCount, outline) ?? [],
  );
  return bounds.reduce<Bound | null>((a, b) => (a && a.place >= b.place ? a : b), null);
}

const latest = (named: Named[]) =>
  named.reduce<Known | undefined>((a, { term }) => (a && a.from >= term.from ? a : term), undefined);

const placeIn = (last: number, from: number) =>
  Number.isFinite(from) ? Math.min(last, Math.max(0, Math.ceil(from))) : last;

function formsOf(phrase: string): string[] {
  const bare = lettersOf(phrase).letters;
  if (bare === '') return [];
  const singular = bare.length > 3 ? bare.replace(/s$/, '') : bare;
  return [...new Set([bare, `${bare}s`, `${bare}es`, bare.replace(/y$/, 'ies'), singular])];
}
