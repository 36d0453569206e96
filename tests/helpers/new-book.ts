import { readTypedContents } from '@/lib/outline/contents/typed';
import { formatRows } from '@/lib/outline/editor/row-fields';

export const OUTLINE = 'Prelude\nBook One: 12\nFinale';

/** The rows of an outline, as its editor's form carries them. */
export function rowsField(outline: string): string {
  const read = readTypedContents(outline);
  if ('mistake' in read) throw new Error('This outline is not understood.');
  return formatRows(read.rows);
}

/** The last form of somebody who adds a book: its chapters were shown, and now it is saved. */
export const bookForm = (outline = OUTLINE) => ({
  author: 'George Eliot',
  year: '1871',
  blurb: 'A town, and who lives in it.',
  contents: '',
  rows: rowsField(outline),
  press: 'save',
});
