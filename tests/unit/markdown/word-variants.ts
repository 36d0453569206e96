/** Ways in which a word reaches us other than letter by letter, each in the middle of a word (`at`) or around it. */
type Variant = [name: string, set: (word: string, at: number) => string];

const splitBy = (by: string) => (word: string, at: number) => word.slice(0, at) + by + word.slice(at);
const mapLetters = (letters: string) => (word: string) =>
  word.toLowerCase().replace(/[a-z]/g, (letter) => [...letters][letter.charCodeAt(0) - 97]!);
const shiftLetters = (to: number) => (word: string) =>
  word.toLowerCase().replace(/[a-z]/g, (letter) => String.fromCodePoint(to + letter.charCodeAt(0) - 97));

/** Ways of plain text. */
export const textVariants: Variant[] = [
  ['as it is', (word) => word],
  ['in capitals', (word) => word.toUpperCase()],
  ['broken at the end of a line', splitBy('-\n')],
  ['broken at the end of a line with space', splitBy('-  \n   ')],
  ['broken with another hyphen', splitBy('\u2010\n')],
  ['broken without a hyphen', splitBy('\n')],
  ['with a soft hyphen', splitBy('\u00ad')],
  ['with a hyphen that never breaks', splitBy('\u2011')],
  ['with a hyphen', splitBy('-')],
  ['with a space without width', splitBy('\u200b')],
  ['with a joiner', splitBy('\u200d')],
  ['with a byte order mark', splitBy('\ufeff')],
  ['with a mark of direction', splitBy('\u202e')],
  ['with a mark that joins words', splitBy('\u2060')],
  ['with a combining accent', splitBy('\u0301')],
  ['with a combining stroke', splitBy('\u0336')],
  ['spaced out', (word) => [...word].join(' ')],
  ['spaced out thinly', (word) => [...word].join('\u2009')],
  ['spaced out with dots', (word) => [...word].join('·')],
  ['with emphasis of Markdown', (word, at) => `${word.slice(0, at)}**${word.slice(at)}**`],
  ['with another emphasis', (word, at) => `_${word.slice(0, at)}_${word.slice(at)}`],
  ['in full width', shiftLetters(0xff41)],
  ['in bold letters of mathematics', shiftLetters(0x1d41a)],
  ['in circles', shiftLetters(0x24d0)],
  ['in filled circles', shiftLetters(0x1f150)],
  ['in small capitals', mapLetters('ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡxʏᴢ')],
  [
    'with ligatures',
    (word) => word.replace(/ffi/g, 'ﬃ').replace(/fi/g, 'ﬁ').replace(/fl/g, 'ﬂ').replace(/st/g, 'ﬆ'),
  ],
  ['with curly apostrophes', (word) => word.replace(/'/g, '’')],
  ['with a letter for an apostrophe', (word) => word.replace(/['’]/g, '\u02bc')],
  ['with a figure of a footnote', (word) => `${word}1`],
  ['with a raised figure', (word) => `${word}¹²`],
  ['with a raised letter', (word) => `${word}ᵃ`],
  ['with a dagger', (word) => `${word}†`],
  ['with a reference', (word) => `${word}[3]`],
  ['in the genitive', (word) => `${word}’s`],
  ['in quotation marks', (word) => `“${word}”`],
  ['between dashes', (word) => `so—${word}—so`],
];

/** Ways of HTML. */
export const htmlVariants: Variant[] = [
  ['with a tag within', (word, at) => `${word.slice(0, at)}<em>${word.slice(at)}</em>`],
  ['with a link within', (word, at) => `<a href="#x">${word.slice(0, at)}</a>${word.slice(at)}`],
  [
    'with a first letter of its own',
    (word) => `<span class="drop">${word.slice(0, 1)}</span>${word.slice(1)}`,
  ],
  ['with <wbr>', splitBy('<wbr>')],
  ['with a comment within', splitBy('<!-- x -->')],
  ['with &shy;', splitBy('&shy;')],
  ['with &#8203;', splitBy('&#8203;')],
  ['with a break after a hyphen', splitBy('-<br>')],
  ['letter by letter as entities', (word) => [...word].map((c) => `&#${c.codePointAt(0)};`).join('')],
  ['with a raised note', (word) => `${word}<sup>1</sup>`],
  ['with a raised letter', (word) => `${word}<sup>a</sup>`],
  ['with a raised link', (word) => `${word}<sup><a href="#fn1">[1]</a></sup>`],
  ['in small capitals by style', (word) => `<span style="font-variant: small-caps">${word}</span>`],
];
