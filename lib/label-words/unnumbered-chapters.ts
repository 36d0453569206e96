import type { Language } from '@/lib/i18n/languages';

/** What the books of each language call the same chapter beside their numbered ones. */
const chapters: Record<Language, string>[] = [
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
  { en: 'Note', de: 'Notiz' },
  { en: 'Unnumbered chapter', de: 'Kapitel ohne Nummer' },
  { en: 'Conclusion', de: 'Schluss' },
  { en: 'Epilogue', de: 'Epilog' },
  { en: 'Afterword', de: 'Nachwort' },
  { en: 'Appendix', de: 'Anhang' },
];

const chapterByName = new Map(
  chapters.flatMap((chapter) => Object.values(chapter).map((name) => [name.toLowerCase(), chapter] as const)),
);

/** What such a chapter is called in a language: "The Prologue" is "Prolog" in German. Null for every other name. */
export const unnumberedChapterName = (language: Language, label: string): string | null =>
  chapterByName.get(label.toLowerCase().replace(/^(the|der|die|das) /, ''))?.[language] ?? null;
