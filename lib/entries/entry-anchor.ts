/** The pages on which an entry can be reported. */
export type EntryPage = 'themes' | 'about-the-book';

/** The id of an entry's element on a page. */
export const entryAnchor = (page: EntryPage, id: string) => `${page === 'themes' ? 'i' : 'e'}-${id}`;
