import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import {
  breakOff,
  bytes,
  hang,
  json,
  searchAnswer,
  startOpenLibrary,
  status,
  workDoc,
} from '../../helpers/open-library';

const openLibrary = await startOpenLibrary();
process.env.OPEN_LIBRARY_URL = openLibrary.url;
process.env.OPEN_LIBRARY_CONTACT = 'nell@example.org';
// Loaded once the settings name the stand-in.
const { searchOpenLibrary } = await import('@/lib/books/open-library/search');
const { fetchOpenLibraryCover } = await import('@/lib/books/open-library/cover');
const { resetPace } = await import('@/lib/books/open-library/request-pace');
const { prefillQuery } = await import('@/lib/books/open-library/prefill');

afterAll(openLibrary.stop);
beforeEach(() => {
  resetPace();
  openLibrary.asked.length = 0;
});

let searches = 0;
const search = (typed = `lamp ${searches++}`, club = 'thursday') => searchOpenLibrary(club, typed);

describe('what is asked', () => {
  test('names this software and its operator, and only the fields that are shown', async () => {
    openLibrary.answerWith(json(searchAnswer([workDoc])));
    await search('the lamp road & more');
    expect(openLibrary.asked).toHaveLength(1);
    const { path, userAgent } = openLibrary.asked[0]!;
    const url = new URL(path, openLibrary.url);
    expect([url.pathname, ...url.searchParams]).toEqual([
      '/search.json',
      ['q', 'the lamp road & more'],
      ['fields', 'key,title,author_name,first_publish_year,isbn,cover_i'],
      ['limit', '10'],
    ]);
    expect(userAgent).toBe('Untold/1 (book club software; nell@example.org)');
  });

  test.each(['978-0-306-40615-7', 'ISBN 9780306406157', '0-306-40615-2'])('%s is an ISBN', async (typed) => {
    openLibrary.answerWith(json(searchAnswer([workDoc])));
    const found = await search(typed);
    const asked = new URL(openLibrary.asked[0]!.path, openLibrary.url).searchParams.get('isbn');
    expect(asked).toMatch(/^(9780306406157|0306406152)$/);
    expect(Array.isArray(found) && found[0]?.isbns[0]).toBe(asked);
  });

  test('of an ISBN has the title and the cover of that edition, where it has them', async () => {
    const withEdition = (...docs: unknown[]) => ({ ...workDoc, editions: searchAnswer(docs) });
    const translated = { key: '/books/OL1M', title: 'Die Lampenstraße', cover_i: 678 };
    const docs = [withEdition(translated), withEdition({ key: '/books/OL2M', title: 7 }), withEdition()];
    openLibrary.answerWith(json(searchAnswer(docs)));
    const found = await search('978-3-16-148410-0');
    const asked = new URL(openLibrary.asked[0]!.path, openLibrary.url).searchParams.get('fields');

    expect(asked).toContain('isbn,cover_i,editions,editions.title,editions.cover_i');
    expect(found).toMatchObject([
      { title: 'Die Lampenstraße', cover: 678 },
      { title: 'The Lamp Road', cover: 12345 },
      { title: 'The Lamp Road', cover: 12345 },
    ]);
  });

  test('a number with a wrong check digit is words', async () => {
    await search('9780306406158');
    expect(openLibrary.asked[0]!.path).toContain('q=9780306406158');
  });

  test('twice by one club is asked once, and by another club again', async () => {
    openLibrary.answerWith(json(searchAnswer([workDoc])));
    await search('twice', 'thursday');
    await search('Twice', 'thursday');
    expect(openLibrary.asked).toHaveLength(1);
    await search('twice', 'candle');
    expect(openLibrary.asked).toHaveLength(2);
  });

  test('never comes faster than a few a second, and what would wait longer is told so', async () => {
    openLibrary.answerWith(json(searchAnswer([])));
    const began = performance.now();
    const answers = await Promise.all(Array.from({ length: 12 }, () => search()));
    const busy = answers.filter((one) => 'fault' in one && one.fault === 'busy').length;
    expect(openLibrary.asked.length + busy).toBe(12);
    expect(busy).toBeGreaterThan(0);
    expect(openLibrary.asked.length / ((performance.now() - began) / 1000 + 0.4)).toBeLessThan(3);
  });
});

