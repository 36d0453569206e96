/**
 * The words of an aside that begins after `line` in its source, without the quotation marks that its further lines have
 * only because that line stands in a quotation.
 */
export function unquoted(words: string, line: string): string {
  const depth = depthOf(line);
  if (depth === 0 || !words.includes('\n')) return words;
  const marks = new RegExp(`(?<=\\n)(?:[ \\t]*>[ ]?){1,${depth}}`, 'g');
  return words.replace(marks, '');
}

/** The last line of a text, as far as it goes. */
export const lastLine = (text: string) => text.slice(text.lastIndexOf('\n') + 1);

/** How many quotations, one in the other, a line stands in. */
function depthOf(line: string): number {
  const marks = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])))*/.exec(line)![0];
  return marks.split('>').length - 1;
}

/** Lines with a quotation mark before each. Tabs before the first word count from the line's start, so they become spaces. */
export const quotedLines = (text: string) =>
  text
    .split('\n')
    .map((line) => (line.trim() === '' ? '>' : `> ${withoutTabs(line)}`))
    .join('\n');

function withoutTabs(line: string): string {
  const [start] = /^[\s>*+\-\d.)#]*/.exec(line)!;
  let spaced = '';
  for (const sign of start) spaced += sign === '\t' ? ' '.repeat(4 - (spaced.length % 4)) : sign;
  return spaced + line.slice(start.length);
}
