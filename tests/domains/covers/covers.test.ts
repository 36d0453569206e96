import { browser } from '../../helpers/fake-browser';
import { afterAll, beforeEach, describe, expect, it, test } from 'vitest';
import { NOT_FOUND_SENTENCE, createBook, createClubWithPeople, membershipOf } from '../../helpers/clubs';
import { bytes, json, searchAnswer, startOpenLibrary, status, workDoc } from '../../helpers/open-library';
import { plainPicture } from '../../helpers/pictures';
import { GET as getLarge } from '@/app/covers/[id]/large/route';
import { GET as getSmall } from '@/app/covers/[id]/route';
import { newId, now } from '@/lib/clock-and-ids';
import { loadHome } from '@/lib/home/queries';
import { resetPace } from '@/lib/books/open-library/request-pace';
import { searchBooksAction } from '@/lib/books/search-actions';
import { loadClubPage, listFindableClubs } from '@/lib/clubs/queries';
import { openLibraryCoverAction, removeCoverAction, uploadCoverAction } from '@/lib/covers/actions';
import { db } from '@/lib/db';

const openLibrary = await startOpenLibrary();
process.env.OPEN_LIBRARY_URL = openLibrary.url;
afterAll(openLibrary.stop);
beforeEach(() => {
  resetPace();
  openLibrary.asked.length = 0;
});

const PICTURE = await plainPicture().jpeg().toBuffer();
const file = (content: Uint8Array<ArrayBuffer> = new Uint8Array(PICTURE), name = 'cover.jpg') =>
  new File([content], name, { type: 'image/jpeg' });

/** A club that reads a book, with everybody who may come to its door. */
async function clubWithBook(described: { name?: string; findable?: boolean } = {}) {
  const people = await createClubWithPeople(described);
  const book = await createBook();
  const { clubId } = people.club;
  await db.reading.create({ data: { id: newId(), clubId, bookId: book, startedAt: now() } });
  return { ...people, book, target: { club: people.club.slug, book } };
}

const coverOf = (clubId: string, bookId: string) =>
  db.cover.findUnique({ where: { clubId_bookId: { clubId, bookId } } });

type Visitor = ReturnType<typeof browser>;

/** What a browser is sent for an address of a cover. */
async function fetchCover(who: Visitor, id: string, get = getSmall) {
  const response = await who.runAsRequest(() =>
    get(new Request('http://localhost/'), { params: Promise.resolve({ id }) }),
  );
  const body = Buffer.from(await response.arrayBuffer());
  return { status: response.status, headers: Object.fromEntries(response.headers), body };
}

