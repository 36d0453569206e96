import 'server-only';
import { everything } from '../db/everything';
import { type Gated, pass } from './gated';
import type { Reader } from './reader';
import { openInBook } from './rule';

export type ChapterView = { ordinal: number; label: string; title: string | null };
export type PartView = { label: string; title: string | null; chapters: ChapterView[] };

/** The book's outline. Labels are neutral; a part's or a chapter's title is there once the reader has come to it. */
export async function outlineOf(reader: Reader): Promise<Gated<PartView[]>> {
  const { bookId } = reader;
  const [parts, chapters, headings] = await Promise.all([
    everything.part.findMany({ where: { bookId }, orderBy: { ordinal: 'asc' } }),
    everything.chapter.findMany({ where: { bookId }, orderBy: { ordinal: 'asc' } }),
    everything.heading.findMany({
      where: openInBook(reader),
      select: { partId: true, chapterId: true, title: true },
    }),
  ]);
  const titles = new Map(headings.map(({ partId, chapterId, title }) => [partId ?? chapterId, title]));
  const views = chapters.map(({ id, ordinal, label }) => ({ ordinal, label, title: titles.get(id) ?? null }));
  return pass(
    parts.map((part, index) => ({
      label: part.label,
      title: titles.get(part.id) ?? null,
      chapters: within(views, part.firstChapter, parts[index + 1]?.firstChapter),
    })),
  );
}

const within = (chapters: ChapterView[], first: number, next = Infinity) =>
  chapters.filter(({ ordinal }) => ordinal >= first && ordinal < next);
