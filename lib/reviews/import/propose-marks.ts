import { findPhrase, groupWords, foldLetters, splitSentences, type FoldedText } from '../../markdown';
import { findFurthestMention, mentionWordIndexes, type NamedPlace, type Outline } from './chapter-mentions';
import { endsSentence } from './text-tools';
import { isDeed, isEverydayWord, isGrammarWord, isBookWord } from './plot-free-words';

export type Term = { phrase: string; from: number };
/** `outline`: the places and their labels, where they are known; else chapter n is place n. */
export type BookFacts = {
  title: string;
  author: string;
  chapterCount: number;
  terms: Term[];
  outline?: Outline;
};
export type ProposedMark = { proposedMark: number; because: string };

const ENDING_WORDS = wordPattern(
  'ends?(?! up)|ended(?! up)|ending|endings|finally|at last|finale|climax|epilogue|twists?|turn(?:s|ed)? out|fast forward|' +
    'reveal(?:s|ed|ing)?|revelations?|spoil(?:s|ed|t|ers?|ing)?|die|dies|died|dying|dead|deaths?|kill(?:s|ed)?|murder(?:s|ed|er)?|' +
    'suicide|final (?:chapters?|scenes?)|last (?:chapters?|scenes?)|page mark|pp? \\d+|(?:page|after|past|first|last) (?:the )?\\d+(?: pages?)?',
);
const LATER_WORDS = wordPattern(
  'later|(?<! look(?:s|ed|ing)?) after(?! (?:reading|watching|finishing|turning))|afterwards?|before|until|soon|' +
    'eventually|gradually|becom(?:e|es|ing)|became|gr(?:ow|ows|ew|owing) up|years|when (?:he|she|they)|' +
    'once (?:he|she|they)|by the time|learn(?:s|ed|t)?|discover(?:s|ed)?|realis(?:e|es|ed)|realiz(?:e|es|ed)|' +
    'truth|secrets?|fate|escapes?|escaped|confronts?|confronted|no longer|anymore',
);
const NARRATING_WORDS = wordPattern(
  'takes place|set (?:in|at)|in which|revolves|follows?|shows?|describes|tells (?:of|how|the|a|us)|depicts|recounts|' +
    'a world where|plot|premise|hinges|tension|characters?(?! (?:are|is|feel|and|of|in|it) )(?= \\w)|he|she|they|him|her|his',
);
// Said of an author and of hardly anybody else.
const AUTHOR_PHRASES =
  '(?:he|she)(?: \\w+){0,2} (?:born (?:in|at|on)|wrote|writes|written|won|wins|received|receives|published|awarded|accomplishes|achieves|holds)|' +
  '(?:earned|won|brought|gave) (?:him|her)|' +
  '(?:his|her) (?:\\w+ )?(?:\\w+ )?(?:books?|novels?|works?|fiction|screenplays?|prose|writing|career|debut)';
const OWN_AUTHOR_PHRASE = new RegExp(
  ` (?:${AUTHOR_PHRASES}|(?:he|she)(?: \\w+){0,2} (?:works|worked|studied|lives|lived))(?= )`,
  'g',
);
const AUTHOR_PHRASE = new RegExp(` (?:${AUTHOR_PHRASES})(?= )`, 'g');
const BOOK_WORDS = wordPattern(
  'books?|novels?|novelists?|fiction|authors?|writers?|writing|prose|reads?|readers?|reading|reviews?|reviewers?|' +
    'prizes?|awards?|awarded|nominations?|shortlisted|publish(?:ed|er|ing)|editions?|reissued?|paperback|hardback|' +
    'bestsellers?|translated|genres?|sci fi|films?|movies?|adaptations?|screenplay|story|stories|storytelling|' +
    'masterpiece|recommend(?:ed|s)?|excerpt|haunting|thought provoking|page turner|unputdownable|knighthood|' +
    'i (?:\\w+ )?(?:loved|liked|enjoyed|adored|hated)|characters are (?:\\w+ )?(?:complex|believable|flat|vivid|real)',
);
const TRADE_WORDS = wordPattern(
  'born|prizes?|awards?|awarded|shortlisted|publish(?:ed|er|ing)|editions?|imprint|reissued?|translated|bestsellers?|' +
    'adaptations?|starring|screenplays?|knighthood|decorations|nominations?|novel by|novelist',
);