describe('a club’s cover', () => {
  it.each(['owner', 'moderator'] as const)(
    'is put on its book by its %s, and shown wherever the book is',
    async (kind) => {
      const { club, book, target, ...people } = await clubWithBook();

      const sent = await people[kind].send(uploadCoverAction, { ...target, picture: file() });

      expect(sent).toMatchObject({ formError: null, fieldErrors: {}, refreshed: true });
      const cover = await coverOf(club.clubId, book);
      const member = people.member;
      const page = await member.runAsRequest(() => loadClubPage(member, club.slug));
      expect(page?.readings[0]?.book.cover).toBe(cover?.id);
      const home = await member.runAsRequest(() => loadHome(member as never));
      expect(home.books[0]?.cover).toBe(cover?.id);
    },
  );

  it.each([
    ['anonymous', 'Please sign in first.'],
    ['stranger', NOT_FOUND_SENTENCE],
    ['asked', NOT_FOUND_SENTENCE],
    ['removed', NOT_FOUND_SENTENCE],
    ['member', NOT_FOUND_SENTENCE],
  ] as const)('is changed by nobody else: %s', async (kind, message) => {
    const { club, book, target, ...people } = await clubWithBook();
    await people.owner.send(uploadCoverAction, { ...target, picture: file() });
    const before = await coverOf(club.clubId, book);
    for (const [action, fields] of [
      [uploadCoverAction, { ...target, picture: file() }],
      [openLibraryCoverAction, target],
      [removeCoverAction, { ...target, sure: 'cover' }],
    ] as const)
      expect(await people[kind].send(action, fields)).toMatchObject({ formError: message });
    expect((await coverOf(club.clubId, book))?.id).toBe(before?.id);
    expect(openLibrary.asked).toEqual([]);
  });

  it('is for no book of another club', async () => {
    const { owner, club } = await clubWithBook();
    const other = await clubWithBook();
    const target = { club: club.slug, book: other.book };
    expect(await owner.send(uploadCoverAction, { ...target, picture: file() })).toMatchObject({
      formError: NOT_FOUND_SENTENCE,
    });
    expect(await db.cover.count({ where: { bookId: other.book } })).toBe(0);
  });

  it('of one club is not that of another that reads the same book', async () => {
    const one = await clubWithBook();
    const other = await createClubWithPeople();
    await db.reading.create({
      data: { id: newId(), clubId: other.club.clubId, bookId: one.book, startedAt: now() },
    });
    await one.owner.send(uploadCoverAction, { ...one.target, picture: file() });
    const page = await other.member.runAsRequest(() => loadClubPage(other.member, other.club.slug));
    expect(page?.readings[0]?.book.cover).toBeNull();
  });

  it('has a new address when it is changed, and the old one leads nowhere', async () => {
    const { owner, club, book, target } = await clubWithBook();
    await owner.send(uploadCoverAction, { ...target, picture: file() });
    const first = (await coverOf(club.clubId, book))!.id;
    await owner.send(uploadCoverAction, { ...target, picture: file() });
    const second = (await coverOf(club.clubId, book))!.id;
    expect(second).not.toBe(first);
    expect((await fetchCover(owner, first)).status).toBe(404);
    expect((await fetchCover(owner, second)).status).toBe(200);
  });

  it('is taken away after a question', async () => {
    const { owner, club, book, target } = await clubWithBook();
    await owner.send(uploadCoverAction, { ...target, picture: file() });
    expect(await owner.send(removeCoverAction, target)).toMatchObject({ extra: { confirm: 'cover' } });
    expect(await coverOf(club.clubId, book)).not.toBeNull();
    await owner.send(removeCoverAction, { ...target, sure: 'cover' });
    expect(await coverOf(club.clubId, book)).toBeNull();
  });

  it.each([
    ['nothing', new File([], ''), 'Please choose a picture.'],
    ['words', 'a cover', 'Please choose a picture.'],
    ['an SVG', file(new Uint8Array(Buffer.from('<svg/>'))), 'This isn’t a JPEG, PNG or WebP picture.'],
    [
      'half a picture',
      file(new Uint8Array(PICTURE.subarray(0, 900))),
      'This picture is damaged. Please try another one.',
    ],
    [
      'six megabytes',
      file(new Uint8Array(6_000_000)),
      'This picture is too large. A cover can have up to 5 MB.',
    ],
  ] as const)('is not made of %s', async (_what, picture, sentence) => {
    const { owner, target } = await clubWithBook();
    const sent = await owner.send(uploadCoverAction, { ...target, picture });
    expect(sent.fieldErrors).toEqual({ picture: sentence });
  });

  it('is sent thirty times an hour at most', async () => {
    const { owner, target } = await clubWithBook();
    const wrong = { ...target, picture: file(new Uint8Array(Buffer.from('<svg/>'))) };
    for (let sent = 0; sent < 30; sent += 1) await owner.send(uploadCoverAction, wrong);
    const last = await owner.send(uploadCoverAction, { ...target, picture: file() });
    expect(last.fieldErrors.picture).toMatch(/^That’s too many tries/);
  });
});

describe('the address of a cover', () => {
  async function cover(described: { name?: string; findable?: boolean } = {}) {
    const scene = await clubWithBook(described);
    await scene.owner.send(uploadCoverAction, { ...scene.target, picture: file() });
    return { ...scene, id: (await coverOf(scene.club.clubId, scene.book))!.id };
  }

  test('sends the picture in two sizes, to be kept by one browser and looked at alone', async () => {
    const { member, id } = await cover();
    const small = await fetchCover(member, id);
    const large = await fetchCover(member, id, getLarge);
    expect(small.headers).toEqual({
      'cache-control': 'private, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-type': 'image/webp',
      'cross-origin-resource-policy': 'same-origin',
      vary: 'Cookie',
      'x-content-type-options': 'nosniff',
    });
    expect(small.body.subarray(8, 12).toString()).toBe('WEBP');
    expect(large.body.length).toBeGreaterThan(small.body.length);
  });

  test('of a club that cannot be found is there for its active members alone', async () => {
    const { id, owner, moderator, member, ...others } = await cover({ findable: false });
    for (const insider of [owner, moderator, member])
      expect((await fetchCover(insider, id)).status).toBe(200);
    const never = await fetchCover(member, newId());
    expect(never.status).toBe(404);
    for (const outsider of [others.asked, others.removed, others.stranger, others.anonymous])
      for (const get of [getSmall, getLarge]) expect(await fetchCover(outsider, id, get)).toEqual(never);
    for (const malformed of ['x', `${id}.webp`, id.toUpperCase().slice(1), '%00'])
      expect(await fetchCover(member, malformed)).toEqual(never);
  });

  test('is closed with the membership', async () => {
    const { id, member, club } = await cover({ findable: false });
    await db.membership.updateMany({
      where: { clubId: club.clubId, userId: member.userId },
      data: { standing: 'removed' },
    });
    expect(await membershipOf(member, club)).toBe('removed member');
    expect((await fetchCover(member, id)).status).toBe(404);
  });

  test('of a club that anybody may find is there for everybody, and stands in the list of clubs', async () => {
    // Of that name it stands on the first page, however many clubs there are.
    const { id, stranger, anonymous, club } = await cover({ name: '0 Lamps' });
    for (const visitor of [stranger, anonymous]) expect((await fetchCover(visitor, id)).status).toBe(200);
    const listed = (await listFindableClubs(1)).clubs.find(({ slug }) => slug === club.slug);
    expect(listed?.reads[0]?.cover).toBe(id);
  });
});

