/**
 * A text as nothing but its letters, without the gaps between words, so that no way of setting a word hides it.
 * `starts` and `ends` say between which letters a word may begin and end.
 */
export type FoldedText = { letters: string; words: WordRange[]; starts: Uint8Array; ends: Uint8Array };

/** A run of letters, `from`..`to`. `glued`: only a hyphen, a quotation mark or markup parts it from the word before. */
export type WordRange = { from: number; to: number; glued: boolean };

// Scripts without spaces: a word may begin and end at any letter.
const UNSPACED =
  String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}` +
  String.raw`\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
const WORD = new RegExp(
  String.raw`[${UNSPACED}]|(?:(?![${UNSPACED}])\p{L})+|\p{N}+|\p{So}|\p{Extended_Pictographic}`,
  'gu',
);
// Raised letters and figures are notes: they end a word, and make one of their own where they are many.
const RAISED = /[ªº²³¹\u02b0-\u02b8\u02e0-\u02e4\u1d2c-\u1d6a\u1d78\u1d9b-\u1dbf\u2070-\u209c]+/gu;
// Modifier letters that stand for an apostrophe or a prime; a space without width may part words, or not.
const APOSTROPHES = /[\u200b\u02b9-\u02bc\u02c8\u02ee\ua78b\ua78c]/g;
const LINE_BREAK = /[\u2028\u2029\u0085]/g;
const MARKS = /[\p{M}\p{Cf}\u115f\u1160\u3164\uffa0]+/gu;
// A hyphen at the end of a line parts no words.
const GLUE = /^(?:[^\s\p{L}\p{N}]+|[-‐‑⁃−\uff0d][ \t]*\n\s*)$/u;
const UNLIKE: Record<string, string> = { æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ς: 's' };
const SMALL_CAPITALS = 'ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpꞯqʀrꜱsᴛtᴜuᴠvᴡwʏyᴢz';
const letterBySmallCapital = new Map(
  [...SMALL_CAPITALS.matchAll(/(.)(.)/gu)].map(([, capital, letter]) => [capital!, letter!]),
);
// Letters in filled circles and squares, and flags: Unicode gives them no plain form.
const BOXES = [0x1f150, 0x1f170, 0x1f1e6];

/** Letters without case, accents, ligatures, widths or hidden marks. Gaps between words stay as they are. */
function foldText(text: string): string {
  return isAscii(text) ? text.toLowerCase() : foldUnicode(text);
}

const isAscii = (text: string) => /^[\n\r\t\x20-\x7e]*$/.test(text);

function foldUnicode(text: string): string {
  return (
    text
      .replace(LINE_BREAK, '\n')
      .replace(APOSTROPHES, "'")
      .replace(RAISED, ' $& ')
      .normalize('NFKD')
      // Some small capitals have a capital of their own.
      .toLowerCase()
      .replace(
        /[\u1d00-\u1d22\ua730\ua731\ua7af\u0262\u026a\u0274\u0280\u028f\u0299\u029c\u029f]/g,
        (sign) => letterBySmallCapital.get(sign) ?? sign,
      )
      .replace(/[\u{1f150}-\u{1f189}\u{1f1e6}-\u{1f1ff}]/gu, unboxLetter)
      .toUpperCase()
      .toLowerCase()
      .normalize('NFKD')
      .replace(MARKS, '')
      .replace(/[æœøłđðþς]/g, (letter) => UNLIKE[letter]!)
  );
}

function unboxLetter(sign: string): string {
  const code = sign.codePointAt(0)!;
  const first = BOXES.find((box) => code >= box && code < box + 26);
  return first === undefined ? sign : String.fromCharCode(0x61 + code - first);
}

/** The letters of a plain text and where its words are. */
export function foldLetters(text: string): FoldedText {
  const plain = foldText(text);
  const words: WordRange[] = [];
  let letters = '';
  let read = 0;
  for (const { 0: word, index } of plain.matchAll(WORD)) {
    const glued = words.length > 0 && GLUE.test(plain.slice(read, index));
    words.push({ from: letters.length, to: letters.length + word.length, glued });
    letters += word;
    read = index + word.length;
  }
  const starts = new Uint8Array(letters.length + 1);
  const ends = new Uint8Array(letters.length + 1);
  for (const { from, to } of words) [starts[from], ends[to]] = [1, 1];
  return { letters, words, starts, ends };
}

/** Where a phrase stands in a text, however either is set: each as `from`..`to` of the text's letters. */
export function findPhrase(text: FoldedText, phrase: string): { from: number; to: number }[] {
  const found = [];
  for (let at = text.letters.indexOf(phrase); phrase && at >= 0; at = text.letters.indexOf(phrase, at + 1))
    if (text.starts[at] && text.ends[at + phrase.length]) found.push({ from: at, to: at + phrase.length });
  return found;
}

/** A text's words in order; what may be one word is there as its pieces and then as a whole. */
export function listWords(text: string): string[] {
  const { letters, words } = foldLetters(text);
  const lettersBetween = ({ from, to }: Pick<WordRange, 'from' | 'to'>) => letters.slice(from, to);
  return groupWords(words).flatMap((group) => {
    const whole = lettersBetween({ from: group[0]!.from, to: group.at(-1)!.to });
    return group.length === 1 ? [whole] : [...group.map(lettersBetween), whole];
  });
}

/** Words that may be one: glued to each other, or at least three single letters in a row. */
export function groupWords(words: WordRange[]): WordRange[][] {
  const groups: WordRange[][] = [];
  // Whether the last group is nothing but single letters.
  let isSpelling = false;
  for (const word of words) {
    const isSpelt: boolean = isSpelling && isSingleLetter(word);
    const last = groups.at(-1);
    if (last && (word.glued || isSpelt)) last.push(word);
    else groups.push([word]);
    isSpelling = isSingleLetter(word) && (isSpelt || groups.at(-1)!.length === 1);
  }
  return groups.flatMap((group) => (isPair(group) ? group.map((word) => [word]) : [group]));
}

const isSingleLetter = ({ from, to }: WordRange) => to - from === 1;
const isPair = (group: WordRange[]) => group.length === 2 && group.every(isSingleLetter) && !group[1]!.glued;
