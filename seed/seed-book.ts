import { newId, now } from '@/lib/clock-and-ids';
import type { Tx } from '@/lib/db/unguarded';
import type { BookSeed, PartSeed } from './types';

/** A book as it stands in the database: its id, and the ids of its themes by the seed's keys. */
export type SeededBook = { bookId: string; lastPlace: number; themes: Map<string, string> };

export async function seedBook(tx: Tx, seed: BookSeed): Promise<SeededBook> {
  const bookId = newId();
  const lastPlace = seed.parts.reduce((sum, part) => sum + part.chapters.length, 0);
  const { slug, title, author, year, about } = seed;
  const book = { slug, title, author, year, about, chapterCount: lastPlace };
  await tx.book.create({ data: { ...book, id: bookId, createdAt: now() } });
  const ordinals = Array.from({ length: lastPlace + 1 }, (_, ordinal) => ordinal);
  await tx.place.createMany({ data: ordinals.map((ordinal) => ({ bookId, ordinal })) });
  await seedOutline(tx, bookId, seed.parts);
  const reveals = seed.reveals.map(({ through, ...reveal }) => ({ ...reveal, spoilsThrough: through }));
  await tx.reveal.createMany({ data: reveals.map((reveal) => ({ ...reveal, bookId, id: newId() })) });
  const terms = seed.terms.map(({ phrase, from }) => ({ phrase, spoilsThrough: from, bookId, id: newId() }));
  await tx.term.createMany({ data: terms });
  return { bookId, lastPlace, themes: await seedThemes(tx, bookId, seed) };
}

async function seedOutline(tx: Tx, bookId: string, parts: PartSeed[]) {
  let ordinal = 0;
  for (const [index, part] of parts.entries()) {
    const partId = newId();
    const row = { bookId, label: part.label, ordinal: index + 1, firstChapter: ordinal + 1 };
    await tx.part.create({ data: { ...row, id: partId } });
    if (part.title) await seedHeading(tx, { bookId, partId, title: part.title }, part.titleFrom);
    for (const { label, title, titleFrom } of part.chapters) {
      const chapterId = newId();
      ordinal += 1;
      await tx.chapter.create({ data: { id: chapterId, bookId, ordinal, label } });
      if (title) await seedHeading(tx, { bookId, chapterId, title }, titleFrom);
    }
  }
}

type HeadingSeed = { bookId: string; partId?: string; chapterId?: string; title: string };

async function seedHeading(tx: Tx, heading: HeadingSeed, titleFrom: number | undefined) {
  if (titleFrom === undefined) throw new Error('A title in the seed needs the place from which it is safe.');
  await tx.heading.create({ data: { ...heading, id: newId(), spoilsThrough: titleFrom } });
}

async function seedThemes(tx: Tx, bookId: string, seed: BookSeed) {
  const themes = new Map<string, string>();
  for (const { key, name, nameFrom, notes } of seed.themes) {
    const themeId = newId();
    themes.set(key, themeId);
    await tx.theme.create({ data: { id: themeId, bookId, name, spoilsThrough: nameFrom } });
    const rows = notes.map(({ from, text }) => ({
      bookId,
      themeId,
      body: text,
      spoilsThrough: from,
      id: newId(),
    }));
    await tx.themeNote.createMany({ data: rows });
  }
  return themes;
}
