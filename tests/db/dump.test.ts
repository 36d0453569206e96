import { randomUUID } from 'node:crypto';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { newId, now } from '@/lib/ambient';
import { dump, LAST, NEXT } from '@/lib/db/dump';
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

  test('that is broken leaves nothing behind', async () => {
    go(own ? await anEmbedded() : await aServers());
    const refused = (text: string, sentence: string) =>
      expect(restore(linesOf(text))).rejects.toThrow(sentence);
    await refused(dumped.slice(0, dumped.lastIndexOf(LAST)), 'This dump was cut off');
    await refused(dumped.split(NEXT).slice(0, 5).join(NEXT), 'This dump was cut off');
    await refused(dumped.replace(/\('[0-9a-f-]{36}'/, "('me'"), 'could not be read');
    await refused('select 1;\n', 'This is not a dump of Untold.');
    await refused('', 'This is not a dump of Untold.');
    await restore(linesOf(dumped));
  });
});

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
  yield* text.split('\n');
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