function wordPattern(alternatives: string) {
  return new RegExp(` (?:${alternatives})(?= )`);
}

/** A text as bare words between single spaces, so that quotes, accents or hidden marks cannot cover one. */
export const toBareWords = (text: string) => listWordings(text)[0]!;

/** The same with what may be one word parted, and joined. */
function listWordings(text: string, letters = foldLetters(text)): string[] {
  const said = (from: number, to: number) => letters.letters.slice(from, to);
  const apart = letters.words.map(({ from, to }) => said(from, to)).join(' ');
  const whole = groupWords(letters.words).map((group) => said(group[0]!.from, group.at(-1)!.to));
  return [...new Set([` ${apart} `, ` ${whole.join(' ')} `])];
}

type KnownTerm = { phrase: string; from: number; forms: string[]; isName: boolean };
type Range = { from: number; to: number };
type TermRange = Range & { term: KnownTerm };

const SHORT_LINE = 60;

/** A sentence with all that its mark is made of. */
type AnalysedSentence = {
  text: string;
  letters: FoldedText;
  /** Bare words, without the title and the author. */
  wordings: string[];
  /** The title and the author. */
  names: Range[];
  terms: TermRange[];
  chapter: NamedPlace | null;
};

/** What a book's words say of a text: whether it is about the book, and from which place it is safe. */
export function createClassifier(book: BookFacts) {
  const last = book.chapterCount;
  const terms = book.terms.map(({ phrase, from }): KnownTerm => {
    return { phrase, from: clampPlace(last, from), forms: wordForms(phrase), isName: /\p{Lu}/u.test(phrase) };
  });
  const termsIn = (letters: FoldedText) =>
    terms.filter(({ forms }) => forms.some((form) => findPhrase(letters, form).length > 0));
  const analyse = (text: string) => analyseSentence(text, book, terms);
  /** Whether a line may stand where no mark goes with it: a title, a name. */
  const tellsNothing = (line: string) => {
    const { terms, wordings } = analyse(line);
    return (
      !terms.some(({ term }) => term.from > 0) &&
      !wordings.some((words) =>
        [ENDING_WORDS, LATER_WORDS, NARRATING_WORDS].some((signs) => signs.test(words)),
      )
    );
  };
  const chapters = new Map<string, NamedPlace | null>();
  const chapterIn = (text: string) => {
    if (!chapters.has(text)) chapters.set(text, findChapter(text, listWordings(text), book));
    return chapters.get(text) ?? null;
  };
  const marks = new Map<string, ProposedMark>();
  const markOfSentence = (text: string, quoted: boolean) => {
    const key = `${quoted}${text}`;
    if (!marks.has(key)) marks.set(key, markSentence(analyse(text), quoted, last));
    return marks.get(key)!;
  };
  /** Each sentence is marked by itself, and the latest counts: no word added can lower the mark of a text. */
  function markOf(text: string, by: string | null, quoted: boolean): ProposedMark {
    const sentences = text
      .split('\n')
      .flatMap(splitSentences)
      .filter((sentence) => !FIGURE_ALONE.test(sentence))
      .map((sentence) => markOfSentence(sentence, quoted));
    // A term may lie across two sentences, "St. Ives", and a name after a dash may be one: "– He dies".
    const across = latestTerm(analyse(text).terms);
    const whole = across ? [termMark(across)] : [];
    const signed = by && !tellsNothing(by) ? [markSentence(analyse(by), false, last)] : [];
    return [...sentences, ...whole, ...signed].reduce(laterMark, NO_MARK);
  }
  return {
    tellsNothing,
    isAbout: (text: string) =>
      mentionsBook(toBareWords(text), book) || termsIn(foldLetters(text)).length >= 2,
    markOf,
    chapterIn,
  };
}