describe('what comes back', () => {
  test('fills in title, author, year, ISBNs and cover', async () => {
    openLibrary.answerWith(json(searchAnswer([workDoc])));
    const found = await search();
    const book = {
      title: 'The Lamp Road',
      author: 'Ada Wren, Tom Fell',
      year: 1871,
      isbns: ['9780306406157', '0306406152'],
      cover: 12345,
    };
    expect(found).toEqual([book]);
    expect(prefillQuery(book)).toBe(
      'title=The+Lamp+Road&author=Ada+Wren%2C+Tom+Fell&year=1871&isbns=9780306406157%2C0306406152&cover=12345',
    );
  });

  test('may lack everything but its title', async () => {
    const { title, author_name } = workDoc;
    const docs = [
      { title, author_name },
      { title },
      { author_name },
      null,
      7,
      [],
      { title: '', author_name },
    ];
    openLibrary.answerWith(json(searchAnswer(docs)));
    expect(await search()).toEqual([
      { title, author: 'Ada Wren, Tom Fell', year: null, isbns: [], cover: null },
      { title, author: '', year: null, isbns: [], cover: null },
    ]);
  });

  test('is held to the shape of a field, whatever somebody wrote there', async () => {
    const hostile = {
      title: 'A\u0000 \u202Etitle\n<script>alert(1)</script>',
      author_name: ['', { name: 'x' }, 'B\u2066 Name', 'c'.repeat(5000)],
      first_publish_year: '1871; drop table',
      isbn: ['9780306406157', '"><img>'],
      cover_i: '../../etc/passwd',
    };
    openLibrary.answerWith(json(searchAnswer([hostile, ...Array(500).fill(workDoc)])));
    const found = await search();
    if ('fault' in found) throw new Error(found.fault);
    expect(found).toHaveLength(10);
    expect(found[0]).toEqual({
      title: 'A title <script>alert(1)</script>',
      author: 'B Name',
      year: null,
      isbns: ['9780306406157'],
      cover: null,
    });
  });
});

describe('what goes wrong', () => {
  test.each([
    ['403', status(403), 'refused'],
    ['404', status(404), 'nothing'],
    ['429', status(429), 'busy'],
    ['500', status(500), 'noAnswer'],
    ['503', status(503), 'noAnswer'],
    ['418', status(418), 'broken'],
    ['no JSON', bytes(Buffer.from('<html>'), 'text/html'), 'broken'],
    ['JSON of another shape', json({ results: [] }), 'broken'],
    ['a list', json([]), 'broken'],
    ['a huge answer', bytes(Buffer.alloc(3_000_000, ' '), 'application/json'), 'broken'],
    ['a connection that closes', breakOff, 'noAnswer'],
  ] as const)('%s is a sentence', async (_what, answer, fault) => {
    openLibrary.answerWith(answer as Parameters<typeof openLibrary.answerWith>[0]);
    expect(await search()).toEqual({ fault });
  });

  test('an answer that never ends is given up after three seconds', async () => {
    openLibrary.answerWith(hang);
    const began = performance.now();
    expect(await search()).toEqual({ fault: 'noAnswer' });
    expect(performance.now() - began).toBeLessThan(3800);
  });

  test('is not kept: the next try asks again', async () => {
    openLibrary.answerWith(status(500));
    await search('again');
    openLibrary.answerWith(json(searchAnswer([workDoc])));
    expect(await search('again')).toHaveLength(1);
  });

  test('after 429 nothing is sent for as long as it says', async () => {
    openLibrary.answerWith(status(429, { 'Retry-After': '30' }));
    await search();
    expect(await search()).toEqual({ fault: 'busy' });
    expect(openLibrary.asked).toHaveLength(1);
  });
});

describe('a redirect', () => {
  test('on the same host is followed', async () => {
    openLibrary.answerWith((request, response) =>
      request.url?.startsWith('/elsewhere')
        ? json(searchAnswer([workDoc]))(request, response)
        : status(302, { Location: '/elsewhere' })(request, response),
    );
    expect(await search()).toHaveLength(1);
  });

  test.each([
    ['another port of this machine', () => other.url],
    ['the metadata of a cloud', () => 'http://169.254.169.254/latest'],
    ['a file', () => 'file:///etc/passwd'],
    ['one that only looks alike', () => 'https://archive.org.example.org/'],
    ['the archive, from a mirror', () => 'https://archive.org/x'],
  ])('to %s is not', async (_what, location) => {
    openLibrary.answerWith(status(302, { Location: location() }));
    expect(await search()).toEqual({ fault: 'broken' });
    expect(other.asked).toEqual([]);
  });

  test('in a circle ends', async () => {
    openLibrary.answerWith(status(302, { Location: '/again' }));
    expect(await search()).toEqual({ fault: 'broken' });
    expect(openLibrary.asked).toHaveLength(4);
  });
});
const other = await startOpenLibrary();
afterAll(other.stop);

describe('a cover', () => {
  test('is asked for by its number, and by nothing that leads elsewhere', async () => {
    openLibrary.answerWith(bytes(Buffer.from('picture')));
    expect(String(await fetchOpenLibraryCover(12345))).toBe('picture');
    expect(openLibrary.asked[0]!.path).toBe('/b/id/12345-L.jpg?default=false');
  });

  test('may be missing, or too large', async () => {
    openLibrary.answerWith(status(404));
    expect(await fetchOpenLibraryCover(1)).toEqual({ fault: 'nothing' });
    openLibrary.answerWith(bytes(Buffer.alloc(6 * 1024 * 1024)));
    expect(await fetchOpenLibraryCover(1)).toEqual({ fault: 'broken' });
  });
});
