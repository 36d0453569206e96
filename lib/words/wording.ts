import 'server-only';
import { IntlMessageFormat } from 'intl-messageformat';
import { createElement, Fragment, type ReactNode } from 'react';
import { de } from './de';
import { en, type Key } from './en';
import { locale, type Language } from './languages';

type Values = Record<string, string | number>;
type Drawn = Record<string, string | number | ((inside: ReactNode) => ReactNode)>;

export type Say = {
  (key: Key, values?: Values): string;
  /** A text whose tags, such as <who>, are drawn by the functions of their names. */
  rich: (key: Key, values: Drawn) => ReactNode;
};

export type Words = {
  language: Language;
  say: Say;
  counted: (count: number) => string;
};

/** A sentence that nobody has worded yet: which, and what it is about. */
export type Sentence = Key | Told;
type Told = { key: Key; about: Record<string, string | number | Told | Told[]> };

/** All that is said in a language; made once a process. */
export const wordsIn = (language: Language): Words => all[language];

export const isKey = (text: string): text is Key => english.has(text);

/** A sentence in words; numbers are written as the language writes them, and several sentences stand in a row. */
export function worded(words: Words, sentence: Sentence): string {
  if (typeof sentence === 'string') return words.say(sentence);
  const values = Object.entries(sentence.about).map(([name, value]) => [name, inWords(words, value)]);
  return words.say(sentence.key, Object.fromEntries(values) as Values);
}

function inWords(words: Words, value: Told['about'][string]): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return words.counted(value);
  return [value]
    .flat()
    .map((one) => worded(words, one))
    .join(words.say('answers.and'));
}

function made(language: Language): Words {
  const tongue = locale[language];
  const number = new Intl.NumberFormat(tongue);
  return {
    language,
    say: sayIn(tongue, flat({ en, de }[language])),
    counted: (count) => number.format(count),
  };
}

function sayIn(tongue: string, texts: Map<string, string>): Say {
  const text = (key: Key) => texts.get(key) ?? missing(key);
  // Parsing takes far longer than filling in.
  const parsed = new Map<string, IntlMessageFormat>();
  const parse = (key: Key) => {
    const format = parsed.get(key) ?? new IntlMessageFormat(text(key), tongue);
    parsed.set(key, format);
    return format;
  };
  const say = (key: Key, values?: Values) =>
    isPlain(text(key)) ? text(key) : String(parse(key).format(values));
  const rich = (key: Key, values: Drawn) => asOne(parse(key).format<ReactNode>(values));
  return Object.assign(say, { rich });
}

function missing(key: string): never {
  throw new Error(`There are no words for ${key}.`);
}

const isPlain = (text: string) => !/[{<]/.test(text);

const asOne = (parts: ReactNode) => (Array.isArray(parts) ? createElement(Fragment, null, ...parts) : parts);

type Tree = { readonly [name: string]: string | Tree };

/** The texts by their full names. */
function flat(tree: Tree, before = ''): Map<string, string> {
  const named = Object.entries(tree).flatMap(([name, words]): [string, string][] =>
    typeof words === 'string' ? [[`${before}${name}`, words]] : [...flat(words, `${before}${name}.`)],
  );
  return new Map(named);
}

const english = flat(en);
const all = { en: made('en'), de: made('de') };