const NO_MARK: ProposedMark = { proposedMark: 0, because: 'touches nothing of the plot' };
// Over what stands under it, it says nothing of its own.
const FIGURE_ALONE = /^[^\p{L}\p{N}]{0,3}(?:[IVXLC]{1,7}|\d{1,3})[^\p{L}\p{N}]{0,3}$/u;

export const laterMark = (a: ProposedMark, b: ProposedMark) => (b.proposedMark > a.proposedMark ? b : a);

function analyseSentence(text: string, book: BookFacts, known: KnownTerm[]): AnalysedSentence {
  const letters = foldLetters(text);
  const names = bookNames(book).flatMap((name) => findPhrase(letters, name));
  const terms = known.flatMap((term) =>
    term.forms.flatMap((form) => findPhrase(letters, form).map((range): TermRange => ({ ...range, term }))),
  );
  const said = listWordings(text, letters);
  return {
    text,
    letters,
    names,
    wordings: said.map((words) => replaceNames(words, book)),
    terms: terms.filter((term) => !names.some((name) => name.from <= term.from && term.to <= name.to)),
    chapter: findChapter(text, said, book),
  };
}

/** A term proves that its place has been reached, never that a text goes no further: in doubt, the end of the book. */
function markSentence(sentence: AnalysedSentence, quoted: boolean, last: number): ProposedMark {
  const atTheEnd = (because: string) => ({ proposedMark: last, because });
  const { wordings, chapter } = sentence;
  const hasAny = (signs: RegExp) => wordings.some((words) => signs.test(words));
  const term = latestTerm(sentence.terms.filter(({ term }) => term.from > 0));
  // A name from the first half goes on being said to the end: alone it places neither quoted words nor passing years.
  const isEarly = !term || term.from <= last / 2;
  if (quoted && isEarly) return atTheEnd('a quotation, from we do not know where');
  if (hasAny(ENDING_WORDS)) return atTheEnd('speaks of an end or a turn');
  if (chapter && chapter.place >= last) return atTheEnd(`names ${chapter.named}`);
  if (term && isEarly && hasAny(LATER_WORDS))
    return atTheEnd(`goes on from "${term.phrase}", we do not know how far`);
  const bound = chapter ? [{ proposedMark: chapter.place, because: `names ${chapter.named}` }] : [];
  if (term) {
    if (!addsNothing(sentence)) return atTheEnd(`says more than "${term.phrase}", we do not know what`);
    return [termMark(term), ...bound].reduce(laterMark);
  }
  const ofAuthor = mentionsAuthor(wordings) ? OWN_AUTHOR_PHRASE : AUTHOR_PHRASE;
  if (hasAny(LATER_WORDS) || isNarration(wordings, ofAuthor))
    return atTheEnd('retells, and names nothing we know');
  // Only what speaks of books, in words of a closed list: a text may retell in words that no list knows.
  const isLine = sentence.text.length < SHORT_LINE && !endsSentence(sentence.text);
  const speaksOfBooks =
    isLine ||
    chapter !== null ||
    wordings.some((words) => BOOK_WORDS.test(words) || words.search(ofAuthor) >= 0);
  if (!speaksOfBooks || !isTalkOfBooks(sentence)) return atTheEnd('in doubt, and so the end of the book');
  return [{ proposedMark: 0, because: 'touches nothing of the plot' }, ...bound].reduce(laterMark);
}

const termMark = ({ phrase, from }: KnownTerm): ProposedMark => ({
  proposedMark: from,
  because: `"${phrase}" is told at ${from}`,
});

