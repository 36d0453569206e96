import { escapeUTF8 } from 'entities';

/** Plain text as safe HTML, a paragraph for each of its lines. Nothing in it is taken for markup. */
export const textToHtml = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => `<p>${escapeUTF8(line)}</p>`)
    .join('\n');
