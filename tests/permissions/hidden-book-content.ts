import { newId, now } from '@/lib/clock-and-ids';

const HIDDEN_MARK = { spoilsThrough: 7 };

type ContentOwner = {
  bookId: string;
  clubId: string;
  /** A member, who suggested and reported. */
  by: string;
};

/** What the book tells at chapter 7, and two documents about it: one that came with the book, one that the club brought. */
export async function createHiddenBookContent({ bookId, clubId, by }: ContentOwner) {
  const { unguardedDb } = await import('@/lib/db/unguarded');
  const theme = newId();
  const reveal = newId();
  const passage = newId();
  const draft = newId();
  const review = newId();
  const letter = newId();
  await unguardedDb.theme.create({ data: { ...HIDDEN_MARK, id: theme, bookId, name: 'canaryTheme' } });
  const told = { title: 'canaryReveal', told: 'canaryTold' };
  await unguardedDb.reveal.create({ data: { ...HIDDEN_MARK, ...told, id: reveal, bookId } });
  const document = { bookId, title: 'canaryReview', what: 'a letter', createdAt: now(), ...HIDDEN_MARK };
  await unguardedDb.review.createMany({
    data: [
      { ...document, id: letter },
      { ...document, id: review, clubId, sentAt: now() },
    ],
  });
  const words = {
    bookId,
    ordinal: 0,
    kind: 'passage' as const,
    html: '<p>canaryPassage</p>',
    ...HIDDEN_MARK,
  };
  await unguardedDb.passage.createMany({
    data: [
      { ...words, id: passage, reviewId: letter, confirmedAt: now() },
      { ...words, id: draft, reviewId: review, clubId, because: 'canaryBecause' },
    ],
  });
  const entries = await createHiddenEntries({ bookId, clubId, by });
  return { theme, reveal, passage, draft, review, ...entries };
}

/** What the club tells at chapter 7, what was removed and suggested, a report, and a file that waits. */
async function createHiddenEntries({ bookId, clubId, by: authorId }: ContentOwner) {
  const { unguardedDb } = await import('@/lib/db/unguarded');
  const entry = newId();
  const removal = newId();
  const proposal = newId();
  const entryReport = newId();
  const entryImport = newId();
  const owner = { bookId, clubId };
  const content = { kind: 'reveal' as const, name: 'canaryEntry', body: 'canaryBody', place: 7 };
  await unguardedDb.reveal.create({
    data: { ...owner, ...HIDDEN_MARK, id: entry, title: 'canaryOwn', told: 'canaryOwnTold' },
  });
  const atTheEnd = { ...owner, authorId, spoilsThrough: 9, createdAt: now() };
  await unguardedDb.entryChange.create({
    data: { ...atTheEnd, ...content, id: removal, entryId: newId(), verb: 'removed', writerId: authorId },
  });
  await unguardedDb.entryProposal.create({ data: { ...atTheEnd, ...content, id: proposal } });
  const report = { id: entryReport, entryId: entry, reason: 'canaryEntryReport', answer: 'open' as const };
  await unguardedDb.entryReport.create({ data: { ...atTheEnd, ...HIDDEN_MARK, ...report } });
  const nothing = { themes: [], reveals: [], terms: [], titles: [] };
  await unguardedDb.entryImport.create({
    data: { ...atTheEnd, id: entryImport, chapterCount: 9, entries: nothing },
  });
  return { entry, removal, proposal, entryReport, entryImport };
}
