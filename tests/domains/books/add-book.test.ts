import '../../helpers/fake-browser';
import { NOT_FOUND_SENTENCE, createClubWithPeople, type TestUser } from '../../helpers/clubs';
import { bookForm, OUTLINE, rowsField } from '../../helpers/new-book';
import sharp from 'sharp';
import { describe, expect, it, test } from 'vitest';
import { newId } from '@/lib/clock-and-ids';
import { addBookAction } from '@/lib/books/new-book-actions';
import { listBooks, loadOutline } from '@/lib/books/queries';
import { db } from '@/lib/db';
import { unguardedDb } from '@/lib/db/unguarded';
import { pictureBomb, plainPicture } from '../../helpers/pictures';
import { epubFiles, zip } from '../../unit/epub/make-epub';

const form = bookForm();
const newTitle = () => `Middlemarch ${newId().slice(0, 8)}`;
const PICTURE = await plainPicture().jpeg().toBuffer();
const storedBooks = (title: string) => db.book.findMany({ where: { title } });
const TITLED = 'BOOK ONE. Miss Brooke\nChapter 1. The Jewels\nBOOK TWO. Old and Young\nChapter 2. The Dinner';
const PASTED = 'Cover\nBOOK ONE. Miss Brooke\nChapter 1. The Jewels\nChapter 2. The Dinner\nFinale\nIndex';

