import { FOREIGN_MATTER } from './foreign-matter-words';

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
    'back ad',
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
const MORE = [
  'titlepage; halftitle; halftitlepage; half-title page; uncopyright; copyrights; all rights reserved; legal notice',
  'endpaper; endpapers; frontispiece; front endpapers; back endpapers; list of maps; plates; illustration credits',
  'author’s note; a note from the author; note from the author; note to the reader; a note to the reader; letter to the reader',
  'note on sources; explanatory notes; textual notes; translator’s introduction; translator’s preface; introductory note',
  'keep reading; read on; sneak peek; preview; teaser; bonus material; bonus chapter; extras; ebook extras; back cover copy',
  'newsletter sign-up; newsletter signup; sign up; join our mailing list; discover more; discover your next great read',
  'reading group questions; questions and topics for discussion; a conversation with the author; book club questions',
  'family tree; genealogy; family trees; cast of characters; list of abbreviations; abbreviations; timeline; pronunciation guide',
  'other books; books by this author; also by; also by the author; also by this author; about the editor; about the illustrator',
  'contributors; contributor; works cited; text credits; photo credits; landmarks; cover page; front flap; back flap',
  'title page and copyright; list of tables; reading list; acknowledgments and sources; production notes; project gutenberg license',
  'zeittafel; über dieses buch; über den übersetzer; über die übersetzerin; zum buch; zum autor; zur autorin; autor; autorin; buch',
  'vita; leseprobe; stammbaum; schmutztitel; haupttitel; innentitel; titelei; nachweise; quellen; quellenangaben; quellenverzeichnis',
  'zitat; personenregister; dramatis personæ; inhaltsübersicht; copyright-hinweis; newsletter-anmeldung; hinweis; orientierungsmarken',
  'bildnachweis; verzeichnis der personen; anmerkung der autorin; anmerkung des autors; bemerkung; mehr vom autor',
];
const MATTER_NAMES = new Set([...MATTER, ...MORE.flatMap((line) => line.split('; ')), ...FOREIGN_MATTER]);

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
  'the full project gutenberg ',
  'translated by ',
  'translated from ',
  'illustrated by ',
  'edited by ',
  'übersetzt von ',
  'weitere titel',
  'weitere bücher',
  'leseprobe',
];

/** Whether a line names front or back matter, which no reader of the story waits for. */
export function isMatter(line: string): boolean {
  const name = line
    .toLowerCase()
    .replaceAll("'", '’')
    .replace(/[™®©]/g, '')
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
