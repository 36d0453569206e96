import { unnumberedChapterName } from '@/lib/label-words/unnumbered-chapters';
import { parseCjkLabel } from '@/lib/label-words/cjk-numbers';
import { NUMBERED_CHAPTER_WORDS, parseNumberedLabel } from '@/lib/label-words/numbered-chapters';
import type { Messages } from '@/lib/i18n';
import { parseNumeral, translateNumeral, ordinalIn, parseRoman } from '../label-words/numeral-translation';

/** What a book calls its chapters, from place 1 on, and its parts. `firstChapter`: a place, 1..N. */
export type OutlineLabels = { chapters: string[]; parts: { label: string; firstChapter: number }[] };

/** The number of a label that is one, with the word for a chapter or without: "Chapter 7", "Kapitel VII", "VII". */
export function parseChapterNumber(label: string): string | null {
  const [, word, rest = ''] = /^((?:chapter|kapitel)\s+)?(.*)$/is.exec(label) ?? [];
  return word || /^[IVXLCDM]+$/.test(rest) || parseNumeral(rest) !== null ? rest : null;
}

const PART_WORDS = {
  part: 'part',
  teil: 'part',
  book: 'book',
  buch: 'book',
  volume: 'volume',
  band: 'volume',
  act: 'act',
  akt: 'act',
};
const isPartWord = (word: string): word is keyof typeof PART_WORDS => Object.hasOwn(PART_WORDS, word);

/** A part's label that is a word and a number: "Part Two", "Teil zwei", "Volume II", "Act II", "Zweiter Teil". */
export function parsePartNumber(label: string) {
  const [, word = '', number = ''] = /^(\p{L}+)\s+(\S+)$/u.exec(label) ?? [];
  const ordinal = /^(?:(?:der|das)\s+)?(\S+)\s+(teil|buch|band|akt)$/i.exec(label);
  const kind = (ordinal?.[2] ?? word).toLowerCase();
  const count = ordinal ? ordinalIn(ordinal[1] ?? '') : parseNumeral(number) === null ? null : number;
  if (!isPartWord(kind) || count === null) return null;
  return { kind: PART_WORDS[kind] as 'part' | 'book' | 'volume' | 'act', number: count };
}

/** A chapter's label as it is typed in a language: "Chapter 7" is "Kapitel 7" in German, and "VII" is "VII". */
export function labelIn({ t, language }: Messages, label: string): string {
  const number = /^(?:chapter|kapitel)\s+(.*)$/is.exec(label)?.[1];
  if (number === undefined) return unnumberedChapterName(language, label) ?? label;
  const name = t('reading.places.chapter', { number: translateNumeral(language, number) });
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}

/** What may be typed for the first and the last place: their labels, or their names where others share the label. */
export function firstAndLastLabel(messages: Messages, labels: OutlineLabels) {
  const { chapters } = labels;
  const typed = (place: number) => {
    const label = chapters[place - 1] ?? '';
    const isShared = chapters.filter((other) => soundKey(other) === soundKey(label)).length > 1;
    return isShared ? (listPlaceNames(messages, labels)[place] ?? '') : labelIn(messages, label);
  };
  return { first: typed(1), last: typed(chapters.length) };
}

/**
 * The names of a book's places, 0..N, as they are said within a sentence: "chapter 9", "the Prologue". In every
 * language no two of a book are the same, nor sound the same. They are made of labels alone, and never of titles.
 */
export function listPlaceNames(messages: Messages, labels: OutlineLabels): string[] {
  const cached = namesByLabels.get(labels)?.[messages.language];
  if (cached) return cached;
  const beginning = messages.t('reading.places.beginning');
  const names = [beginning, ...disambiguate(placeNameForms(messages, labels), [beginning])];
  namesByLabels.set(labels, { ...namesByLabels.get(labels), [messages.language]: names });
  return names;
}

// Many members of a club have come to many places of one book.
const namesByLabels = new WeakMap<OutlineLabels, Partial<Record<Messages['language'], string[]>>>();

/** The names of a book's parts, no two of which are the same. */
export function listPartNames(messages: Messages, labels: string[]): string[] {
  const names = labels.map((label) => formatPart(messages, label));
  const byKey = groupBySound([...names.keys()], (at) => names[at] ?? '');
  const forms = names.map((name, at): NameForms => {
    const same = byKey.get(soundKey(name)) ?? [];
    const nth = () => nthName(messages, same.indexOf(at) + 1, name);
    return [() => name, nth, () => countedName(messages, nth(), at + 1, names.length)];
  });
  return disambiguate(forms, []);
}

/** "Part Two"; the outer of two parts first, "Volume One, Part Two". */
function formatPart(messages: Messages, label: string): string {
  return formatNumberedPart(messages, label) ?? unnumberedChapterName(messages.language, label) ?? label;
}

function formatNumberedPart({ t, language }: Messages, label: string): string | null {
  const names = label.split(', ').map((one) => {
    const parsed = parsePartNumber(one);
    if (!parsed) return null;
    return t(`reading.places.${parsed.kind}`, { number: translateNumeral(language, parsed.number) });
  });
  return names.every((name) => name !== null) ? names.join(', ') : null;
}