describe('adding a book', () => {
  it.each(['owner', 'moderator'] as const)('as %s brings them back with the book chosen', async (kind) => {
    const { club, ...people } = await createClubWithPeople();
    const title = newTitle();

    const sent = await people[kind].send(addBookAction, { ...form, title, club: club.slug });

    const [book] = await storedBooks(title);
    expect(sent.went).toBe(`/clubs/${club.slug}/settings?book=${book?.id}#readings`);
    expect(book).toMatchObject({ author: 'George Eliot', year: 1871, chapterCount: 14, clubId: club.clubId });
    expect((await listBooks(club.clubId)).map(({ id }) => id)).toContain(book?.id);
  });

  it('makes every place from 0 to the last, the chapters and the parts', async () => {
    const { owner, club } = await createClubWithPeople();
    const title = newTitle();

    await owner.send(addBookAction, { ...form, title, club: club.slug });

    const bookId = (await storedBooks(title))[0]?.id ?? '';
    const places = await db.place.findMany({ where: { bookId }, orderBy: { ordinal: 'asc' } });
    expect(places.map((place) => place.ordinal)).toEqual(Array.from({ length: 15 }, (_, n) => n));
    const outline = await loadOutline(club.clubId, bookId);
    expect(outline?.labels.parts).toEqual([{ label: 'Book One', firstChapter: 2 }]);
    expect(outline?.labels.chapters.at(-1)).toBe('Finale');
  });

  it('keeps each title for its club, marked with its own chapter, a part’s with its first', async () => {
    const { owner, club } = await createClubWithPeople();
    const title = newTitle();

    await owner.send(addBookAction, { ...form, rows: rowsField(TITLED), title, club: club.slug });

    const bookId = (await storedBooks(title))[0]?.id ?? '';
    const titles = await unguardedDb.heading.findMany({
      where: { bookId },
      orderBy: [{ spoilsThrough: 'asc' }, { title: 'desc' }],
    });
    expect(titles.map(({ spoilsThrough, title }) => [spoilsThrough, title])).toEqual([
      [1, 'The Jewels'],
      [1, 'Miss Brooke'],
      [2, 'The Dinner'],
      [2, 'Old and Young'],
    ]);
    expect(titles.every((one) => one.clubId === club.clubId && one.authorId === owner.userId)).toBe(true);
    const labels = await db.chapter.findMany({ where: { bookId }, orderBy: { ordinal: 'asc' } });
    expect(labels.map(({ label }) => label)).toEqual(['Chapter 1', 'Chapter 2']);
  });

  it.each([
    ['anonymous', 'Please sign in first.'],
    ['stranger', NOT_FOUND_SENTENCE],
    ['asked', NOT_FOUND_SENTENCE],
    ['removed', NOT_FOUND_SENTENCE],
    ['member', NOT_FOUND_SENTENCE],
  ] as const)('as %s adds nothing and reads nothing: %s', async (kind, message) => {
    const { club, ...people } = await createClubWithPeople();
    const title = newTitle();

    for (const press of ['save', 'read', 'check']) {
      const typed = { ...form, title, club: club.slug, contents: PASTED, press };
      const sent = await people[kind].send(addBookAction, typed);
      expect(sent).toMatchObject({ formError: message, went: null, extra: {} });
    }

    expect(await storedBooks(title)).toEqual([]);
  });

  it('twice at once makes one book', async () => {
    const { owner, club } = await createClubWithPeople();
    const title = newTitle();

    const both = await Promise.all(
      [1, 2].map(() => owner.send(addBookAction, { ...form, title, club: club.slug })),
    );

    expect(both.filter((sent) => /already/.test(sent.formError ?? ''))).toHaveLength(1);
    expect(await storedBooks(title)).toHaveLength(1);
  });

  it('that another club has tells nothing of that club, and makes a book of one’s own', async () => {
    const one = await createClubWithPeople();
    const other = await createClubWithPeople();
    const title = newTitle();

    await one.owner.send(addBookAction, { ...form, title, club: one.club.slug });
    const sent = await other.owner.send(addBookAction, { ...form, title, club: other.club.slug });

    expect(sent).toMatchObject({ formError: null, went: expect.stringMatching(/\?book=/) });
    expect((await storedBooks(title)).map(({ clubId }) => clubId).sort()).toEqual(
      [one.club.clubId, other.club.clubId].sort(),
    );
  });

  it('of another length, or by somebody else, makes another book with another address', async () => {
    const { owner, club } = await createClubWithPeople();
    const book = { ...form, title: newTitle(), club: club.slug };

    await owner.send(addBookAction, book);
    await owner.send(addBookAction, { ...book, rows: rowsField('7') });
    await owner.send(addBookAction, { ...book, author: 'Mary Ann Evans' });

    expect(new Set((await storedBooks(book.title)).map(({ slug }) => slug)).size).toBe(3);
  });

  it('called “%” is not taken for every other title', async () => {
    const { owner, club } = await createClubWithPeople();

    const sent = await owner.send(addBookAction, { ...form, title: '%', club: club.slug });

    expect(sent.formError).toBeNull();
    expect(await db.book.count({ where: { title: '%', clubId: club.clubId } })).toBe(1);
  });

  it('needs neither a year nor a line about it', async () => {
    const { owner, club } = await createClubWithPeople();
    const title = newTitle();

    await owner.send(addBookAction, { ...form, title, year: ' ', blurb: '', club: club.slug });

    expect(await storedBooks(title)).toMatchObject([{ year: null, about: '' }]);
  });

  it.each([365, 600])('of %i chapters with titles is one form', async (count) => {
    const { owner, club } = await createClubWithPeople();
    const title = newTitle();
    const pasted = Array.from({ length: count }, (_, at) => `Chapter ${at + 1}: Day ${at + 1}x`).join('\n');

    await owner.send(addBookAction, { ...form, rows: rowsField(pasted), title, club: club.slug });

    const [book] = await storedBooks(title);
    expect(book?.chapterCount).toBe(count);
    expect(await unguardedDb.heading.count({ where: { bookId: book?.id } })).toBe(count);
  });
});

test.each([
  ['title', { title: '' }],
  ['title', { title: 'a\0b' }],
  ['title', { title: 'x'.repeat(201) }],
  ['author', { author: '\u200b' }],
  ['year', { year: 'long ago' }],
  ['year', { year: '99999' }],
  ['year', { year: '9999' }],
  ['year', { year: ['1', '2'] }],
  ['blurb', { blurb: 'x'.repeat(301) }],
  ['contents', { press: 'read' }],
  ['contents', { contents: '\0' }],
  ['contents', { contents: '3 parts: 9, 10', press: 'read' }],
  ['contents', { contents: 'x\n'.repeat(30_001) }],
  ['contents', { contents: new File(['3'], '3') }],
  ['epub', { epub: new File(['no EPUB'], 'a.epub'), press: 'read' }],
])('a mistake is answered beside its field, and nothing is kept: %s', async (field, odd) => {
  const { owner, club } = await createClubWithPeople();
  const count = await db.book.count();

  const sent = await owner.send(addBookAction, {
    ...form,
    title: newTitle(),
    club: club.slug,
    ...odd,
  } as Record<string, string>);

  expect(sent.fieldErrors[field]).toMatch(/\.$/);
  expect(sent.values.rows).toBe(form.rows);
  expect(await db.book.count()).toBe(count);
});

