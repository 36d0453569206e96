import 'server-only';

/**
 * The columns that hold a place of a book, by table, and whether they move as marks or as bookmarks do.
 * tests/gate/book/correct-outline.test.ts compares this list with the foreign keys to "Place".
 */
export const PLACE_COLUMNS = [
  ['Heading', 'spoilsThrough', 'marks'],
  ['Theme', 'spoilsThrough', 'marks'],
  ['ThemeNote', 'spoilsThrough', 'marks'],
  ['Reveal', 'spoilsThrough', 'marks'],
  ['Term', 'spoilsThrough', 'marks'],
  ['Review', 'spoilsThrough', 'marks'],
  ['Passage', 'spoilsThrough', 'marks'],
  ['OutlineChange', 'spoilsThrough', 'marks'],
  ['EntryChange', 'spoilsThrough', 'marks'],
  ['EntryChange', 'place', 'marks'],
  ['EntryProposal', 'spoilsThrough', 'marks'],
  ['EntryProposal', 'place', 'marks'],
  ['EntryReport', 'spoilsThrough', 'marks'],
  ['EntryImport', 'spoilsThrough', 'marks'],
  ['Thread', 'spoilsThrough', 'marks'],
  ['Post', 'spoilsThrough', 'marks'],
  ['Report', 'spoilsThrough', 'marks'],
  ['ModerationAction', 'spoilsThrough', 'marks'],
  ['Notice', 'spoilsThrough', 'marks'],
  ['Look', 'place', 'marks'],
  ['Progress', 'readThrough', 'bookmarks'],
  ['Progress', 'movedFrom', 'bookmarks'],
  ['BookmarkMove', 'fromPlace', 'bookmarks'],
  ['BookmarkMove', 'toPlace', 'bookmarks'],
] as const;

/** Those that are made again of the posts: their rows of two places may become one. */
export const DERIVED_PLACE_TABLES = ['PostVersion', 'Aside', 'ThreadTally'] as const;
