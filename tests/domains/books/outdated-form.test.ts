import '../../helpers/fake-browser';
import { createClubWithPeople } from '../../helpers/clubs';
import { bookForm } from '../../helpers/new-book';
import { loadNamedReader } from '../../helpers/gate-reads';
import { expect, test } from 'vitest';
import { newId } from '@/lib/clock-and-ids';
import { addBookAction } from '@/lib/books/new-book-actions';
import { correctOutlineAction } from '@/lib/books/correct-outline-actions';
import { loadOutlineEditor } from '@/lib/books/outline-editor';
import { db } from '@/lib/db';
import { createThreadAction } from '@/lib/discussion/actions';
import { formatRows } from '@/lib/outline/editor/row-fields';
import type { EditorRow } from '@/lib/outline/editor/rows';
import { startReadingAction } from '@/lib/readings/actions';
import { moveBookmarkAction } from '@/lib/readings/progress-actions';

const OUTDATED = /were corrected after you opened this page/;
const chapter = (
  origin: number | null,
  label: string,
  title: string | null = origin ? null : '',
): EditorRow => ({
  kind: 'chapter',
  isKept: true,
  key: `r${origin ?? 9}`,
  origin,
  label,
  title,
});
const AS_IT_IS = [1, 2, 3].map((place) => chapter(place, `Chapter ${place}`));

async function clubThatReads() {
  const { moderator, member, club } = await createClubWithPeople();
  const added = await moderator.send(addBookAction, {
    ...bookForm('3 chapters'),
    title: `Dracula ${newId()}`,
    club: club.slug,
  });
  const book = /book=([0-9a-f-]+)/.exec(added.went ?? '')![1]!;
  await moderator.send(startReadingAction, { club: club.slug, book });
  const { id: reading } = await db.reading.findFirstOrThrow({ where: { clubId: club.clubId } });
  const key = { userId: member.userId, club: club.slug, reading };
  /** A page as the member has it open: what its forms hide, and where the bookmark is now. */
  const openPage = async () => {
    const { names, reader } = (await loadNamedReader(key))!;
    const form = { club: club.slug, reading, outline: String(names.outlineRevision) };
    return { form, readThrough: reader.readThrough };
  };
  const correct = async (rows: EditorRow[]) => {
    const { outline } = (await loadOutlineEditor({ userId: moderator.userId, club: club.slug, book }))!;
    const fields = { version: outline.version, rows: formatRows(rows), press: 'save' };
    const sent = await moderator.send(correctOutlineAction, { club: club.slug, book, ...fields });
    expect(sent.went).toMatch(/^\/clubs/);
  };
  return { member, correct, openPage };
}

const corrections: [string, EditorRow[]][] = [
  ['a chapter was put in', [chapter(null, 'Prologue'), ...AS_IT_IS]],
  ['a chapter was taken out', AS_IT_IS.slice(1)],
  [
    'one was put in, and another taken out',
    [chapter(null, 'Prologue'), ...AS_IT_IS.slice(0, 1), AS_IT_IS[2]!],
  ],
];

test.each(corrections)(
  'a form from before is refused where %s, and one from after it is taken',
  async (_what, rows) => {
    const { member, correct, openPage } = await clubThatReads();
    const before = await openPage();
    await correct(rows);

    const move = await member.send(moveBookmarkAction, { ...before.form, readThrough: '2' });
    const words = {
      title: 'Dover',
      mark: '1',
      source: 'What I thought of it.',
      requestKey: newId(),
    };
    const thread = await member.send(createThreadAction, { ...before.form, ...words });

    expect([move.formError, thread.formError]).toEqual([
      expect.stringMatching(OUTDATED),
      expect.stringMatching(OUTDATED),
    ]);
    expect(thread.values).toMatchObject({ source: words.source, title: words.title });
    const after = await openPage();
    expect(after.readThrough).toBe(0);
    expect((await member.send(moveBookmarkAction, { ...after.form, readThrough: '2' })).went).toMatch(
      /^\/clubs/,
    );
    expect((await openPage()).readThrough).toBe(2);
    expect((await member.send(createThreadAction, { ...after.form, ...words })).went).toMatch(/\/t\//);
  },
);

test('a title, or another name for a chapter, makes no form outdated', async () => {
  const { member, correct, openPage } = await clubThatReads();
  const { form } = await openPage();
  await correct([chapter(1, 'Chapter 1', 'The Castle'), chapter(2, 'Two'), AS_IT_IS[2]!]);

  expect((await openPage()).form).toEqual(form);
  expect((await member.send(moveBookmarkAction, { ...form, readThrough: '3' })).went).toMatch(/^\/clubs/);
});
