import { randomUUID } from 'node:crypto';
import type { APIRequestContext, APIResponse, Page } from '@playwright/test';
import { clubs } from '../../seed/clubs';
import { people } from '../../lib/demo/cast';
import { expect, inAll, test } from './fixtures';
import {
  PERSON_KEYS,
  PUBLIC_TEXTS,
  isVisibleTo,
  seedTexts,
  normalisedText,
  decodedText,
  tellingPhrases,
  type SeedText,
} from './seed-spoilers';

type RequestVariants = Record<string, { method?: 'HEAD'; headers: Record<string, string> }>;

const FOREIGN_TREE = encodeURIComponent(
  JSON.stringify(['', { children: ['clubs', { children: ['__PAGE__', {}] }] }, null, null, true]),
);

/** How a page can be asked for. */
const requestVariants: RequestVariants = {
  'a document': { headers: {} },
  'the router’s own': { headers: { RSC: '1' } },
  'a prefetch': { headers: { RSC: '1', 'Next-Router-Prefetch': '1' } },
  'a segment’s prefetch': {
    headers: { RSC: '1', 'Next-Router-Prefetch': '1', 'Next-Router-Segment-Prefetch': '/_tree' },
  },
  'a forged state': { headers: { RSC: '1', 'Next-Router-State-Tree': FOREIGN_TREE } },
  'its head': { method: 'HEAD', headers: {} },
  'a crawler': { headers: { 'User-Agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' } },
  'a preview': { headers: { 'User-Agent': 'facebookexternalhit/1.1 Twitterbot/1.0' } },
};

const always = Object.keys(requestVariants).slice(0, 2);
const others = Object.keys(requestVariants).slice(2);

/** Every address, as this worker found it. */
let found: Promise<string[]> | undefined;

for (const [turn, key] of PERSON_KEYS.entries())
  test(`no answer tells ${displayName(key)} a word that is ahead of them`, inAll, async ({ as, visitor }) => {
    found ??= collectPaths(await as('Ada'), await as('Maud'));
    const addresses = await found;
    const page = key ? await as(displayName(key)) : await visitor();
    const [open, closed] = splitByVisibility(key);
    const readable = [...PUBLIC_TEXTS, ...open.map(({ words }) => words)]
      .map((text) => ` ${normalisedText(text)} `)
      .join('\n');
    const runs = closed.flatMap((piece) => tellingPhrases(piece, readable).map((run) => ({ run, piece })));
    expect(runs.length).toBeGreaterThan(50);
    let read = '';

    for (const [index, path] of addresses.entries()) {
      const third = others[(index + turn) % others.length]!;
      const asked = path.startsWith('/clubs/the-thursday-room/') ? [...always, third] : [always[0]!, third];
      const answers = await Promise.all(
        asked.map((way) => fetchVariant(page.context().request, path, requestVariants[way]!)),
      );
      for (const [at, { status, said }] of answers.entries()) {
        const heard = runs.filter(({ run }) => said.includes(` ${run} `));
        const told = heard.map(({ run, piece }) => `“${run}”, ${piece.what}, from ${piece.place}`);
        expect.soft(told, `${asked[at]} of ${path}`).toEqual([]);
        expect.soft(status, `${asked[at]} of ${path}`).toBeLessThan(500);
      }
      read += answers[0]!.said;
    }

    const shown = open.filter(({ audience }) => audience === 'open');
    const missing = shown.filter((piece) => !firstPhrases(piece).every((run) => read.includes(` ${run} `)));
    expect(missing.map(({ what }) => what)).toEqual([]);
  });

test('a thread ahead answers Sol as an address answers him that never led anywhere', async ({ as }) => {
  const sol = await as('Sol');
  const ada = await as('Ada');
  const threads = await seededThreadPaths(ada, 'the-thursday-room');
  const ahead = threads.filter(({ mark }) => mark > 9);
  expect(ahead.length).toBeGreaterThan(3);

  for (const { path } of ahead) await expectEqualResponses(sol, path, withUnknownId(path));
});

test('everything in the club answers Gus, a stranger, as what never was', inAll, async ({ as }) => {
  const gus = await as('Gus');
  const ada = await as('Ada');
  const threads = await seededThreadPaths(ada, 'the-thursday-room');
  const room = threads[0]!.path.split('/t/')[0]!;

  for (const page of ['', '/themes', '/reviews', '/hindsight'])
    await expectEqualResponses(gus, `${room}${page}`, `${withUnknownId(room)}${page}`);
  for (const { path } of threads) await expectEqualResponses(gus, path, withUnknownId(path));
});

