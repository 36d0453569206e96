import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { messagesIn } from '@/lib/i18n';
import { editRows, keepRows, renumberParts, type RowEdit } from '@/lib/outline/editor/edits';
import { findProblems } from '@/lib/outline/editor/problems';
import { formatRows, parseRows } from '@/lib/outline/editor/row-fields';
import {
  labelsOf,
  outlineOf,
  rowsFromEntries,
  toSingleLine,
  type EditorRow,
} from '@/lib/outline/editor/rows';
import { toEditorView } from '@/lib/outline/editor/view';
import { listPlaceNames } from '@/lib/outline/place-names';

const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom('Chapter 7', 'IX', '第12章', 'Prologue', ''),
  )
  .map((typed) => toSingleLine(typed.replace(/\p{Cc}/gu, '')));
const arbitraryRows: fc.Arbitrary<EditorRow[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom('part' as const, 'chapter' as const),
      isKept: fc.boolean(),
      label: words,
      title: fc.option(words),
      origin: fc.option(fc.integer({ min: 1, max: 9999 })),
    }),
    { maxLength: 12 },
  )
  .map((rows) => rows.map((row, at) => ({ ...row, key: `r${at + 1}` })));
const EDITS: RowEdit[] = ['up', 'down', 'below', 'part', 'remove', 'restart', 'goOn'];

test('rows come back from their field as they were', () => {
  fc.assert(fc.property(arbitraryRows, (rows) => void expect(parseRows(formatRows(rows))).toEqual(rows)));
});

test('no edit loses a row but the one it removes, makes two of one key, or changes a title', () => {
  fc.assert(
    fc.property(
      arbitraryRows,
      fc.array(fc.tuple(fc.constantFrom(...EDITS), fc.integer({ min: 1, max: 14 })), { maxLength: 8 }),
      (rows, edits) => {
        let edited = rows;
        const removed = new Set<string>();
        for (const [edit, nth] of edits) {
          if (edit === 'remove') removed.add(`r${nth}`);
          edited = editRows(edited, edit, `r${nth}`).rows;
        }
        const keys = edited.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        for (const row of rows) {
          if (removed.has(row.key)) continue;
          const { title, origin } = edited.find(({ key }) => key === row.key)!;
          expect({ title, origin }).toEqual({ title: row.title, origin: row.origin });
        }
      },
    ),
  );
});

test('where nothing is wrong with the rows, each place has a name of its own in every language', () => {
  fc.assert(
    fc.property(arbitraryRows, (rows) => {
      if (findProblems(rows).some(({ isQuestion }) => !isQuestion)) return;
      for (const language of ['en', 'de'] as const) {
        const names = listPlaceNames(messagesIn(language), labelsOf(outlineOf(rows)));
        expect(new Set(names).size).toBe(names.length);
      }
    }),
    { numRuns: 500 },
  );
});

