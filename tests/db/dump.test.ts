import { randomUUID } from 'node:crypto';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { newId, now } from '@/lib/ambient';
import { dump } from '@/lib/db/dump';
import { LAST, NEXT } from '@/lib/db/dump-format';
import { linesOf as linesOfBytes } from '@/lib/db/dump-lines';
import { everything } from '@/lib/db/everything';
import { plainSql } from '@/lib/db/plain-sql';
import { restore } from '@/lib/db/restore';
import { runSql, type Server, startPostgres } from '@/scripts/support/postgres';
import { seedWhenEmpty } from '@/seed';
import { placeEmbedded } from '../support/database/slot';

// Written on whichever database this runs on, moved to the other kind, and moved back.

/** A database by the address of its server, or the embedded one in hand. */
type Place = { url: string } | { client: PGlite };

const started = inject('postgresServer') as string | undefined;
const own = process.env.DATABASE_URL;
const opened: PGlite[] = [];
let server: Server | undefined;
let dumped: string;

beforeAll(async () => {
  if (!started) server = await startPostgres();
  await seedWhenEmpty({ demo: true });
  await fillTheRest();
  dumped = await dumpHere();
}, 120_000);

afterAll(async () => {
  go(own ? { url: own } : undefined);
  for (const client of opened) await client.close();
  await server?.stop();
});

