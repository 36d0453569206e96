import 'server-only';
import { IntlMessageFormat } from 'intl-messageformat';
import { createElement, Fragment, type ReactNode } from 'react';
import { de } from './de';
import { en, type MessageKey } from './en';
import { intlLocale, languages, type Language } from './languages';

type PlainValues = Record<string, string | number>;
type RichValues = Record<string, string | number | ((inside: ReactNode) => ReactNode)>;

export type Translate = {
  (key: MessageKey, values?: PlainValues): string;
  /** A text whose tags, such as <who>, are drawn by the functions of their names. */
  rich: (key: MessageKey, values: RichValues) => ReactNode;
};

export type Messages = {
  language: Language;
  t: Translate;
  formatNumber: (count: number) => string;
  /** "Ada, Bram and Wren". */
  formatList: (names: string[]) => string;
};

/** A sentence that nobody has worded yet: which, and what it is about. */
export type Message = MessageKey | MessageWithValues;
type MessageWithValues = {
  key: MessageKey;
  values: Record<string, string | number | MessageWithValues | MessageWithValues[]>;
};

/** All that is said in a language; made once a process. */
export const messagesIn = (language: Language): Messages => messagesByLanguage[language];

export const isMessageKey = (text: string): text is MessageKey => englishTexts.has(text);

/** A sentence in words; numbers are written as the language writes them, and several sentences stand in a row. */
export function formatMessage(messages: Messages, message: Message): string {
  if (typeof message === 'string') return messages.t(message);
  const values = Object.entries(message.values).map(([name, value]) => [name, formatValue(messages, value)]);
  return messages.t(message.key, Object.fromEntries(values) as PlainValues);
}

function formatValue(messages: Messages, value: MessageWithValues['values'][string]): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return messages.formatNumber(value);
  return [value]
    .flat()
    .map((one) => formatMessage(messages, one))
    .join(messages.t('answers.and'));
}

function createMessages(language: Language): Messages {
  const locale = intlLocale[language];
  const number = new Intl.NumberFormat(locale);
  const list = new Intl.ListFormat(locale);
  return {
    language,
    t: createTranslator(locale, flattenKeys(catalogues[language])),
    formatNumber: (count) => number.format(count),
    formatList: (names) => list.format(names),
  };
}

function createTranslator(locale: string, texts: Map<string, string>): Translate {
  const messageText = (key: MessageKey) => texts.get(key) ?? throwMissing(key);
  // Parsing takes far longer than filling in.
  const parsed = new Map<string, IntlMessageFormat>();
  const parse = (key: MessageKey) => {
    const format = parsed.get(key) ?? new IntlMessageFormat(messageText(key), locale);
    parsed.set(key, format);
    return format;
  };
  const t = (key: MessageKey, values?: PlainValues) =>
    isPlain(messageText(key)) ? messageText(key) : String(parse(key).format(values));
  const rich = (key: MessageKey, values: RichValues) => asFragment(parse(key).format<ReactNode>(values));
  return Object.assign(t, { rich });
}

function throwMissing(key: string): never {
  throw new Error(`There are no words for ${key}.`);
}

const isPlain = (text: string) => !/[{<]/.test(text);

const asFragment = (parts: ReactNode) =>
  Array.isArray(parts) ? createElement(Fragment, null, ...parts) : parts;

type Tree = { readonly [name: string]: string | Tree };

/** The texts by their full names. */
function flattenKeys(tree: Tree, before = ''): Map<string, string> {
  const entries = Object.entries(tree).flatMap(([name, words]): [string, string][] =>
    typeof words === 'string' ? [[`${before}${name}`, words]] : [...flattenKeys(words, `${before}${name}.`)],
  );
  return new Map(entries);
}

const englishTexts = flattenKeys(en);
const catalogues: Record<Language, Tree> = { en, de };
const messagesByLanguage = Object.fromEntries(
  languages.map((language) => [language, createMessages(language)]),
) as Record<Language, Messages>;