/** Beside terms and names, nothing but words that tell nothing more. */
function addsNothing(sentence: AnalysedSentence): boolean {
  const ofPeople = sentence.terms.some(({ term }) => term.isName);
  const ofBooks = !ofPeople && sentence.wordings.some((words) => BOOK_WORDS.test(words));
  const isKnown = (word: string, before?: string) =>
    isEverydayWord(word) ||
    /^(?:1\d|20)\d\d$/.test(word) ||
    (ofBooks && isBookWord(word)) ||
    (/^(?:i|we)$/.test(before ?? '') && isBookWord(word));
  const isPlain = findUnknownWords(sentence, isKnown).length === 0;
  return isPlain && !tellsDeed(sentence) && !equatesTerms(sentence);
}

/** "Marit stays": a name of the book and, after it, a verb that is no term. */
function tellsDeed({ letters, terms }: AnalysedSentence): boolean {
  const named = Math.min(...terms.filter(({ term }) => term.isName).map(({ to }) => to));
  return letters.words.some(({ from, to }) => {
    const isInTerm = terms.some((term) => term.from <= from && to <= term.to);
    return from >= named && !isInTerm && isDeed(letters.letters.slice(from, to));
  });
}

/** "Marit is the keeper": who is who may be what a book tells late, though each word has its place. */
function equatesTerms({ letters, terms }: AnalysedSentence): boolean {
  const said = letters.words.map(({ from, to }) => letters.letters.slice(from, to));
  const isTerm = letters.words.map(({ from, to }) =>
    terms.some((term) => term.from <= from && to <= term.to),
  );
  return said.some((word, at) => {
    if (!IS.test(word) || !isTerm[at - 1]) return false;
    const next = said.findIndex((other, index) => index > at && !BETWEEN.test(other));
    return next > 0 && isTerm[next] === true;
  });
}

const IS = /^(?:is|are|was|were|be|am)$/;
const BETWEEN = /^(?:not|also|really|the|an?)$/;

/** English, and every word of it of books; around publishing and prizes also names. */
function isTalkOfBooks(sentence: AnalysedSentence): boolean {
  const { letters, text } = sentence;
  const ofAuthor = mentionsAuthor(sentence.wordings);
  const unknown = findUnknownWords(
    sentence,
    (word) => isBookWord(word) || /^\d+$/.test(word) || (ofAuthor && isEverydayWord(word)),
  );
  if (unknown.length === 0) return true;
  const words = letters.words.length;
  const grammar = letters.words.filter(({ from, to }) =>
    isGrammarWord(letters.letters.slice(from, to)),
  ).length;
  const isTrade = sentence.wordings.some((said) => TRADE_WORDS.test(said));
  const foreign = unknown.filter((word) => !NAME_PARTICLE.test(word));
  if (!isTrade || grammar < 3 || foreign.length * 2 > words || grammar * 5 < words) return false;
  const names = findNames(text);
  return foreign.every((word) => names.has(word));
}

const NAME_PARTICLE = /^(?:d|de|del|des|di|du|et|l|la|le|les|of|van|von|y)$/;

