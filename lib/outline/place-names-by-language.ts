import 'server-only';
import { languages } from '@/lib/i18n/languages';
import { messagesIn } from '@/lib/i18n/translate';
import { listPlaceNames, type OutlineLabels } from './place-names';

/** What the places of a book, 0..N, are called on the pages, once for each language. */
export const listSpokenNames = (labels: OutlineLabels): string[][] =>
  languages.map((language) => listPlaceNames(messagesIn(language), labels));
