import { Parser } from 'htmlparser2';

// All others may stand in the middle of a word: <em>, <b>, <a>, <wbr> …
const SEPARATING_TAG =
  /^(?:address|article|aside|blockquote|br|caption|d[dlt]|details|div|fig(?:ure|caption)|footer|form|h[1-6r]|header|img|li|main|nav|ol|p|pre|section|summary|su[bp]|t(?:able|body|d|foot|h|head|r)|ul)$/;

/** The text of an HTML fragment as it is read: a tag within a word does not part it, a block or a raised note does. What stands in an element `omitted` is left out. */
export function htmlToText(html: string, omitted: readonly string[] = []): string {
  let text = '';
  let omittedDepth = 0;
  const separate = (tag: string) => {
    if (SEPARATING_TAG.test(tag)) text += '\n';
  };
  const parser = new Parser({
    onopentagname(tag) {
      if (omitted.includes(tag)) omittedDepth += 1;
      separate(tag);
    },
    onclosetag(tag) {
      if (omitted.includes(tag)) omittedDepth -= 1;
      separate(tag);
    },
    ontext: (words) => (text += omittedDepth === 0 ? words : ''),
  });
  parser.end(html);
  return text;
}
