import 'server-only';
import { htmlToText } from '../../markdown/html-to-text';

/** In characters, so that a line or two of them stand in a list. */
const FIRST_WORDS = 140;

/** How a post begins, as plain text; `html` is a version without covers. */
export function firstWords(html: string): string {
  // By whole characters: half of one is none.
  const words = [...htmlToText(html).replace(/\s+/g, ' ').trim()];
  const shown = words.slice(0, FIRST_WORDS).join('');
  return words.length > FIRST_WORDS ? `${shown.replace(/\s+\S*$/, '')} …` : shown;
}
