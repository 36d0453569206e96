import 'server-only';
import type { Metadata } from 'next';
import { askLanguage, isPrinting, languageAsked, zoneAsked } from './asked';
import type { Key } from './en';
import { tellTime, type TimeKind, type TimeTold } from './times';
import { wordsIn, type Words } from './wording';

export { settleZone, speaking, zoneOfBrowser } from './asked';
export type { Key } from './en';
export type { TimeKind } from './times';
export { isKey, wordsIn, worded, type Say, type Sentence, type Words } from './wording';

/** The words of this request, for pages and actions, which can wait for them. */
export const hear = async (): Promise<Words> => wordsIn(await askLanguage());

/** The same for the parts of a page, which cannot: their page has asked already. */
export const words = (): Words => wordsIn(languageAsked());

/** When something was, as the reader of this request is told; null within print, which is kept for others as well. */
export const toldTime = (at: Date, kind: TimeKind, now: Date): TimeTold | null =>
  isPrinting() ? null : tellTime(words(), kind, { at, now, zone: zoneAsked() });

/** What a tab says: what the page is, then the book, then the club. */
export const tab = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(' · ');

/** A page's metadata: its title, in the words of whoever asks. */
export const titled =
  (title: Key, others: Metadata = {}) =>
  async (): Promise<Metadata> => ({ ...others, title: (await hear()).say(title) });
