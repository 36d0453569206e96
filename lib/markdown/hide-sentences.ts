import { lineMarks } from './removed-asides';
import { splitSentences } from './sentences';
import { parsePieces, serialiseAside } from './stored-aside-notation';

/** The place, 0..N, that a text has to wait for; null where it may stand as it is. */
export type FindPlace = (text: string) => number | null;

/**
 * A canonical source whose sentences wait for the places that `findPlace` gives them, as asides. `whole`: not the sentence
 * waits, but all of its paragraph or line.
 */
export const hideSentences = (canonical: string, findPlace: FindPlace, { whole = false } = {}): string =>
  parsePieces(canonical)
    .map((piece) =>
      typeof piece === 'string' ? hideInText(piece, findPlace, whole) : `||${piece.words}||{${piece.place}}`,
    )
    .join('');

const hideInText = (text: string, findPlace: FindPlace, whole: boolean) =>
  splitBlocks(text)
    .map(({ marks, words }) => marks + hideInBlock(words, findPlace, whole))
    .join('');

/** A paragraph, a point of a list, a line of a quotation: what Markdown begins it with, and its words. */
type Block = { marks: string; words: string };

function splitBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  for (const line of text.split(/(?<=\n)/)) {
    const marks = lineMarks(line);
    const last = blocks.at(-1);
    const isBlank = line.trim() === '';
    if (last && !isBlank && marks.trim() === '' && last.words.trim() !== '') last.words += line;
    else blocks.push(isBlank ? { marks: line, words: '' } : { marks, words: line.slice(marks.length) });
  }
  return blocks;
}

function hideInBlock(words: string, findPlace: FindPlace, whole: boolean): string {
  const place = findPlace(words);
  if (place === null) return words;
  const sentences = listSentences(words);
  if (whole || sentences.some((sentence) => findPlace(sentence) !== null && hasOpenMarks(sentence)))
    return hideWords(words, place);
  return sentences
    .map((sentence) => {
      const own = findPlace(sentence);
      return own === null ? sentence : hideWords(sentence, own);
    })
    .join('');
}

/** The sentences with the spaces after them. */
function listSentences(words: string): string[] {
  let read = 0;
  return splitSentences(words).map((sentence) => {
    const from = read;
    read += sentence.length + 1;
    return words.slice(from, read);
  });
}

/** Emphasis, code or a link that a sentence opens and does not close. */
const hasOpenMarks = (sentence: string) =>
  ['*', '_', '`', '~'].some((mark) => (sentence.split(mark).length - 1) % 2 === 1) ||
  sentence.split('[').length !== sentence.split(']').length;

function hideWords(words: string, place: number): string {
  const [, before, said, after] = /^(\s*)([\s\S]*?)(\s*)$/.exec(words)!;
  return `${before}${serialiseAside({ words: said!, place })}${after}`;
}