describe('looking a book up', () => {
  it('shows what Open Library found, each with the address that fills in the form', async () => {
    const { owner, club } = await clubWithBook();
    openLibrary.answerWith(json(searchAnswer([workDoc])));
    const sent = await owner.send(searchBooksAction, { club: club.slug, find: 'lamp road' });
    expect(sent.extra.foundBooks).toEqual([
      {
        title: 'The Lamp Road',
        author: 'Ada Wren, Tom Fell',
        year: 1871,
        query:
          'title=The+Lamp+Road&author=Ada+Wren%2C+Tom+Fell&year=1871&isbns=9780306406157%2C0306406152&cover=12345',
      },
    ]);
  });

  it('tells no club what another has looked up: it is asked again', async () => {
    const one = await clubWithBook();
    const other = await clubWithBook();
    openLibrary.answerWith(json(searchAnswer([workDoc])));
    await one.owner.send(searchBooksAction, { club: one.club.slug, find: 'a secret choice' });
    await one.owner.send(searchBooksAction, { club: one.club.slug, find: 'a secret choice' });
    expect(openLibrary.asked).toHaveLength(1);
    await other.owner.send(searchBooksAction, { club: other.club.slug, find: 'a secret choice' });
    expect(openLibrary.asked).toHaveLength(2);
  });

  it('says what went wrong beside the field, and keeps what was typed', async () => {
    const { owner, club } = await clubWithBook();
    openLibrary.answerWith(status(403));
    const sent = await owner.send(searchBooksAction, { club: club.slug, find: 'refused' });
    expect(sent.fieldErrors).toEqual({
      find: 'Open Library won’t answer this site right now. Please fill in the fields yourself.',
    });
    expect(sent.values.find).toBe('refused');
  });

  it.each(['anonymous', 'stranger', 'asked', 'removed', 'member'] as const)(
    'asks nobody for whoever may add no book: %s',
    async (kind) => {
      const { club, ...people } = await clubWithBook();
      const sent = await people[kind].send(searchBooksAction, { club: club.slug, find: 'lamp' });
      expect([sent.extra.foundBooks, openLibrary.asked]).toEqual([undefined, []]);
    },
  );

  it('finds a cover by the book’s ISBN, and draws it anew', async () => {
    const { owner, club, book, target } = await clubWithBook();
    await db.book.update({ where: { id: book }, data: { isbns: ['9780306406157'] } });
    openLibrary.answerWith((request, response) =>
      request.url?.startsWith('/b/id/12345-L.jpg')
        ? bytes(PICTURE)(request, response)
        : json(searchAnswer([workDoc]))(request, response),
    );
    const sent = await owner.send(openLibraryCoverAction, target);
    expect(sent.formError).toBeNull();
    expect(openLibrary.asked[0]?.path).toContain('isbn=9780306406157');
    expect((await coverOf(club.clubId, book))?.type).toBe('image/webp');
  });

  it('says so where there is no cover, or none that is one', async () => {
    const { owner, book, target } = await clubWithBook();
    openLibrary.answerWith(json(searchAnswer([{ ...workDoc, cover_i: null }])));
    const none = 'Open Library has no cover for this book.';
    expect((await owner.send(openLibraryCoverAction, target)).formError).toBe(none);
    await db.book.update({ where: { id: book }, data: { title: 'Another' } });
    openLibrary.answerWith((request, response) =>
      (request.url?.startsWith('/b/') ? bytes(Buffer.from('<svg/>')) : json(searchAnswer([workDoc])))(
        request,
        response,
      ),
    );
    expect((await owner.send(openLibraryCoverAction, target)).formError).toBe(none);
  });
});
