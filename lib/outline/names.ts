import { pieceName } from '@/lib/markup/piece-names';
import type { Words } from '@/lib/words';
import { numberIn, numeralIn, ordinalIn, romanIn } from './numerals';

/** What a book calls its chapters, from place 1 on, and its parts. `firstChapter`: a place, 1..N. */
export type Labels = { chapters: string[]; parts: { label: string; firstChapter: number }[] };

/** The number of a label that is one, with the word for a chapter or without: "Chapter 7", "Kapitel VII", "VII". */
export function chapterNumber(label: string): string | null {
  const [, word, rest = ''] = /^((?:chapter|kapitel)\s+)?(.*)$/is.exec(label) ?? [];
  return word || /^[IVXLCDM]+$/.test(rest) || numberIn(rest) !== null ? rest : null;
}

const partWords = {
  part: 'part',
  teil: 'part',
  book: 'book',
  buch: 'book',
  volume: 'volume',
  band: 'volume',
};
const isPartWord = (word: string): word is keyof typeof partWords => Object.hasOwn(partWords, word);

/** A part's label that is a word and a number: "Part Two", "Teil zwei", "Volume II", "Zweiter Teil", "2. Teil". */
export function partNumber(label: string) {
  const [, word = '', number = ''] = /^(\p{L}+)\s+(\S+)$/u.exec(label) ?? [];
  const ordinal = /^(?:(?:der|das)\s+)?(\S+)\s+(teil|buch|band)$/i.exec(label);
  const kind = (ordinal?.[2] ?? word).toLowerCase();
  const count = ordinal ? ordinalIn(ordinal[1] ?? '') : numberIn(number) === null ? null : number;
  if (!isPartWord(kind) || count === null) return null;
  return { kind: partWords[kind] as 'part' | 'book' | 'volume', number: count };
}

/** A chapter's label as it is typed in a language: "Chapter 7" is "Kapitel 7" in German, and "VII" is "VII". */
export function labelIn({ say, language }: Words, label: string): string {
  const number = /^(?:chapter|kapitel)\s+(.*)$/is.exec(label)?.[1];
  if (number === undefined) return pieceName(language, label) ?? label;
  const name = say('reading.places.chapter', { number: numeralIn(language, number) });
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}

/**
 * The names of a book's places, 0..N, as they are said within a sentence: "chapter 9", "the Prologue". In every
 * language no two of a book are the same, nor sound the same. They are made of labels alone, and never of titles.
 */
export function placesIn(words: Words, labels: Labels): string[] {
  const before = made.get(labels)?.[words.language];
  if (before) return before;
  const beginning = words.say('reading.places.beginning');
  const names = [beginning, ...toldApart(formsOf(words, labels), [beginning])];
  made.set(labels, { ...made.get(labels), [words.language]: names });
  return names;
}

// Many members of a club have come to many places of one book.
const made = new WeakMap<Labels, Partial<Record<Words['language'], string[]>>>();

/** The names of a book's parts, no two of which are the same. */
export function partsIn(words: Words, labels: string[]): string[] {
  const names = labels.map((label) => partName(words, label));
  const alike = bySound([...names.keys()], (at) => names[at] ?? '');
  const forms = names.map((name, at): Forms => {
    const same = alike.get(sound(name)) ?? [];
    const nth = () => nthOf(words, same.indexOf(at) + 1, name);
    return [() => name, nth, () => countedIn(words, nth(), at + 1, names.length)];
  });
  return toldApart(forms, []);
}

function partName({ say, language }: Words, label: string) {
  const numbered = partNumber(label);
  if (!numbered) return pieceName(language, label) ?? label;
  const { kind, number } = numbered;
  return say(`reading.places.${kind}`, { number: numeralIn(language, number) });
}

/** Names for one thing, from the plain one to one that nothing else can have; made when they are needed. */
type Forms = (() => string)[];

