import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemGerman } from '@orama/stemmers/german';
import { findPhrase, foldLetters, listWords } from './phrase-search';

/** Asks of a text whether it mentions a phrase, however either is set, in any of its English or German forms. */
export function createTermTest(text: string): (phrase: string) => boolean {
  const letters = foldLetters(text);
  const words = listWords(text);
  const parts = splitWords(text);
  const inflections = detectInflections(words);
  return (phrase) => {
    const bare = foldLetters(phrase).letters;
    // "deferral’s" is one run of letters.
    if ([bare, `${bare}s`].some((form) => bare !== '' && findPhrase(letters, form).length > 0)) return true;
    const term = splitWords(phrase);
    const candidates = term.length === 1 ? words : parts;
    return inflections.some((isForm) => findWords(candidates, term, isForm));
  };
}

type FormTest = (word: string, term: string) => boolean;

const splitWords = (text: string) => {
  const { letters, words } = foldLetters(text);
  return words.map(({ from, to }) => letters.slice(from, to));
};

/** The words of a phrase in a row, each as it stands or in another form. */
const findWords = (words: string[], term: string[], isForm: FormTest) =>
  term.length > 0 &&
  words.some((_, at) =>
    term.every((part, nth) => {
      const word = words[at + nth];
      return word !== undefined && (word === part || isForm(word, part));
    }),
  );

// By its endings alone "notes" would be German for "not": a text is asked in the language that it is written in.
const ENGLISH = new Set(
  'the and of to is was in it that he she they not with for on but you this at i we are my'.split(' '),
);
const GERMAN = new Set(
  'der die das und ist war im in es dass er sie nicht mit fur auf aber du den dem ein eine ich wir sind sich'.split(
    ' ',
  ),
);

function detectInflections(words: string[]): FormTest[] {
  const english = words.filter((word) => ENGLISH.has(word)).length;
  const german = words.filter((word) => GERMAN.has(word)).length;
  return [...(english >= german ? [isEnglishForm] : []), ...(german >= english ? [isGermanForm] : [])];
}

/** Two words with one stem that differ in an ending of inflection: "organization" has the stem of "organ". */
const formTest =
  (stem: (word: string) => string, endings: RegExp[]): FormTest =>
  (word, term) =>
    Math.min(word.length, term.length) >= MIN_LENGTH &&
    word[0] === term[0] &&
    endings.some((ending) => haveEndings(ending, word, term)) &&
    stem(word) === stem(term);

/** Shorter words are too often another word's form. */
const MIN_LENGTH = 4;

function haveEndings(ending: RegExp, word: string, term: string): boolean {
  const letters = [...word].findIndex((letter, at) => letter !== term[at]);
  const shared = letters < 0 ? word.length : letters;
  const double = word[shared - 1] ?? '';
  return [word, term].every((one) => {
    const rest = one.slice(shared);
    // "defer", "deferred"
    return (
      ending.test(rest.startsWith(double) && rest.length > 1 ? rest.slice(1) : rest) || ending.test(rest)
    );
  });
}

const isEnglishForm = formTest(stemEnglish, [/^(?:e|e?s|e?d|ing)?$/, /^(?:y|ies|ied|ying)$/]);
const isGermanForm = formTest(stemGerman, [/^(?:e[mnrs]?|e?rn|n?s|n|nen|ens|e?t|te[nt]?|st)?$/]);
