import 'server-only';
import type { Metadata } from 'next';
import { askLanguage, languageAsked } from './asked';
import type { Key } from './en';
import { wordsIn, type Words } from './wording';

export { speaking } from './asked';
export type { Key } from './en';
export { isKey, wordsIn, worded, type Say, type Sentence, type Words } from './wording';

/** The words of this request, for pages and actions, which can wait for them. */
export const hear = async (): Promise<Words> => wordsIn(await askLanguage());

/** The same for the parts of a page, which cannot: their page has asked already. */
export const words = (): Words => wordsIn(languageAsked());

/** A page's metadata: its title, in the words of whoever asks. */
export const titled =
  (title: Key, others: Metadata = {}) =>
  async (): Promise<Metadata> => ({ ...others, title: (await hear()).say(title) });