function formsOf(words: Words, { chapters, parts }: Labels): Forms[] {
  const partNames = partsIn(
    words,
    parts.map(({ label }) => label),
  );
  const starts = parts.map(({ firstChapter }) => firstChapter);
  const nameOf = chapterNames(words);
  const all = chapters.map((label, at) => ({ ...nameOf(label), part: partAt(starts, at + 1) }));
  const alike = bySound(all, ({ name }) => name);
  return all.map((one, at) => {
    const same = alike.get(sound(one.name)) ?? [];
    const here = same.filter(({ part }) => part === one.part);
    const inPart = (name: string) =>
      here.length < same.length ? within(words, partNames, one.part, name) : name;
    const nth = () => inPart(here.length > 1 ? nthOf(words, here.indexOf(one) + 1, one.bare) : one.name);
    return [() => one.name, () => inPart(one.name), nth, () => countedIn(words, nth(), at + 1, all.length)];
  });
}

/** -1 before the first part. */
const partAt = (starts: number[], place: number) => starts.findLastIndex((start) => start <= place);

/** `bare`: without an article, for "the second Interlude". */
function chapterNames({ say, language }: Words) {
  const chapter = filling(say, 'reading.places.chapter', 'number');
  const other = filling(say, 'reading.places.other', 'name');
  const bare = filling(say, 'reading.places.bare', 'name');
  const article = `${other('').trim()} `;
  return (label: string) => {
    const number = chapterNumber(label);
    if (number !== null) {
      const name = chapter(numeralIn(language, number));
      return { name, bare: name };
    }
    const ownName = label.toLowerCase().startsWith(article) ? label.slice(article.length) : label;
    const named = pieceName(language, label) ?? ownName;
    return { name: other(named), bare: bare(named) };
  };
}

/** A text with one gap, looked up once for all that is filled in. */
function filling(say: Words['say'], key: Parameters<Words['say']>[0], gap: string) {
  const [before = '', after = ''] = say(key, { [gap]: '\0' }).split('\0');
  return (value: string) => `${before}${value}${after}`;
}

/** The chapters before the first part are in none. */
const within = ({ say }: Words, parts: string[], part: number, name: string) =>
  part < 0
    ? say('reading.places.before', { name, part: parts[0] ?? '' })
    : say('reading.places.inPart', { name, part: parts[part] ?? '' });

const nthOf = ({ say }: Words, nth: number, name: string) => say('reading.places.nth', { nth, name });

const countedIn = ({ say }: Words, name: string, place: number, count: number) =>
  say('reading.places.counted', { name, place, count });

/** Takes the plainest form of each, and a clearer one for all that would be taken for another. */
function toldApart(forms: Forms[], taken: string[]): string[] {
  const names = forms.map(([plain]) => plain!());
  const left = forms.map((all) => all.slice(1));
  const isTaken = new Set(taken.map(sound));
  for (;;) {
    const alike = bySound([...names.keys()], (at) => names[at] ?? '');
    const unclear = [...alike].filter(([heard, same]) => same.length > 1 || isTaken.has(heard));
    const clearer = unclear.flatMap(([, same]) => same).filter((at) => left[at]!.length > 0);
    if (clearer.length === 0) return names;
    for (const at of clearer) names[at] = nextName(names[at]!, left[at]!);
  }
}

function nextName(name: string, left: Forms): string {
  const next = left.shift()?.() ?? name;
  return next === name && left.length > 0 ? nextName(name, left) : next;
}

function bySound<T>(all: T[], nameOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const heard = sound(nameOf(one));
    const group = groups.get(heard);
    if (group) group.push(one);
    else groups.set(heard, [one]);
  }
  return groups;
}

/** How a name sounds: "Chapter IX." and "chapter 9" alike. */
function sound(name: string): string {
  const heard =
    name
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return heard.map((word, at) => (counts.has(heard[at - 1] ?? '') ? valueOf(word) : word)).join(' ');
}

const counts = new Set(['chapter', 'kapitel', ...Object.keys(partWords)]);
const valueOf = (word: string) => String(romanIn(word.toUpperCase()) ?? numberIn(word) ?? word);
