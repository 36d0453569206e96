// How long the sentences of a Markdown text are. Code, tables, headings and pictures are left out.

/** The sentences of a text; each list item is a text of its own. A code span is one word, a link is its text. */
export function sentences(markdown) {
  return blocks(markdown)
    .map(plain)
    .flatMap((block) => block.split(END_OF_SENTENCE))
    .filter((sentence) => wordCount(sentence) > 0);
}

/** The words of a sentence. Signs that stand alone, as a dash does, are none. */
export const wordCount = (sentence) =>
  sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** The smallest count that `percent` of all counts do not exceed; 0 where there are none. */
export function percentile(counts, percent) {
  const sorted = counts.toSorted((a, b) => a - b);
  return sorted[Math.ceil((sorted.length * percent) / 100) - 1] ?? 0;
}

const END_OF_SENTENCE = /(?<=[.!?][)"'”’]*)\s+(?=["'“‘(]*[\p{Lu}\p{N}`])/u;

function blocks(markdown) {
  const prose = markdown
    .replace(/^( *)(```|~~~)[\s\S]*?^\1\2.*$/gm, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/^#.*$/gm, '')
    .replace(/^\|.*$/gm, '')
    .replace(/(^|\n\n)( {4}.*(\n|$))+/g, '$1\n')
    .replace(/^\s*([-*+]|\d+\.) /gm, '\n');
  return prose.split(/\n\s*\n/).map((block) => block.replace(/\s+/g, ' ').trim());
}

function plain(block) {
  return block
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/`[^`]+`/g, (code) => code.replaceAll(' ', '␣'))
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_]{1,2}(?=\S)|(?<=\S)[*_]{1,2}/g, '');
}
