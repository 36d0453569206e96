import 'server-only';
import { run } from '@/lib/db';
import { listOutlineChanges, ownBookReaderQuery, readEditableOutline } from '@/lib/gate';
import { mayCorrectBook } from './policy';

type EditorKey = { userId: string; club: string; book: string };

/** The outline of a club's own book with its history, for whoever may correct it; null for everybody else. */
export async function loadOutlineEditor(key: EditorKey) {
  const found = await run(ownBookReaderQuery(key));
  if (!found || !mayCorrectBook(found.reader, { ...found.reader, addedById: found.addedById })) return null;
  const outline = await readEditableOutline(found.reader);
  const { bookTitle, clubName } = found;
  return { outline, changes: await listOutlineChanges(found.reader), bookTitle, clubName };
}
