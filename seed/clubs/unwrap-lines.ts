const STARTS_OWN_LINE = /^(?:>|[-*] |\d+\. )/;

const unwrapParagraph = (paragraph: string): string =>
  paragraph
    .split('\n')
    .map((line) => line.trim())
    .reduce((text, line) => text + (STARTS_OWN_LINE.test(line) ? '\n' : ' ') + line);

/** Markdown from wrapped, indented lines: a paragraph becomes one line; items and quotations keep theirs. */
export const unwrapLines = (lines: string): string =>
  lines
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => unwrapParagraph(paragraph.trim()))
    .join('\n\n');