/** Words that begin with a capital, though not the sentence and not as all the others do. */
function findNames(text: string): Set<string> {
  const [, ...rest] = text.match(/[\p{L}\p{M}][\p{L}\p{M}’']*/gu) ?? [];
  const isName = (word: string) => /^\p{Lu}(?:[\p{Ll}\p{M}’']|\p{Lu}{0,3}$)/u.test(word);
  const low = rest.filter((word) => /^\p{Ll}/u.test(word)).length;
  if (low * 2 < rest.length) return new Set();
  return new Set(rest.filter(isName).flatMap((word) => toBareWords(word).trim().split(' ')));
}

/** The words that are neither in the book's title nor terms, nor name a chapter, nor on the list. */
function findUnknownWords(
  { letters, names, terms, chapter }: AnalysedSentence,
  isKnown: (word: string, before?: string) => boolean,
): string[] {
  const said = letters.words.map(({ from, to }) => letters.letters.slice(from, to));
  const naming = mentionWordIndexes(said);
  const covered = [...names, ...terms];
  const isCovered = ({ from, to }: Range) => covered.some((range) => range.from <= from && to <= range.to);
  const indexOf = new Map(letters.words.map((word, index) => [word, index]));
  return groupWords(letters.words).flatMap((group) => {
    const from = group[0]!.from;
    const to = group.at(-1)!.to;
    const rest = group.filter((word) => !isCovered(word) && !naming.has(indexOf.get(word)!));
    if (isKnown(letters.letters.slice(from, to))) return [];
    return rest.flatMap((word) => {
      const at = indexOf.get(word)!;
      const isFigure = chapter !== null && /^[ivxlc]{2,7}$/.test(said[at]!);
      return isFigure || isKnown(said[at]!, said[at - 1]) ? [] : [said[at]!];
    });
  });
}

const mentionsAuthor = (said: string[]) => said.some((words) => words.includes(' the author '));

const isNarration = (said: string[], ofAuthor: RegExp) =>
  said.some((words) => NARRATING_WORDS.test(words.replaceAll(ofAuthor, ' ')));

const surnamePattern = (author: string) => ` ${toBareWords(author).trim().split(' ').at(-1)} `;

const mentionsBook = (words: string, { title, author }: BookFacts) =>
  [toBareWords(title), surnamePattern(author)].some((name) => name.trim() !== '' && words.includes(name));

// A title of one or two words is often the name of somebody in the book.
const isPlainTitle = (title: string) => toBareWords(title).trim().split(' ').length > 2;

/** The letters of what is known from the start, whatever words it is made of. */
function bookNames({ title, author }: BookFacts): string[] {
  const names = [author, surnamePattern(author), ...(isPlainTitle(title) ? [title] : [])];
  return names.map((name) => foldLetters(name).letters).filter((name) => name !== '');
}

function replaceNames(words: string, { title, author }: BookFacts): string {
  const named = isPlainTitle(title) ? words.replaceAll(toBareWords(title), ' this book ') : words;
  return author.trim() === '' ? named : named.replaceAll(surnamePattern(author), ' the author ');
}

// A figure of Rome may stand alone: "In XVI", "I. The lamp".
const ROMAN_FIGURE =
  /(?<![\p{L}\p{N}])(?:[IVXLC]{2,7}|(?<=^\P{L}{0,3})[IVXLC](?=[.:)] |$))(?![\p{L}\p{N}])/gu;

// "Part I", not "the part I loved".
const FIRST_PART =
  /(?<!\p{L})(chapter|ch\.?|kapitel|part|teil|book|volume|act|section)s? I(?![\p{L}\p{N}'’]| \p{Ll})/giu;

function findChapter(text: string, said: string[], { chapterCount, outline }: BookFacts): NamedPlace | null {
  const figures = (text.match(ROMAN_FIGURE) ?? []).map(
    (figure) => ` chapter ${figure.replace(/^I$/, '1').toLowerCase()} `,
  );
  const firsts = [...text.matchAll(FIRST_PART)].map(([, named]) => ` ${named!.toLowerCase()} 1 `);
  const bounds = [...said, ...figures, ...firsts].flatMap(
    (words) => findFurthestMention(words.trim().split(' '), chapterCount, outline) ?? [],
  );
  return bounds.reduce<NamedPlace | null>((a, b) => (a && a.place >= b.place ? a : b), null);
}

const latestTerm = (terms: TermRange[]) =>
  terms.reduce<KnownTerm | undefined>((a, { term }) => (a && a.from >= term.from ? a : term), undefined);

const clampPlace = (last: number, from: number) =>
  Number.isFinite(from) ? Math.min(last, Math.max(0, Math.ceil(from))) : last;

function wordForms(phrase: string): string[] {
  const bare = foldLetters(phrase).letters;
  if (bare === '') return [];
  const singular = bare.length > 3 ? bare.replace(/s$/, '') : bare;
  return [...new Set([bare, `${bare}s`, `${bare}es`, bare.replace(/y$/, 'ies'), singular])];
}
