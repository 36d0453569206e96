import { canaryText } from './canaries';

/** Beginnings of lines: letters, signs and scripts that a preview, an index or a direction could be derived from. */
const BEGINNINGS = ['And', 'Zwei', '„So', 'Ω', 'שלום', 'あ', '1871,', 'é', '…', '🙂', 'x'];

/** One line that begins anyhow. */
export const variedLine = (field: string, length: number, shape: number) =>
  shape % 3 === 0
    ? `${BEGINNINGS[shape % BEGINNINGS.length]} ${canaryText(field, length)}`
    : canaryText(field, length);

const sentence = (nth: number) => `Line ${nth} goes on, and says what nobody had expected.`;
const lines = (count: number) => Array.from({ length: count }, (_, nth) => sentence(nth));

/** Markdown blocks of every kind, each with the token in it. */
const SHAPES: ((words: string, length: number) => string)[] = [
  (words, length) => [words, ...lines(length)].join('\n'),
  (words, length) => [...lines(length), words].join('\n\n'),
  (words, length) => [words, ...lines(length)].map((line) => `- ${line}`).join('\n'),
  (words, length) => [...lines(length), words].map((line, nth) => `${nth + 3}. ${line}`).join('\n'),
  (words) => `| one | other |\n| --- | --- |\n| ${words} | and so on |`,
  (words, length) => ['```', words, ...lines(length), '```'].join('\n'),
  (words, length) => [`> ${words}`, ...lines(length).map((line) => `> ${line}`)].join('\n'),
  (words) => `## ${words}\n\nunder it`,
  (words) => `*${words}* and **more**, \`code\` and [a link](https://example.org/)`,
  (words, length) => [words, ...lines(20 + 5 * length)].join(' '),
];
/** As long as a post may be, or nearly. */
const longest = (words: string, length: number) =>
  [words, ...lines(320 + length)].join('\n').slice(0, 19_000);

/** The words of a post: one line mostly, else blocks of 1 to 19,000 characters. */
export function variedText(field: string, length: number, shape: number): string {
  const words = variedLine(field, length, shape);
  if (shape === 59) return longest(words, length);
  if (shape === 58) return 'x';
  return shape < 35 ? words : SHAPES[shape % SHAPES.length]!(words, length);
}

/** Several lines are a block: what follows stands apart from it. */
export const isBlock = (words: string) => words.includes('\n') || /^(?:[-#>]|\d+\.) /.test(words);
