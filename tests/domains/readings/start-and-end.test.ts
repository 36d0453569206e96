import '../../helpers/fake-browser';
import { NOT_FOUND_SENTENCE, createBook, createClubWithPeople, type Club } from '../../helpers/clubs';
import { describe, expect, it, test } from 'vitest';
import { newId } from '@/lib/clock-and-ids';
import { db } from '@/lib/db';
import { startReadingAction, endOrReopenReadingAction } from '@/lib/readings/actions';
import { mayRunReadings } from '@/lib/readings/policy';

/** A club's readings, the latest first; `endedAt` is null while it is being read. */
const readingsOf = (clubId: string) =>
  db.reading.findMany({
    where: { clubId },
    orderBy: [{ startedAt: 'desc' }, { id: 'asc' }],
    select: { id: true, endedAt: true, book: { select: { title: true } } },
  });

const ALREADY_READING = 'The club is already reading this book.';
const readingTitles = async ({ clubId }: Club) =>
  (await readingsOf(clubId)).map(({ book, endedAt }) => `${book.title}${endedAt ? ', ended' : ''}`);

test.each([
  ['owner', true],
  ['moderator', true],
  ['member', false],
] as const)('readings are run by the %s: %s', (role, may) => {
  expect(mayRunReadings({ userId: 'somebody', role })).toBe(may);
});

describe('a reading', () => {
  it.each(['owner', 'moderator'] as const)('is started, ended and opened again by the %s', async (kind) => {
    const { club, ...people } = await createClubWithPeople();
    const book = await createBook({ title: 'Emma' });
    const turn = async (verb: string) => {
      const [reading] = await readingsOf(club.clubId);
      return people[kind].send(endOrReopenReadingAction, {
        club: club.slug,
        [verb === 'end' ? 'sure' : 'turn']: `${verb}:${reading?.id}`,
      });
    };

    const started = await people[kind].send(startReadingAction, { club: club.slug, book });
    const [reading] = await readingsOf(club.clubId);
    expect(started.went).toBe(`/clubs/${club.slug}/${reading!.id}`);
    expect(await readingTitles(club)).toEqual(['Emma']);
    await turn('end');
    expect(await readingTitles(club)).toEqual(['Emma, ended']);
    await turn('reopen');
    expect(await readingTitles(club)).toEqual(['Emma']);
  });

  it.each([
    ['anonymous', 'Please sign in first.'],
    ['stranger', NOT_FOUND_SENTENCE],
    ['asked', NOT_FOUND_SENTENCE],
    ['removed', NOT_FOUND_SENTENCE],
    ['member', NOT_FOUND_SENTENCE],
  ] as const)('is nothing that %s starts or ends: %s', async (kind, message) => {
    const { club, owner, ...people } = await createClubWithPeople();
    const book = await createBook({ title: 'Emma' });
    const another = await createBook({ title: 'Persuasion' });
    await owner.send(startReadingAction, { club: club.slug, book });
    const [reading] = await readingsOf(club.clubId);

    const started = await people[kind].send(startReadingAction, { club: club.slug, book: another });
    const ended = await people[kind].send(endOrReopenReadingAction, {
      club: club.slug,
      sure: `end:${reading?.id}`,
    });

    expect([started.formError, ended.formError]).toEqual([message, message]);
    expect(await readingTitles(club)).toEqual(['Emma']);
  });

  it.each([true, false])(
    'is ended after a question, and opened again without one (script: %s)',
    async (script) => {
      const { club, owner } = await createClubWithPeople();
      await owner.send(startReadingAction, { club: club.slug, book: await createBook({ title: 'Emma' }) });
      const [reading] = await readingsOf(club.clubId);
      const end = `end:${reading?.id}`;

      const asked = await owner.send(endOrReopenReadingAction, { club: club.slug, turn: end }, { script });

      expect(asked).toMatchObject({ extra: { confirm: end }, focusId: `ask-${end}`, went: null });
      expect(await readingTitles(club)).toEqual(['Emma']);
    },
  );

  it('keeps its place beside one that was begun at the same moment, whichever was changed last', async () => {
    const { club } = await createClubWithPeople();
    const startedAt = new Date('2026-01-01');
    const begun = async () => {
      const book = await createBook({ title: 'Emma' });
      const reading = { id: newId(), clubId: club.clubId, bookId: book, startedAt };
      return (await db.reading.create({ data: reading })).id;
    };
    const ids = await Promise.all(Array.from({ length: 6 }, begun));

    for (const id of ids) {
      await db.reading.update({ where: { id }, data: { endedAt: startedAt } });
      expect((await readingsOf(club.clubId)).map((reading) => reading.id)).toEqual([...ids].sort());
    }
  });

  it('started twice at once is started once', async () => {
    const { owner, moderator, club } = await createClubWithPeople();
    const book = await createBook({ title: 'Emma' });

    const both = await Promise.all(
      [owner, moderator].map((who) => who.send(startReadingAction, { club: club.slug, book })),
    );

    expect(both.filter((sent) => sent.fieldErrors.book === ALREADY_READING)).toHaveLength(1);
    expect(await readingTitles(club)).toEqual(['Emma']);
  });

  it('that ended may be followed by another of the same book, and then stays ended', async () => {
    const { owner, club } = await createClubWithPeople();
    const book = await createBook({ title: 'Emma' });
    await owner.send(startReadingAction, { club: club.slug, book });
    const [first] = await readingsOf(club.clubId);
    await owner.send(endOrReopenReadingAction, { club: club.slug, sure: `end:${first?.id}` });

    await owner.send(startReadingAction, { club: club.slug, book });
    const sent = await owner.send(endOrReopenReadingAction, { club: club.slug, turn: `reopen:${first?.id}` });

    expect(sent.formError).toBe(ALREADY_READING);
    expect(await readingTitles(club)).toEqual(['Emma', 'Emma, ended']);
  });

  it('of another club answers as one that never was', async () => {
    const here = await createClubWithPeople();
    const there = await createClubWithPeople();
    await there.owner.send(startReadingAction, {
      club: there.club.slug,
      book: await createBook({ title: 'Emma' }),
    });
    const [foreign] = await readingsOf(there.club.clubId);

    const answers = await Promise.all(
      [foreign?.id, newId()].map((id) =>
        here.owner.send(endOrReopenReadingAction, { club: here.club.slug, sure: `end:${id}` }),
      ),
    );

    expect(answers.map((sent) => sent.formError)).toEqual([NOT_FOUND_SENTENCE, NOT_FOUND_SENTENCE]);
    expect(await readingTitles(there.club)).toEqual(['Emma']);
  });
});

test.each([{}, { book: '' }, { book: '\0' }, { book: 'emma' }, { book: ['a', 'b'] }, { book: newId() }])(
  'no book is chosen by %j',
  async (fields) => {
    const { owner, club } = await createClubWithPeople();

    const sent = await owner.send(startReadingAction, { club: club.slug, ...fields } as Record<
      string,
      string
    >);

    expect(sent).toMatchObject({ fieldErrors: { book: 'Please choose a book.' }, went: null });
    expect(await db.reading.count({ where: { clubId: club.clubId } })).toBe(0);
  },
);

test.each(['', 'end', 'end:', 'end:\0', `burn:${newId()}`, `end:${'-'.repeat(36)}`])(
  'nothing ends by %j, and nothing throws',
  async (turn) => {
    const { owner, club } = await createClubWithPeople();

    const sent = await owner.send(endOrReopenReadingAction, { club: club.slug, turn });

    expect(sent.formError ?? sent.fieldErrors.turn).toMatch(/\.$/);
  },
);