/** Names for one thing, from the plain one to one that nothing else can have; made when they are needed. */
type NameForms = (() => string)[];

function placeNameForms(messages: Messages, { chapters, parts }: OutlineLabels): NameForms[] {
  const partNames = listPartNames(
    messages,
    parts.map(({ label }) => label),
  );
  const starts = parts.map(({ firstChapter }) => firstChapter);
  const nameOf = createChapterNamer(messages);
  const all = chapters.map((label, at) => ({ ...nameOf(label), part: partIndex(starts, at + 1) }));
  const byKey = groupBySound(all, ({ name }) => name);
  return all.map((one, at) => {
    const same = byKey.get(soundKey(one.name)) ?? [];
    const samePart = same.filter(({ part }) => part === one.part);
    const inPart = (name: string) =>
      samePart.length < same.length ? nameInPart(messages, partNames, one.part, name) : name;
    const nth = () =>
      inPart(samePart.length > 1 ? nthName(messages, samePart.indexOf(one) + 1, one.bare) : one.name);
    return [
      () => one.name,
      () => inPart(one.name),
      nth,
      () => countedName(messages, nth(), at + 1, all.length),
    ];
  });
}

/** -1 before the first part. */
const partIndex = (starts: number[], place: number) => starts.findLastIndex((start) => start <= place);

/** `bare`: without an article, for "the second Interlude". */
type ChapterName = { name: string; bare: string };

function createChapterNamer(messages: Messages) {
  const { t, language } = messages;
  const chapter = createTemplate(t, 'reading.places.chapter', 'number');
  const other = createTemplate(t, 'reading.places.other', 'name');
  const bare = createTemplate(t, 'reading.places.bare', 'name');
  const article = `${other('').trim()} `;
  return (label: string): ChapterName => {
    const number = parseChapterNumber(label);
    const numbered =
      number === null ? numberedName(messages, label) : chapter(translateNumeral(language, number));
    if (numbered !== null) return { name: numbered, bare: numbered };
    const ownName = label.toLowerCase().startsWith(article) ? label.slice(article.length) : label;
    const name = unnumberedChapterName(language, label) ?? ownName;
    // No language sets its article before the letters of another.
    return { name: /\p{Script=Latin}/u.test(name) ? other(name) : bare(name), bare: bare(name) };
  };
}

/** "scene 3", "letter IV", "Part Two", "第三章": what has a number needs no article. Null for every other label. */
function numberedName(messages: Messages, label: string): string | null {
  const { language } = messages;
  const numbered = parseNumberedLabel(language, label);
  return (
    formatNumberedPart(messages, label) ??
    (numbered && `${numbered.word} ${translateNumeral(language, numbered.number)}`) ??
    (parseCjkLabel(label) === null ? null : label)
  );
}

/** A text with one gap, looked up once for all that is filled in. */
function createTemplate(t: Messages['t'], key: Parameters<Messages['t']>[0], gap: string) {
  const [before = '', after = ''] = t(key, { [gap]: '\0' }).split('\0');
  return (value: string) => `${before}${value}${after}`;
}

/** The chapters before the first part are in none. */
const nameInPart = ({ t }: Messages, parts: string[], part: number, name: string) =>
  part < 0
    ? t('reading.places.before', { name, part: parts[0] ?? '' })
    : t('reading.places.inPart', { name, part: parts[part] ?? '' });

const nthName = ({ t }: Messages, nth: number, name: string) => t('reading.places.nth', { nth, name });

const countedName = ({ t }: Messages, name: string, place: number, count: number) =>
  t('reading.places.counted', { name, place, count });

/** Takes the plainest form of each, and a clearer one for all that would be taken for another. */
function disambiguate(forms: NameForms[], taken: string[]): string[] {
  const names = forms.map(([plain]) => plain!());
  const remaining = forms.map((all) => all.slice(1));
  const isTaken = new Set(taken.map(soundKey));
  for (;;) {
    const alike = groupBySound([...names.keys()], (at) => names[at] ?? '');
    const unclear = [...alike].filter(([heard, same]) => same.length > 1 || isTaken.has(heard));
    const clearer = unclear.flatMap(([, same]) => same).filter((at) => remaining[at]!.length > 0);
    if (clearer.length === 0) return names;
    for (const at of clearer) names[at] = nextName(names[at]!, remaining[at]!);
  }
}

function nextName(name: string, left: NameForms): string {
  const next = left.shift()?.() ?? name;
  return next === name && left.length > 0 ? nextName(name, left) : next;
}

function groupBySound<T>(all: T[], nameOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = soundKey(nameOf(one));
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

/** How a name sounds: "Chapter IX." and "chapter 9" alike. */
function soundKey(name: string): string {
  const heard =
    name
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return heard
    .map((word, at) => (COUNTED_WORDS.has(heard[at - 1] ?? '') ? soundOfNumber(word) : word))
    .join(' ');
}

const COUNTED_WORDS = new Set(['chapter', 'kapitel', ...Object.keys(PART_WORDS), ...NUMBERED_CHAPTER_WORDS]);
const soundOfNumber = (word: string) => String(parseRoman(word.toUpperCase()) ?? parseNumeral(word) ?? word);
