// What English and German books call the same piece beside their numbered chapters.
const pieces = [
  { en: 'Prologue', de: 'Prolog' },
  { en: 'Foreword', de: 'Vorwort' },
  { en: 'Preface', de: 'Vorrede' },
  { en: 'Introduction', de: 'Einleitung' },
  { en: 'Prelude', de: 'Vorspiel' },
  { en: 'Overture', de: 'Ouvertüre' },
  { en: 'Interlude', de: 'Zwischenspiel' },
  { en: 'Intermezzo', de: 'Intermezzo' },
  { en: 'Finale', de: 'Finale' },
  { en: 'Coda', de: 'Coda' },
  { en: 'Postscript', de: 'Nachschrift' },
  { en: 'Unnumbered chapter', de: 'Kapitel ohne Nummer' },
  { en: 'Conclusion', de: 'Schluss' },
  { en: 'Epilogue', de: 'Epilog' },
  { en: 'Afterword', de: 'Nachwort' },
  { en: 'Appendix', de: 'Anhang' },
];

const pieceOf = new Map(
  pieces.flatMap((piece) => [piece.en, piece.de].map((name) => [name.toLowerCase(), piece] as const)),
);

/** What such a piece is called in a language: "The Prologue" is "Prolog" in German. Null for every other name. */
export const pieceName = (language: 'en' | 'de', label: string): string | null =>
  pieceOf.get(label.toLowerCase().replace(/^(the|der|die|das) /, ''))?.[language] ?? null;
