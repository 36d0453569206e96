export type Span = { start: number; end: number };

/** All places of a text in a source, however either is formatted: whitespace and last separators count for nothing. */
export function placesOf(find: string, source: string): Span[] {
  const { text, offsets } = normalize(source);
  const [, wanted = '', separator] = /^([^]*?)([,;]?)$/.exec(normalize(find).text) ?? [];
  const places: Span[] = [];
  if (wanted === '') return places;
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    const end = offsets[at + wanted.length - 1]! + 1;
    const ending = separator ? endingAt(source, end, separator) : 0;
    if (ending !== null) places.push({ start: offsets[at]!, end: end + ending });
  }
  return places;
}

/** The length of a separator, which may be missing before what closes its list; null where the text goes on. */
function endingAt(source: string, end: number, separator: string): number | null {
  const [ending, found] = /^\s*([^])?/.exec(source.slice(end)) ?? [''];
  if (found === separator) return ending.length;
  return found === undefined || /[)\]}>]/.test(found) ? 0 : null;
}

// What a formatter adds: whitespace, {' '} where a line of JSX ends in a space, a separator before what closes a list.
const FORMATTING = /(?:\s|\{' '\})+|[,;](?=\s*[)\]}>])/gu;
const isWord = (character = '') => /[\p{L}\p{N}_$]/u.test(character);

/** The text without formatting, with one space between words; and the offset of each character in the original. */
function normalize(source: string) {
  let text = '';
  const offsets: number[] = [];
  const keep = (from: number, to: number) => {
    text += source.slice(from, to);
    for (let at = from; at < to; at += 1) offsets.push(at);
  };
  let kept = 0;
  for (const {
    0: { length },
    index,
  } of source.matchAll(FORMATTING)) {
    keep(kept, index);
    kept = index + length;
    if (isWord(source[index - 1]) && isWord(source[kept])) {
      text += ' ';
      offsets.push(index);
    }
  }
  keep(kept, source.length);
  return { text, offsets };
}