describe('a dump', () => {
  test('moves every row of every table to the other kind of database, and back', async () => {
    const here = await everythingIn();
    expect(Object.entries(here.rows).filter(([, rows]) => rows.length === 0)).toEqual([]);

    go(own ? await anEmbedded() : await aServers());
    await restore(linesOf(dumped));
    expect(await everythingIn()).toEqual(here);
    const dumpedThere = await dumpHere();
    expect(dumpedThere).toBe(dumped);

    go(own ? await aServers() : await anEmbedded());
    await restore(linesOf(dumpedThere));
    expect(await everythingIn()).toEqual(here);
  }, 120_000);

  test('is refused by a database that is not empty, which stays as it was', async () => {
    go(await aServers());
    await restore(linesOf(dumped));
    const before = await everythingIn();
    await expect(restore(linesOf(dumped))).rejects.toThrow(
      /^The database is not empty, and nothing was changed/,
    );
    expect(await everythingIn()).toEqual(before);
  });

  test('that is broken, cut off, or not of ours leaves nothing behind', async () => {
    go(own ? await anEmbedded() : await aServers());
    const refused = (text: string, sentence: string) =>
      expect(restore(linesOf(text))).rejects.toThrow(sentence);
    await refused(dumped.slice(0, dumped.lastIndexOf(LAST)), 'This dump was cut off');
    await refused(dumped.split(NEXT).slice(0, 5).join(NEXT), 'This dump was cut off');
    await refused(dumped.replace(/\('[0-9a-f-]{36}'/, "('me'"), 'could not be read');
    await refused('select 1;\n', 'This is not a dump of Untold.');
    await refused('', 'This is not a dump of Untold.');
    expect(await relations()).toBe(0);
  });

  test('with anything in it that a dump of ours has not is refused, and nothing of it is carried out', async () => {
    go(own ? await anEmbedded() : await aServers());
    const pieces = dumped.split(`\n${NEXT}\n`);
    const [made, first] = [
      pieces.findIndex((piece) => /^alter/.test(piece)),
      pieces.findIndex((piece) => /^insert/.test(piece)),
    ];
    const evil = 'create table evil (id int); commit; begin;';
    for (let at = 1; at < made + 3; at += 1)
      await refusedPieces([...pieces.slice(0, at), evil, ...pieces.slice(at)]);
    const last = pieces.length - 1;
    for (const at of [0, 1, made, first, last - 2, last - 1, last])
      await refusedPieces(pieces.with(at, `${pieces[at]}\n${evil}`));
    for (const at of [0, 1, made, last - 2, last - 1]) await refusedPieces(pieces.toSpliced(at, 1));
    const row = pieces[first]!;
    await refusedPieces(pieces.with(first, row.replace(/\);$/, `); ${evil}`)));
    await refusedPieces(pieces.with(first, row.replace(/\('[^']*'/, '(gen_random_uuid()::text')));
    await refusedPieces(
      pieces.with(first, row.replace(/^insert into (\S+)/, 'insert into pg_catalog.pg_authid')),
    );
    await refusedPieces(pieces.with(first, row.replace(') values', ', more) values')));
    const history = pieces.findIndex((piece) => piece.startsWith('insert into _prisma_migrations'));
    await refusedPieces(
      pieces.with(history, pieces[history]!.replace(/'[0-9a-f]{64}'/, `'${'0'.repeat(64)}'`)),
    );
    expect(await relations()).toBe(0);
    await restore(linesOf(dumped));
  }, 240_000);

  test('keeps every character that PostgreSQL does, to the byte', async () => {
    go(own ? await aServers() : await anEmbedded());
    await restore(linesOf(dumped));
    await sayEveryCharacter();
    const said = await dumpHere();
    go(own ? await aServers() : await anEmbedded());
    await restore(linesOfBytes(chunked(said)));
    expect((await dumpHere()) === said).toBe(true);
  }, 240_000);
});

const refusedPieces = async (pieces: string[]) => {
  const text = `${pieces.join(`\n${NEXT}\n`)}\n`;
  await expect(restore(linesOf(text))).rejects.toThrow(/nothing of it was kept|not a dump of Untold/);
};

const relations = async () => {
  const database = await plainSql();
  const count = `select count(*)::int as count from pg_class where relnamespace = 'public'::regnamespace`;
  const [found] = await database.transaction((sql) => sql.rows<{ count: number }>(count));
  await database.close();
  return found?.count;
};

/** Clubs whose descriptions have every character of Unicode between them, control characters too. */
async function sayEveryCharacter() {
  const points = Array.from({ length: 0x110000 }, (_, point) => point);
  const kept = points.filter((point) => point > 0 && (point < 0xd800 || point > 0xdfff));
  const abouts = Array.from({ length: Math.ceil(kept.length / 5000) }, (_, at) =>
    String.fromCodePoint(...kept.slice(at * 5000, (at + 1) * 5000)),
  );
  const database = await plainSql();
  await database.transaction(async (sql) => {
    for (const [at, about] of abouts.entries()) {
      const row = `insert into "Club" select * from json_populate_record((select c from "Club" c limit 1),
        json_build_object('id', gen_random_uuid(), 'slug', $1::text, 'about', $2::text))`;
      await sql.rows(row, [`unicode-${at}`, about]);
    }
  });
  await database.close();
}

async function* chunked(text: string) {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += 65_537) yield bytes.subarray(at, at + 65_537);
}

/** From here on, whatever asks for the database gets this one. */
function go(place: Place | undefined) {
  delete process.env.DATABASE_URL;
  if (!place) return;
  if ('url' in place) process.env.DATABASE_URL = place.url;
  else placeEmbedded(place.client);
}

async function anEmbedded(): Promise<Place> {
  const client = await PGlite.create();
  opened.push(client);
  return { client };
}

async function aServers(): Promise<Place> {
  const name = `moved_${randomUUID().replaceAll('-', '')}`;
  const urlOf = (database: string) => server?.url(database) ?? started!.replace(/postgres$/, database);
  await runSql(urlOf('postgres'), `create database ${name}`);
  return { url: urlOf(name) };
}

async function dumpHere(): Promise<string> {
  let text = '';
  await dump(async (more) => void (text += more));
  return text;
}

async function* linesOf(text: string) {
  yield* text.replace(/\n$/, '').split('\n');
}

/** Every row of every table as PostgreSQL writes it, with the constraints and the indexes that hold them. */
async function everythingIn() {
  const database = await plainSql();
  const found = await database.transaction(async (sql) => {
    await sql.script("set local timezone = 'UTC'");
    const tables = await sql.rows<{ name: string }>(`
      select quote_ident(relname) as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`);
    const rows: Record<string, unknown[]> = {};
    for (const { name } of tables) {
      const whole = await sql.rows<{ row: string }>(
        `select whole::text as row from ${name} whole order by whole::text collate "C"`,
      );
      rows[name] = whole.map(({ row }) => row);
    }
    const constraints = await sql.rows(`
      select conrelid::regclass::text as table, conname, pg_get_constraintdef(oid) as meaning from pg_constraint
      where connamespace = 'public'::regnamespace and contype in ('c', 'f', 'p', 'u')
      order by conrelid::regclass::text collate "C", conname collate "C"`);
    const indexes = await sql.rows(`
      select indexname, indexdef from pg_indexes where schemaname = 'public' order by indexname collate "C"`);
    return { rows, constraints, indexes };
  });
  await database.close();
  return found;
}

/** A row in each table that the seed leaves empty, with what is hard to write down. */
async function fillTheRest() {
  const hard = `"It's" \\ a\n${NEXT}\r\n\tline; $1 -- 💧 \u2028 '`;
  const user = await everything.user.findFirstOrThrow();
  const club = await everything.club.findFirstOrThrow();
  const place = await everything.place.findFirstOrThrow();
  const post = await everything.post.findFirstOrThrow();
  const at = new Date('2026-11-20T20:11:22.345Z');
  const token = { tokenHash: 'a'.repeat(64), expiresAt: at };
  await everything.session.create({
    data: { id: newId(), userId: user.id, device: hard, createdAt: at, seenAt: at, expiresAt: now() },
  });
  await everything.identity.create({ data: { id: newId(), userId: user.id, provider: hard, subject: '\\' } });
  await everything.passwordReset.create({ data: { ...token, id: newId(), userId: user.id } });
  await everything.limit.create({ data: { key: hard, points: 1 } });
  await everything.invite.create({
    data: { ...token, id: newId(), clubId: club.id, createdById: user.id, createdAt: at, usesLeft: 2 },
  });
  await everything.look.create({
    data: {
      id: newId(),
      userId: user.id,
      bookId: place.bookId,
      kind: 'post',
      itemId: post.id,
      place: 0,
      lookedAt: at,
    },
  });
}
