/** What stands in a table of contents and is not told in the book, in English and German, in small letters. */
const MATTER = [
  ...[
    'cover',
    'front cover',
    'back cover',
    'title',
    'title page',
    'half title',
    'half title page',
    'half-title',
  ],
  ...[
    'copyright',
    'copyright page',
    'copyright notice',
    'contents',
    'table of contents',
    'dedication',
    'epigraph',
  ],
  ...[
    'acknowledgments',
    'acknowledgements',
    'acknowledgment',
    'acknowledgement',
    'index',
    'notes',
    'endnotes',
  ],
  ...[
    'footnotes',
    'bibliography',
    'further reading',
    'references',
    'glossary',
    'colophon',
    'imprint',
    'newsletter',
  ],
  ...['about the author', 'about the authors', 'about the book', 'about the publisher', 'about this book'],
  ...[
    'about the translator',
    'about the type',
    'by the same author',
    'also available',
    'other titles',
    'credits',
  ],
  ...[
    'note on the text',
    'a note on the text',
    'note on the translation',
    'a note on the type',
    'map',
    'maps',
  ],
  ...[
    'a note about the author',
    'back ads',
    'advertisement',
    'backlist',
    'back matter',
    'front matter',
    'navigation',
  ],
  ...[
    'illustrations',
    'list of illustrations',
    'list of characters',
    'dramatis personae',
    'characters',
    'cast',
  ],
  ...[
    'persons of the play',
    'chronology',
    'permissions',
    'praise',
    'reviews',
    'sources',
    'disclaimer',
    'errata',
  ],
  ...[
    'reading group guide',
    'discussion questions',
    'questions for discussion',
    'reading guide',
    'book club guide',
  ],
  ...['transcriber’s note', 'transcriber’s notes', 'the full project gutenberg license', 'landmarks', 'toc'],
  ...[
    'foreword',
    'preface',
    'introduction',
    'translator’s note',
    'editor’s note',
    'publisher’s note',
    'afterword',
  ],
  ...[
    'umschlag',
    'titel',
    'titelseite',
    'impressum',
    'inhalt',
    'inhaltsverzeichnis',
    'widmung',
    'motto',
    'karte',
  ],
  ...[
    'danksagung',
    'dank',
    'anmerkungen',
    'fußnoten',
    'register',
    'glossar',
    'literatur',
    'literaturverzeichnis',
  ],
  ...[
    'über den autor',
    'über die autorin',
    'über das buch',
    'personen',
    'personenverzeichnis',
    'abbildungen',
  ],
  ...[
    'vorwort',
    'vorrede',
    'einleitung',
    'einführung',
    'nachwort',
    'editorische notiz',
    'nachbemerkung',
    'klappentext',
  ],
];
const MATTER_NAMES = new Set(MATTER);

const MATTER_BEGINNINGS = [
  'praise for ',
  'also by ',
  'other books by ',
  'books by ',
  'more from ',
  'extract from ',
  'an excerpt from ',
  'excerpt from ',
  'about ',
  'end of the project gutenberg',
  'end of project gutenberg',
  'the project gutenberg ',
  'weitere titel',
  'weitere bücher',
  'leseprobe',
];

/** Whether a line names front or back matter, which no reader of the story waits for. */
export function isMatter(line: string): boolean {
  const name = line
    .toLowerCase()
    .replaceAll("'", '’')
    .replace(/[.:!\s]+$/u, '')
    .replace(/^the (?=index|contents)/u, '');
  if (MATTER_NAMES.has(name)) return true;
  if (
    /^(foreword|preface|introduction|afterword|vorwort|nachwort|einleitung|einführung) (by|to|von|zu|zur|zum) /u.test(
      name,
    )
  )
    return true;
  return MATTER_BEGINNINGS.some((beginning) => name.startsWith(beginning));
}
