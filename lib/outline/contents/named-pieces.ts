import { unnumberedChapterName } from '@/lib/label-words/unnumbered-chapters';

/** What books in other languages than English and German call such chapters, by the English name. */
const FOREIGN: Record<string, string> = {
  Prologue: 'prólogo prologo proloog пролог',
  Epilogue: 'épilogue epílogo epilogo epiloog эпилог',
  Interlude: 'interludio interlúdio intermède интерлюдия',
  Prelude: 'prélude preludio prelúdio прелюдия',
  Postscript: 'постскриптум',
};

const englishNames = new Map(
  Object.entries(FOREIGN).flatMap(([name, words]) => words.split(' ').map((word) => [word, name] as const)),
);

/** The neutral name of a chapter beside the numbered ones, "Prologue"; null for every other name. */
export const pieceLabel = (name: string): string | null =>
  unnumberedChapterName('en', name) ?? englishNames.get(name.toLowerCase()) ?? null;