describe('the editor', () => {
  const rows = rowsFromEntries([
    { kind: 'matter', label: null, title: 'Cover' },
    { kind: 'part', label: 'Part One', title: 'The Door' },
    ...Array.from({ length: 120 }, (_, at) => ({
      kind: 'chapter' as const,
      label: `Chapter ${at + 1}`,
      title: null,
    })),
    { kind: 'part', label: 'Part Two', title: null },
    { kind: 'chapter', label: 'Chapter 121', title: null },
  ]);

  it('folds a long outline into runs, and unfolds the one that is edited', () => {
    const { groups } = toEditorView(messagesIn('en'), rows, 'r60');

    expect(groups.map(({ name, isOpen }) => [name, isOpen])).toEqual([
      ['Left out: 1', false],
      ['Part One, 49 chapters', false],
      ['Chapter 50 to Chapter 99', true],
      ['Chapter 100 to Chapter 120', false],
      ['Part Two, 1 chapter', false],
    ]);
  });

  it('calls what is left out by its title', () => {
    const entries = [
      { kind: 'matter' as const, label: null, title: 'Contents' },
      { kind: 'chapter' as const, label: null, title: 'The moor' },
    ];
    const [group] = toEditorView(messagesIn('en'), rowsFromEntries(entries), null).groups;

    expect(group?.rows.map(({ label, title }) => [label, title])).toEqual([
      ['Contents', ''],
      ['Unnumbered chapter', 'The moor'],
    ]);
  });

  it('speaks the language of who edits', () => {
    const { groups, summary } = toEditorView(messagesIn('de'), rows, null);

    expect(summary).toBe('121 Kapitel in 2 Teilen; ein Eintrag ausgelassen: Cover.');
    expect(groups.at(-1)?.rows.map(({ label }) => label)).toEqual(['Teil zwei', 'Kapitel 121']);
  });

  it('never sends a title that stays unseen, and keeps it', () => {
    const covered = rowsFromEntries([{ kind: 'chapter', label: 'Chapter 1', title: 'x' }]).map((row) => ({
      ...row,
      title: null,
    }));
    const view = toEditorView(messagesIn('en'), covered, 'r1');

    expect(view.open).toMatchObject({ title: '', isUnseen: true });
    expect(parseRows(view.rows)).toEqual(covered);
  });

  it('adds a row that counts on in the style of those before it', () => {
    const roman = rowsFromEntries(['I', 'II'].map((label) => ({ kind: 'chapter', label, title: null })));
    expect(editRows(roman, 'below', 'r2').rows.at(-1)).toMatchObject({
      key: 'r3',
      label: 'III',
      origin: null,
    });
    expect(editRows([], 'below', 'r2')).toEqual({ rows: [], open: null });
  });

  it('leaves the open row to its own choice when boxes are ticked', () => {
    const kept = keepRows(rows.slice(0, 3), new Set(['r1']), 'r3');
    expect(kept.map(({ isKept }) => isKept)).toEqual([true, false, true]);
  });
});

describe('what is asked about the numbers of chapters', () => {
  const about = (...labels: string[]) =>
    findProblems(
      rowsFromEntries(
        labels.map((label) => ({
          kind: label.startsWith('Part') ? 'part' : 'chapter',
          label,
          title: null,
        })),
      ),
    ).map(({ key, message }) =>
      `${key} ${typeof message === 'string' ? message : message.key}`.replace('answers.books.', ''),
    );

  it.each([
    [['Chapter 1', 'Chapter 2', 'Prologue', 'Chapter 3'], []],
    [['Part One', 'Chapter 1', 'Part Two', 'Chapter 1'], []],
    [['Part One', 'Chapter 1', 'Part Two', 'Chapter 2'], []],
    [['I', 'II', 'IV'], ['r3 gap']],
    [['Chapter 2'], ['r1 startsLate']],
    [['Chapter 1', 'Chapter 1'], ['r2 backwards']],
    [['第一章', '第三章'], ['r2 gap']],
    [['Letter 1', 'Chapter 1', 'Letter 2', 'Chapter 2'], []],
    [['Part One'], ['null noChapters', 'r1 partWithoutChapters']],
  ])('%j: %j', (labels, questions) => {
    expect(about(...labels)).toEqual(questions);
  });
});

describe('the numbers of all parts', () => {
  const entry = (label: string) => ({
    kind: /^(?:Part|Book) /.test(label) ? ('part' as const) : ('chapter' as const),
    label,
    title: null,
  });
  const through = ['Prologue', 'Part One', 'Chapter 1', 'Chapter 2', 'Part Two', 'Interlude', 'Chapter 3'];
  const rows = rowsFromEntries(through.map(entry));
  const numberingIn = (of: EditorRow[]) => toEditorView(messagesIn('en'), of, null).numbering;

  it('begin again in each part, and go on through the book, in one press', () => {
    const again = renumberParts(rows, 'restart');

    expect(again.map(({ label }) => label)).toEqual([...through.slice(0, -1), 'Chapter 1']);
    expect(renumberParts(again, 'goOn')).toEqual(rows);
    expect(numberingIn(rows)).toMatchObject({
      text: 'Its chapters are counted through the whole book: Part Two begins with Chapter 3.',
      press: 'restart',
    });
    expect(numberingIn(again)).toMatchObject({ press: 'goOn' });
  });

  it('are not spoken of where there are none, or no two parts', () => {
    for (const labels of [
      ['Chapter 1', 'Chapter 2'],
      ['Part One', 'Chapter 1', 'Epilogue'],
      ['Book I', 'Prologue', 'Book II', 'Epilogue'],
    ])
      expect(numberingIn(rowsFromEntries(labels.map(entry)))).toBeNull();
  });
});
