import { randomUUID } from 'node:crypto';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { newId, now } from '@/lib/clock-and-ids';
import { dump } from '@/lib/db/dump/dump';
import { FOOTER, SEPARATOR } from '@/lib/db/dump/format';
import { readLines as linesOfBytes } from '@/lib/db/dump/read-lines';
import { unguardedDb } from '@/lib/db/unguarded';
import { openRawConnection } from '@/lib/db/raw-connection';
import { restore } from '@/lib/db/dump/restore';
import { runSql, type Server, startPostgres } from '@/scripts/support/temporary-postgres';
import { seedWhenEmpty } from '@/seed';
import { setEmbeddedDatabase } from '../helpers/db/embedded-slot';
import { takeShare } from '../helpers/share';

// Written on whichever database this runs on, moved to the other kind, and moved back.

/** A database by the address of its server, or the embedded one in hand. */
type DatabaseTarget = { url: string } | { client: PGlite };

const runningServer = inject('postgresServer') as string | undefined;
const ownUrl = process.env.DATABASE_URL;
const openClients: PGlite[] = [];
let server: Server | undefined;
let firstDump: string;

beforeAll(async () => {
  if (!runningServer) server = await startPostgres();
  await seedWhenEmpty({ demo: true });
  await fillOtherTables();
  firstDump = await dumpCurrent();
}, 120_000);

afterAll(async () => {
  switchTo(ownUrl ? { url: ownUrl } : undefined);
  for (const client of openClients) await client.close();
  await server?.stop();
});

