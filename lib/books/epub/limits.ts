/** The largest file that is read, in bytes. */
export const MAX_EPUB_BYTES = 100 * 1024 * 1024;