describe('before a book is added', () => {
  it.each([true, false])('its chapters are shown, and what was typed stays (script: %s)', async (script) => {
    const { owner, club } = await createClubWithPeople();
    const typed = { title: newTitle(), author: '', year: '', blurb: '', contents: OUTLINE, club: club.slug };

    const sent = await owner.send(addBookAction, { ...typed, press: 'read' }, { script });

    expect(sent).toMatchObject({ values: typed, formError: null, fieldErrors: {}, went: null });
    expect(sent.extra.editor?.summary).toBe('14 chapters in 1 part.');
    expect(await storedBooks(typed.title)).toEqual([]);
  });

  it('says what it leaves out, and takes in what is ticked', async () => {
    const shown = await pressed({ contents: PASTED, press: 'read' });
    expect(shown.summary).toBe('3 chapters in 1 part; 2 entries left out: Cover, Index.');

    const rows = shown.groups.flatMap((group) => group.rows);
    const keep = rows.filter(({ isKept, label }) => isKept || label === 'Index').map(({ key }) => key);
    const ticked = await pressed({ rows: shown.rows, hasTicks: 'yes', keep, press: 'check' });

    expect(ticked.summary).toBe('4 chapters in 1 part; one entry left out: Cover.');
  });

  it('corrects a row, moves it, adds one below it and numbers a part from 1', async () => {
    const first = await pressed({ contents: 'Part 1: 2\nPart 2: 2', press: 'read' });
    const renamed = await pressed({
      rows: first.rows,
      open: 'r2',
      rowKind: 'chapter',
      rowLabel: 'Prologue',
      rowTitle: 'The  Lamp ',
      press: 'down:r2',
    });
    expect(names(renamed)).toEqual([
      'Part 1',
      'Chapter 2',
      'Prologue The Lamp',
      'Part 2',
      'Chapter 3',
      'Chapter 4',
    ]);
    expect(renamed.open?.key).toBe('r2');

    const added = await pressed({ rows: renamed.rows, press: 'below:r6' });
    expect(names(added).at(-1)).toBe('Chapter 5');

    const restarted = await pressed({ rows: added.rows, press: 'restart:r4' });
    expect(names(restarted).slice(3)).toEqual(['Part 2', 'Chapter 1', 'Chapter 2', 'Chapter 3']);
  });

  it('names all that is wrong, each on its row, and saves nothing', async () => {
    const { owner, club } = await createClubWithPeople();
    const title = newTitle();
    const rows = ['Pr1\t\tPart One\t', 'Pr2\t\tPart Two\t', 'Cr3\t\t\tA', `Cr4\t\t${'x'.repeat(61)}\t`].join(
      '\n',
    );

    const sent = await owner.send(addBookAction, { ...form, rows, title, club: club.slug });

    const mistakes = sent.extra.editor!.problems.filter(({ isQuestion }) => !isQuestion);
    expect(mistakes.map(({ key }) => key)).toEqual(['r3', 'r4', 'r1']);
    expect(await storedBooks(title)).toEqual([]);
  });

  it('asks about a number that is missing, and saves it if it is meant', async () => {
    const { owner, club } = await createClubWithPeople();
    const title = newTitle();
    const rows = rowsField('Chapter 1: A\nChapter 3: B');
    const typed = { ...form, rows, title, club: club.slug };

    const asked = await owner.send(addBookAction, { ...typed, press: 'check' });
    await owner.send(addBookAction, typed);

    expect(asked.extra.editor?.problems).toMatchObject([
      { isQuestion: true, text: expect.stringMatching(/missing/) },
    ]);
    expect(await storedBooks(title)).toHaveLength(1);
  });

  it('fills in what an EPUB says of the book, over nothing that was typed', async () => {
    const { owner, club } = await createClubWithPeople();
    const epub = new File(
      [
        new Uint8Array(
          zip(
            epubFiles({
              files: [
                { file: 'cover.xhtml', heading: 'Cover' },
                { file: 'a.xhtml', heading: 'Chapter 1: The Door' },
                { file: 'b.xhtml', heading: 'Chapter 2: The Well' },
              ],
            }),
          ),
        ),
      ],
      'a.epub',
    );

    const sent = await owner.send(addBookAction, {
      club: club.slug,
      title: 'My House',
      author: '',
      year: '',
      blurb: '',
      contents: '',
      press: 'read',
      epub,
    });

    expect(sent.values).toMatchObject({ title: 'My House', author: 'Ines Prado', year: '' });
    expect(sent.extra.editor?.summary).toBe('2 chapters; one entry left out: Cover.');
    expect(names(sent.extra.editor!).slice(1)).toEqual(['Chapter 1 The Door', 'Chapter 2 The Well']);
  });

  describe('the cover of an EPUB', () => {
    const details = { author: 'A', year: '', blurb: '', contents: '' };
    const storedCovers = (title: string) => db.cover.findMany({ where: { book: { title } } });

    it.each([true, false])(
      'waits in the form, drawn small, and is the book’s once that is saved (script: %s)',
      async (script) => {
        const { owner, club } = await createClubWithPeople();
        const title = newTitle();
        const typed = { ...details, title, club: club.slug };
        const read = await owner.send(addBookAction, { ...typed, press: 'read', epub: epubWith() });
        expect(read.values).toMatchObject({ useFileCover: 'on', fileCover: expect.stringMatching(/^UklGR/) });
        expect(await db.cover.count({ where: { clubId: club.clubId } })).toBe(0);

        const { rows } = read.extra.editor!;
        const { fileCover = '', useFileCover = '' } = read.values;
        await owner.send(
          addBookAction,
          { ...typed, press: 'save', rows, fileCover, useFileCover },
          { script },
        );

        const [cover, ...others] = await storedCovers(title);
        expect(others).toEqual([]);
        expect(cover).toMatchObject({ clubId: club.clubId, type: 'image/webp' });
        expect(await sharp(cover!.large).metadata()).toMatchObject({ format: 'webp', width: 360 });
        expect(await sharp(cover!.small).metadata()).toMatchObject({ format: 'webp', width: 120 });
      },
    );

    it('is left out by its box, which stays empty at the next step', async () => {
      const { owner, club } = await createClubWithPeople();
      const title = newTitle();
      const typed = { ...details, title, club: club.slug };
      const read = await owner.send(addBookAction, { ...typed, press: 'read', epub: epubWith() });
      const { fileCover = '' } = read.values;
      const unticked = { ...typed, rows: read.extra.editor!.rows, fileCover };

      const next = await owner.send(addBookAction, { ...unticked, press: 'check' });
      await owner.send(addBookAction, { ...unticked, press: 'save' });

      expect(next.values).toMatchObject({ fileCover });
      expect(next.values).not.toHaveProperty('useFileCover');
      expect(await storedBooks(title)).toHaveLength(1);
      expect(await storedCovers(title)).toEqual([]);
    });

    it.each([
      ['no picture', Buffer.from('a thing of words')],
      ['half of one', PICTURE.subarray(0, 300)],
      ['of too many pixels', pictureBomb(20_000, 20_000)],
    ])('that is %s is none, and the chapters are shown', async (_what, picture) => {
      const { owner, club } = await createClubWithPeople();
      const typed = { ...details, title: newTitle(), club: club.slug, press: 'read' };

      const read = await owner.send(addBookAction, { ...typed, epub: epubWith(picture) });

      expect(read).toMatchObject({ formError: null, fieldErrors: {}, values: { fileCover: '' } });
      expect(read.extra.editor?.summary).toBe('1 chapter.');
    });

    it.each([
      ['no picture', Buffer.from('a thing of words')],
      ['larger than any that a form was given', PICTURE],
      ['a bomb', pictureBomb(5_000, 5_000)],
    ])('that comes back as %s is not taken, and the book has letters', async (_what, forged) => {
      const { owner, club } = await createClubWithPeople();
      const title = newTitle();
      const fileCover = forged.toString('base64');

      const sent = await owner.send(addBookAction, {
        ...form,
        title,
        club: club.slug,
        fileCover,
        useFileCover: 'on',
      });

      expect(sent.went).toMatch(/\?book=/);
      expect(await storedCovers(title)).toEqual([]);
    });

    it('sent a second time does not replace one that was chosen meanwhile', async () => {
      const { owner, club } = await createClubWithPeople();
      const title = newTitle();
      const fileCover = (await plainPicture(60, 90).webp().toBuffer()).toString('base64');
      const typed = {
        ...form,
        title,
        club: club.slug,
        requestKey: newId(),
        fileCover,
        useFileCover: 'on',
      };
      await owner.send(addBookAction, typed);
      const [first] = await storedCovers(title);

      await owner.send(addBookAction, typed);

      expect((await storedCovers(title)).map(({ id }) => id)).toEqual([first!.id]);
    });

    it.each(['"><script>', 'A'.repeat(200_001)])('takes nothing that is no base64: %#', async (fileCover) => {
      const { owner, club } = await createClubWithPeople();

      const sent = await owner.send(addBookAction, {
        ...form,
        title: newTitle(),
        club: club.slug,
        fileCover,
      });

      expect(sent).toMatchObject({ formError: expect.stringMatching(/reload the page/), went: null });
    });
  });

  it('shows what one has read to nobody else', async () => {
    const { owner, moderator, club } = await createClubWithPeople();
    const empty = { title: '', author: '', year: '', blurb: '', contents: '', club: club.slug };

    await owner.send(addBookAction, { ...empty, contents: PASTED, press: 'read' });
    const read = {
      title: 'A',
      author: 'B',
      entries: [{ kind: 'chapter', label: 'Chapter 1', title: 'The Will' }],
    };
    await owner.send(addBookAction, { ...empty, epub: JSON.stringify(read), press: 'read' });
    const others = await Promise.all(
      ['read', 'check', 'save'].map((press) => moderator.send(addBookAction, { ...empty, press })),
    );

    for (const sent of others) {
      expect(sent.extra).toEqual({});
      expect(JSON.stringify(sent)).not.toMatch(/The Will|The Jewels/);
    }
  });

  it.each(['Xr1\t\ta\tb', 'Cr1\t\ta', 'Cr1\t\ta\tb\nCr1\t\tc\td', 'Cr1\t\ta\tb\n'.repeat(1501), '{}'])(
    'takes no rows that its editor never wrote: %#',
    async (rows) => {
      const { owner, club } = await createClubWithPeople();

      const sent = await owner.send(addBookAction, { ...form, title: newTitle(), rows, club: club.slug });

      expect(sent).toMatchObject({ formError: expect.stringMatching(/reload the page/), went: null });
    },
  );
});

type Editor = NonNullable<Awaited<ReturnType<TestUser['send']>>['extra']['editor']>;
const names = (editor: Editor) =>
  editor.groups
    .flatMap(({ rows }) => rows)
    .map(({ label, title }) => [label, title].filter(Boolean).join(' '));

/** A book of one chapter whose first page has a picture. */
function epubWith(picture: Buffer = PICTURE): File {
  const body = '<h1>Chapter 1</h1><p>Words.</p><img src="c.jpg"/>';
  const files = [{ file: 'a.xhtml', heading: 'Chapter 1', body }];
  const archive = zip({ ...epubFiles({ files }), 'OEBPS/c.jpg': new Uint8Array(picture) });
  return new File([new Uint8Array(archive)], 'a.epub');
}

/** The editor after a press of somebody who runs a club. */
async function pressed(fields: Record<string, string | string[]>): Promise<Editor> {
  const { owner, club } = await createClubWithPeople();
  const empty = { title: '', author: '', year: '', blurb: '', contents: '', club: club.slug };
  const sent = await owner.send(addBookAction, { ...empty, ...fields });
  if (!sent.extra.editor) throw new Error(`No editor: ${JSON.stringify([sent.formError, sent.fieldErrors])}`);
  return sent.extra.editor;
}