describe('a dump', () => {
  test('moves every row of every table to the other kind of database, and back', async () => {
    const here = await readAllRows();
    expect(Object.entries(here.rows).filter(([, rows]) => rows.length === 0)).toEqual([]);

    switchTo(ownUrl ? await createEmbedded() : await createServerDatabase());
    await restore(toLines(firstDump));
    expect(await readAllRows()).toEqual(here);
    const dumpedThere = await dumpCurrent();
    expect(dumpedThere).toBe(firstDump);

    switchTo(ownUrl ? await createServerDatabase() : await createEmbedded());
    await restore(toLines(dumpedThere));
    expect(await readAllRows()).toEqual(here);
  }, 120_000);

  test('is refused by a database that is not empty, which stays as it was', async () => {
    switchTo(await createServerDatabase());
    await restore(toLines(firstDump));
    const before = await readAllRows();
    await expect(restore(toLines(firstDump))).rejects.toThrow(
      /^The database is not empty, and nothing was changed/,
    );
    expect(await readAllRows()).toEqual(before);
  });

  test('that is broken, cut off, or not of ours leaves nothing behind', async () => {
    switchTo(ownUrl ? await createEmbedded() : await createServerDatabase());
    const refused = (text: string, sentence: string) =>
      expect(restore(toLines(text))).rejects.toThrow(sentence);
    await refused(firstDump.slice(0, firstDump.lastIndexOf(FOOTER)), 'This dump was cut off');
    await refused(firstDump.split(SEPARATOR).slice(0, 5).join(SEPARATOR), 'This dump was cut off');
    await refused(firstDump.replace(/\('[0-9a-f-]{36}'/, "('me'"), 'could not be read');
    await refused('select 1;\n', 'This is not a dump of Untold.');
    await refused('', 'This is not a dump of Untold.');
    expect(await listRelations()).toBe(0);
  });

  test('with anything in it that a dump of ours has not is refused, and nothing of it is carried out', async () => {
    switchTo(ownUrl ? await createEmbedded() : await createServerDatabase());
    const pieces = firstDump.split(`\n${SEPARATOR}\n`);
    const made = pieces.findIndex((piece) => /^alter/.test(piece));
    const first = pieces.findIndex((piece) => /^insert/.test(piece));
    const evil = 'create table evil (id int); commit; begin;';
    const early = Array.from({ length: made + 2 }, (_, before) => before + 1);
    for (const at of takeShare(early, 0))
      await refusalsOf([...pieces.slice(0, at), evil, ...pieces.slice(at)]);
    const last = pieces.length - 1;
    for (const at of [0, 1, made, first, last - 2, last - 1, last])
      await refusalsOf(pieces.with(at, `${pieces[at]}\n${evil}`));
    for (const at of [0, 1, made, last - 2, last - 1]) await refusalsOf(pieces.toSpliced(at, 1));
    const row = pieces[first]!;
    await refusalsOf(pieces.with(first, row.replace(/\);$/, `); ${evil}`)));
    await refusalsOf(pieces.with(first, row.replace(/\('[^']*'/, '(gen_random_uuid()::text')));
    await refusalsOf(
      pieces.with(first, row.replace(/^insert into (\S+)/, 'insert into pg_catalog.pg_authid')),
    );
    await refusalsOf(pieces.with(first, row.replace(') values', ', more) values')));
    const history = pieces.findIndex((piece) => piece.startsWith('insert into _prisma_migrations'));
    await refusalsOf(pieces.with(history, pieces[history]!.replace(/'[0-9a-f]{64}'/, `'${'0'.repeat(64)}'`)));
    expect(await listRelations()).toBe(0);
    await restore(toLines(firstDump));
  }, 240_000);

  test('keeps every character that PostgreSQL does, to the byte', async () => {
    switchTo(ownUrl ? await createServerDatabase() : await createEmbedded());
    await restore(toLines(firstDump));
    await insertEveryCharacter();
    const said = await dumpCurrent();
    switchTo(ownUrl ? await createServerDatabase() : await createEmbedded());
    await restore(linesOfBytes(chunksOf(said)));
    expect((await dumpCurrent()) === said).toBe(true);
  }, 240_000);
});

const refusalsOf = async (pieces: string[]) => {
  const text = `${pieces.join(`\n${SEPARATOR}\n`)}\n`;
  await expect(restore(toLines(text))).rejects.toThrow(/nothing of it was kept|not a dump of Untold/);
};

const listRelations = async () => {
  const database = await openRawConnection();
  const count = `select count(*)::int as count from pg_class where relnamespace = 'public'::regnamespace`;
  const [found] = await database.transaction((sql) => sql.query<{ count: number }>(count));
  await database.close();
  return found?.count;
};

/** Clubs whose descriptions have every character of Unicode between them, control characters too. */
async function insertEveryCharacter() {
  const points = Array.from({ length: 0x110000 }, (_, point) => point);
  const kept = points.filter((point) => point > 0 && (point < 0xd800 || point > 0xdfff));
  const abouts = Array.from({ length: Math.ceil(kept.length / 5000) }, (_, at) =>
    String.fromCodePoint(...kept.slice(at * 5000, (at + 1) * 5000)),
  );
  const database = await openRawConnection();
  await database.transaction(async (sql) => {
    for (const [at, about] of abouts.entries()) {
      const row = `insert into "Club" select * from json_populate_record((select c from "Club" c limit 1),
        json_build_object('id', gen_random_uuid(), 'slug', $1::text, 'about', $2::text))`;
      await sql.query(row, [`unicode-${at}`, about]);
    }
  });
  await database.close();
}

async function* chunksOf(text: string) {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += 65_537) yield bytes.subarray(at, at + 65_537);
}

/** From here on, whatever asks for the database gets this one. */
function switchTo(place: DatabaseTarget | undefined) {
  delete process.env.DATABASE_URL;
  if (!place) return;
  if ('url' in place) process.env.DATABASE_URL = place.url;
  else setEmbeddedDatabase(place.client);
}

async function createEmbedded(): Promise<DatabaseTarget> {
  const client = await PGlite.create();
  openClients.push(client);
  return { client };
}

async function createServerDatabase(): Promise<DatabaseTarget> {
  const name = `moved_${randomUUID().replaceAll('-', '')}`;
  const urlOf = (database: string) => server?.url(database) ?? runningServer!.replace(/postgres$/, database);
  await runSql(urlOf('postgres'), `create database ${name}`);
  return { url: urlOf(name) };
}

async function dumpCurrent(): Promise<string> {
  let text = '';
  await dump(async (more) => void (text += more));
  return text;
}

async function* toLines(text: string) {
  yield* text.replace(/\n$/, '').split('\n');
}

/** Every row of every table as PostgreSQL writes it, with the constraints and the indexes that hold them. */
async function readAllRows() {
  const database = await openRawConnection();
  const found = await database.transaction(async (sql) => {
    await sql.execute("set local timezone = 'UTC'");
    const tables = await sql.query<{ name: string }>(`
      select quote_ident(relname) as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`);
    const rows: Record<string, unknown[]> = {};
    for (const { name } of tables) {
      const whole = await sql.query<{ row: string }>(
        `select whole::text as row from ${name} whole order by whole::text collate "C"`,
      );
      rows[name] = whole.map(({ row }) => row);
    }
    const constraints = await sql.query(`
      select conrelid::regclass::text as table, conname, pg_get_constraintdef(oid) as meaning from pg_constraint
      where connamespace = 'public'::regnamespace and contype in ('c', 'f', 'p', 'u')
      order by conrelid::regclass::text collate "C", conname collate "C"`);
    const indexes = await sql.query(`
      select indexname, indexdef from pg_indexes where schemaname = 'public' order by indexname collate "C"`);
    return { rows, constraints, indexes };
  });
  await database.close();
  return found;
}

/** A row in each table that the seed leaves empty, with what is hard to write down. */
async function fillOtherTables() {
  const hard = `"It's" \\ a\n${SEPARATOR}\r\n\tline; $1 -- 💧 \u2028 '`;
  const user = await unguardedDb.user.findFirstOrThrow();
  const club = await unguardedDb.club.findFirstOrThrow();
  const place = await unguardedDb.place.findFirstOrThrow();
  const post = await unguardedDb.post.findFirstOrThrow();
  const at = new Date('2026-11-20T20:11:22.345Z');
  const token = { tokenHash: 'a'.repeat(64), expiresAt: at };
  const sessionId = newId();
  await unguardedDb.session.create({
    data: { id: sessionId, userId: user.id, device: hard, createdAt: at, seenAt: at, expiresAt: now() },
  });
  await unguardedDb.pushDevice.create({
    data: {
      sessionId,
      endpoint: hard,
      p256dh: hard,
      auth: hard,
      language: 'de',
      createdAt: at,
      toldBy: newId(),
    },
  });
  await unguardedDb.identity.create({
    data: { id: newId(), userId: user.id, provider: hard, subject: '\\' },
  });
  await unguardedDb.passwordReset.create({ data: { ...token, id: newId(), userId: user.id } });
  await unguardedDb.emailConfirmation.create({
    data: { ...token, id: newId(), userId: user.id, email: hard },
  });
  await unguardedDb.mailSettings.create({
    data: {
      userId: user.id,
      digest: 'daily',
      hour: 18,
      weekday: 5,
      words: true,
      language: 'de',
      changedAt: at,
      nextDigestAt: at,
    },
  });
  const mail = { id: newId(), kind: 'digest', userId: user.id, language: 'de', windowKey: hard } as const;
  await unguardedDb.outbox.create({ data: { ...mail, createdAt: at, notBefore: at, attempts: 0 } });
  await unguardedDb.$executeRaw`
    insert into "DigestState" values (${user.id}::uuid, ${post.threadId}::uuid, '{[1,3),[5,6)}')`;
  await unguardedDb.limit.create({ data: { key: hard, points: 1 } });
  await unguardedDb.unwantedAddress.create({ data: { hash: hard, createdAt: at } });
  await unguardedDb.installation.create({ data: { id: 1, signUp: 'invited', changedAt: at } });
  await unguardedDb.invite.create({
    data: {
      ...token,
      id: newId(),
      clubId: club.id,
      createdById: user.id,
      createdAt: at,
      usesLeft: 2,
      address: hard,
    },
  });
  await unguardedDb.sharedBookmark.create({
    data: { userId: user.id, bookId: place.bookId, shareId: newId() },
  });
  const followed = { userId: user.id, level: 'nothing' } as const;
  await unguardedDb.readingFollow.create({ data: { ...followed, readingId: post.readingId } });
  await unguardedDb.threadFollow.create({ data: { ...followed, threadId: post.threadId } });
  await unguardedDb.look.create({
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
  await fillBookTables({ bookId: place.bookId, clubId: club.id, authorId: user.id }, hard, at);
}

async function fillBookTables(
  binding: { bookId: string; clubId: string; authorId: string },
  hard: string,
  createdAt: Date,
) {
  const { bookId, clubId } = binding;
  const row = () => ({ ...binding, id: newId(), spoilsThrough: 0, createdAt });
  const bytes = new Uint8Array([0, 10, 13, 39, 92, 255]);
  await unguardedDb.book.update({ where: { id: bookId }, data: { isbns: ['9780141182636', '0141182636'] } });
  await unguardedDb.cover.create({
    data: { id: newId(), bookId, clubId, type: 'image/webp', small: bytes, large: bytes, createdAt },
  });
  await unguardedDb.outlineChange.create({
    data: { ...row(), ordinal: 0, kind: 'titled', labels: hard, title: hard },
  });
  const entry = { kind: 'theme', name: hard, body: hard, place: 0 } as const;
  await unguardedDb.entryChange.create({ data: { ...row(), ...entry, entryId: newId(), verb: 'added' } });
  await unguardedDb.entryProposal.create({ data: { ...row(), ...entry } });
  await unguardedDb.entryReport.create({
    data: { ...row(), entryId: newId(), reason: hard, answer: 'open' },
  });
  await unguardedDb.entryImport.create({ data: { ...row(), chapterCount: 23, entries: [{ name: hard }] } });
}
