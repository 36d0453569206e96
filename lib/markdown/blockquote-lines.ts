/**
 * The words of an aside that begins after `line` in its source, without the quotation marks that its further lines have
 * only because that line stands in a quotation.
 */
export function stripQuoteMarks(words: string, line: string): string {
  const depth = quoteDepth(line);
  if (depth === 0 || !words.includes('\n')) return words;
  const marks = new RegExp(`(?<=\\n)(?:[ \\t]*>[ ]?){1,${depth}}`, 'g');
  return words.replace(marks, '');
}

/** The words of an aside without the marks of a quotation on their first and last line, where these are not its signs' own. */
export function stripEndMarks(words: string, line: string): string {
  const depth = quoteDepth(line);
  if (depth === 0 || !words.includes('\n')) return words;
  const marks = `(?:[ \\t]*>[ ]?){1,${depth}}`;
  const ends = new RegExp(`(?<=^[ \\t]*\\n)${marks}|(?<=\\n)${marks}[ \\t]*$`, 'g');
  return words.replace(ends, '');
}

/** The last line of a text, as far as it goes. */
export const lastLine = (text: string) => text.slice(text.lastIndexOf('\n') + 1);

/** How many quotations, one in the other, a line stands in. */
function quoteDepth(line: string): number {
  const marks = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])))*/.exec(line)![0];
  return marks.split('>').length - 1;
}

/** The words of an aside as they are written after `line`: in a quotation its further lines have their marks. */
export const addQuoteMarks = (words: string, line: string) => {
  const [first, ...rest] = words.split('\n');
  const marked = rest.map((one) => Array.from({ length: quoteDepth(line) }).reduce<string>(quoteLine, one));
  return [first, ...marked].join('\n');
};

/** Lines with a quotation mark before each. Tabs before the first word count from the line's start, so they become spaces. */
export const quoteLines = (text: string) => text.split('\n').map(quoteLine).join('\n');

const quoteLine = (line: string) => (line.trim() === '' ? '>' : `> ${expandTabs(line)}`);

function expandTabs(line: string): string {
  const [start] = /^[\s>*+\-\d.)#]*/.exec(line)!;
  let spaced = '';
  for (const sign of start) spaced += sign === '\t' ? ' '.repeat(4 - (spaced.length % 4)) : sign;
  return spaced + line.slice(start.length);
}
