const keepsItsLine = /^(?:>|[-*] |\d+\. )/;

const unwrapped = (paragraph: string): string =>
  paragraph
    .split('\n')
    .map((line) => line.trim())
    .reduce((text, line) => text + (keepsItsLine.test(line) ? '\n' : ' ') + line);

/** Markdown from wrapped, indented lines: a paragraph becomes one line; items and quotations keep theirs. */
export const prose = (lines: string): string =>
  lines
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => unwrapped(paragraph.trim()))
    .join('\n\n');