/** What somebody may be sent, and what not. */
function splitByVisibility(key: string | null): [SeedText[], SeedText[]] {
  return [
    seedTexts.filter((piece) => isVisibleTo(key, piece)),
    seedTexts.filter((piece) => !isVisibleTo(key, piece)),
  ];
}

/** Enough of a piece to know it by, where it may be read. */
const firstPhrases = (piece: SeedText) => tellingPhrases(piece, '').slice(0, 1);

function displayName(key: string | null) {
  return people.find((person) => person.key === key)?.name ?? 'a visitor whom nobody knows';
}

async function fetchVariant(
  request: APIRequestContext,
  path: string,
  { method, headers }: RequestVariants[string],
) {
  const answer = await request.fetch(path, { method: method ?? 'GET', headers });
  const sent = `${JSON.stringify(answer.headersArray())}\n${answer.url()}\n${await answer.text()}`;
  return { status: answer.status(), said: decodedText(sent) };
}

/** Every page that there is, of both clubs, and some that are not. */
async function collectPaths(ada: Page, maud: Page): Promise<string[]> {
  const found = [
    ...(await seededThreadPaths(ada, 'the-thursday-room')),
    ...(await seededThreadPaths(maud, 'the-candle-end')),
  ].map(({ path }) => path);
  const rooms = [...new Set(found.map((path) => path.split('/t/')[0]!))];
  return [
    ...['/', '/clubs', '/account', '/sign-in', `/${randomUUID()}`],
    ...clubs.flatMap(({ slug }) => [
      `/clubs/${slug}`,
      `/clubs/${slug}/moderation`,
      `/clubs/${slug}/settings`,
    ]),
    ...rooms.flatMap((room) => [room, `${room}/themes`, `${room}/reviews`, `${room}/hindsight`]),
    ...[...found, `${rooms[0]}/t/${randomUUID()}`],
  ];
}

/** The paths and marks of the seed's threads, as somebody sees them who has finished the book. */
async function seededThreadPaths(finisher: Page, slug: string) {
  const { request } = finisher.context();
  const club = await (await request.get(`/clubs/${slug}`)).text();
  const room = new RegExp(`/clubs/${slug}/[0-9a-f-]{36}`).exec(club)![0];
  const seeds = clubs.find((one) => one.slug === slug)!.readings.flatMap(({ threads }) => threads);
  const paths = new Map<string, string>();
  for (let page = 1; paths.size < seeds.length && page < 20; page += 1) {
    await finisher.goto(`${room}?page=${page}`);
    const links = finisher.getByRole('listitem').getByRole('heading').getByRole('link');
    for (const link of await links.all())
      paths.set((await link.textContent())!, (await link.getAttribute('href'))!);
    for (const title of paths.keys()) if (!seeds.some((seed) => seed.title === title)) paths.delete(title);
  }
  return seeds.map(({ title, posts }) => ({ path: paths.get(title)!, mark: posts[0]!.mark }));
}

const LAST_ID = /[0-9a-f]{8}-[0-9a-f-]{27}(?=[^/]*$)/;

/** An address of the same form whose last id was never given to anything. */
const withUnknownId = (path: string) => path.replace(LAST_ID, randomUUID());

async function expectEqualResponses(page: Page, path: string, nowhere: string) {
  const { request } = page.context();
  for (const [way, { method = 'GET', headers }] of Object.entries(requestVariants)) {
    const there = await request.fetch(path, { method, headers, maxRedirects: 0 });
    const never = await request.fetch(nowhere, { method, headers, maxRedirects: 0 });
    expect
      .soft(await comparableResponse(there), `${way} of ${path}`)
      .toEqual(await comparableResponse(never));
  }
}

/**
 * All of an answer but what differs at every request: the moment, the nonce, the ids that were asked for, and the order
 * and the packets in which the framework happens to send the rows of one page.
 */
async function comparableResponse(answer: APIResponse) {
  const nonce = /'nonce-([^']+)'/.exec(answer.headers()['content-security-policy'] ?? '')?.[1] ?? '-';
  const steady = (text: string) =>
    text.replaceAll(nonce, 'NONCE').replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID');
  const headers = answer.headersArray().filter(({ name }) => name.toLowerCase() !== 'date');
  const told = headers.map(({ name, value }) => `${name}: ${steady(value)}`).sort();
  return { status: answer.status(), headers: told, rows: sortedRows(steady(await answer.text())) };
}

const sortedRows = (body: string) =>
  body
    .replaceAll('"])</script><script nonce="NONCE">self.__next_f.push([1,"', '')
    .split(/\\n|\n/)
    .sort();
