import 'server-only';
import { queryRows } from '../../db/query';
import { unguardedDb } from '../../db/unguarded';
import { type Gated, pass } from '../core/gated';
import type { BookReader } from '../core/reader';
import { hasReached } from '../core/visibility';
import { loadStoredOutline, outlineVersion } from './correct-outline';
import { titlesSql } from './outline';

/**
 * A row of the editor. `title` is one that this person has reached or typed. `isCovered` follows from the place alone:
 * there a title may be or not, and can be replaced unseen.
 */
export type EditableChapter = { was: number; label: string; title: string | null; isCovered: boolean };
export type EditableOutline = {
  /** Goes back with the correction, which is refused if the outline was changed meanwhile. */
  version: string;
  chapters: EditableChapter[];
  parts: (EditableChapter & { firstChapter: number })[];
};

/** The outline of a club's own book, for whoever corrects it. That a title is there is told by nothing else than the title. */
export async function readEditableOutline(reader: BookReader): Promise<Gated<EditableOutline>> {
  const stored = await loadStoredOutline(unguardedDb, reader.bookId);
  const titles = await queryRows<TitleRow>(titlesSql(reader));
  const byOwner = new Map(titles.map(({ partId, chapterId, title }) => [partId ?? chapterId, title]));
  const row = ({ id, ordinal, label }: { id: string; ordinal: number; label: string }, place: number) => {
    const title = byOwner.get(id) ?? null;
    return { was: ordinal, label, title, isCovered: title === null && !hasReached(reader, place) };
  };
  return pass({
    version: outlineVersion(stored),
    chapters: stored.chapters.map((chapter) => row(chapter, chapter.ordinal)),
    parts: stored.parts.map((part) => ({
      ...row(part, part.firstChapter),
      firstChapter: part.firstChapter,
    })),
  });
}

type TitleRow = { partId: string | null; chapterId: string | null; title: string };
