const SENTENCE_END = /[.!?…]["”’»)]{0,2}$/;

export const endsSentence = (text: string) => SENTENCE_END.test(text.slice(-4));

/** The words of a file, without its byte order mark; null where the bytes are not UTF-8 text. */
export function decodeText(bytes: Uint8Array): string | null {
  const text = decodeUtf8(bytes);
  if (text === null || text.includes('\0') || /^(?:%PDF-|\{\\rtf)/.test(text)) return null;
  const controls = text.match(/(?![\t\n\v\f\r])\p{Cc}/gu)?.length ?? 0;
  return controls * 100 > text.length ? null : text;
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** No references, image credits, invisible marks of direction or runs of space. */
export const tidyText = (text: string) =>
  text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[\u00ad\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/\[(?:\d{1,3}|[a-z]|edit|citation needed)\]/gi, '')
    .replace(/\((?:image|photo|picture)s? (?:from|by|via|credit)[^()]{0,120}\)/gi, '')
    .replace(/ {2,}/g, ' ')
    .trim();

const NOTE_SIGN = /^[\s[({]*(?:\d{1,3}|\p{L}|\P{L}{1,3})(?: ?, ?(?:\d{1,3}|\p{L}))*[\s\])}]*$/u;

/** A text and what stands raised after it: the sign of a note goes, anything else is a word of its own but after a figure. */
export function appendRaised(before: string, raised: string): string {
  if (/\p{N}\s*$/u.test(before)) return before + raised;
  if (NOTE_SIGN.test(raised)) return before;
  return /[\p{L}]$/u.test(before) && /^\p{L}/u.test(raised) ? `${before} ${raised}` : before + raised;
}
