import '../support/request';
import { absentSentence, aPeopledClub } from '../clubs/house';
import { describe, expect, it, test } from 'vitest';
import { newId } from '@/lib/ambient';
import { addBook } from '@/lib/books/actions';
import { books, outlineOf } from '@/lib/books/queries';
import { db } from '@/lib/db';

const aTitle = () => `Middlemarch ${newId().slice(0, 8)}`;
const form = {
  author: 'George Eliot',
  year: '1871',
  blurb: 'A town, and who lives in it.',
  outline: 'Prelude\nBook One: 12\nFinale',
};
const added = (title: string) => db.book.findMany({ where: { title } });

describe('adding a book', () => {
  it.each(['owner', 'moderator'] as const)('as %s brings them back with the book chosen', async (kind) => {
    const { club, ...people } = await aPeopledClub();
    const title = aTitle();

    const sent = await people[kind].send(addBook, { ...form, title, club: club.slug });

    const [book] = await added(title);
    expect(sent.went).toBe(`/clubs/${club.slug}/settings?book=${book?.id}#readings`);
    expect(book).toMatchObject({ author: 'George Eliot', year: 1871, chapterCount: 14 });
    expect((await books()).map(({ id }) => id)).toContain(book?.id);
  });

  it('makes every place from 0 to the last, the chapters and the parts', async () => {
    const { owner, club } = await aPeopledClub();
    const title = aTitle();

    await owner.send(addBook, { ...form, title, club: club.slug });

    const bookId = (await added(title))[0]?.id ?? '';
    const places = await db.place.findMany({ where: { bookId }, orderBy: { ordinal: 'asc' } });
    expect(places.map((place) => place.ordinal)).toEqual(Array.from({ length: 15 }, (_, n) => n));
    const outline = await outlineOf(bookId);
    expect(outline?.labels.parts).toEqual([{ label: 'Book One', firstChapter: 2 }]);
    expect(outline?.labels.chapters.at(-1)).toBe('Finale');
  });

  it.each([
    ['anonymous', 'Please sign in first.'],
    ['stranger', absentSentence],
    ['asked', absentSentence],
    ['removed', absentSentence],
    ['member', absentSentence],
  ] as const)('as %s adds nothing: %s', async (kind, message) => {
    const { club, ...people } = await aPeopledClub();
    const title = aTitle();

    const sent = await people[kind].send(addBook, { ...form, title, club: club.slug });

    expect(sent).toMatchObject({ message, went: null });
    expect(await added(title)).toEqual([]);
  });

  it('twice at once makes one book', async () => {
    const { owner, club } = await aPeopledClub();
    const title = aTitle();

    const both = await Promise.all(
      [1, 2].map(() => owner.send(addBook, { ...form, title, club: club.slug })),
    );

    expect(both.filter((sent) => /in the catalogue already/.test(sent.message ?? ''))).toHaveLength(1);
    expect(await added(title)).toHaveLength(1);
  });

  it('of another length, or by somebody else, makes another book with another address', async () => {
    const { owner, club } = await aPeopledClub();
    const book = { ...form, title: aTitle(), club: club.slug };

    await owner.send(addBook, book);
    await owner.send(addBook, { ...book, outline: '7' });
    await owner.send(addBook, { ...book, author: 'Mary Ann Evans' });

    expect(new Set((await added(book.title)).map(({ slug }) => slug)).size).toBe(3);
  });

  it('called “%” is not taken for every other title', async () => {
    const { owner, club } = await aPeopledClub();

    const sent = await owner.send(addBook, { ...form, title: '%', club: club.slug });

    expect(sent.message).toBeNull();
    expect(await added('%')).toHaveLength(1);
  });

  it('needs no year', async () => {
    const { owner, club } = await aPeopledClub();
    const title = aTitle();

    await owner.send(addBook, { ...form, title, year: ' ', club: club.slug });

    expect(await added(title)).toMatchObject([{ year: null }]);
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
  ['blurb', { blurb: '' }],
  ['outline', { outline: '' }],
  ['outline', { outline: '\0' }],
  ['outline', { outline: 'Chapter 1: A Title' }],
  ['outline', { outline: 'x\n'.repeat(10_001) }],
  ['outline', { outline: new File(['3'], '3') }],
])('a mistake is answered beside its field, and nothing is kept: %s', async (field, odd) => {
  const { owner, club } = await aPeopledClub();
  const count = await db.book.count();

  const sent = await owner.send(addBook, { ...form, title: aTitle(), club: club.slug, ...odd } as Record<
    string,
    string
  >);

  expect(sent.errors[field]).toMatch(/\.$/);
  expect(sent.typed.club).toBe(club.slug);
  expect(await db.book.count()).toBe(count);
});
