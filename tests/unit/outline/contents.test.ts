import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrangeContents } from '@/lib/outline/contents/arrange';
import type { ContentsEntry } from '@/lib/outline/contents/entry';
import { parseContentsLine } from '@/lib/outline/contents/parse-line';
import { parsePastedContents } from '@/lib/outline/contents/pasted';
import { formatRoman } from '@/lib/label-words/numeral-translation';

const brief = ({ kind, label, title }: Omit<ContentsEntry, 'depth'>) =>
  [kind, label ?? '', title ?? ''].join('|').replace(/\|+$/, '');
const readLine = (line: string) => brief(parseContentsLine(line));
const paste = (...lines: string[]) => parsePastedContents(lines.join('\n')).map(brief);

describe('a line of a table of contents', () => {
  test.each([
    ['Chapter 7', 'chapter|Chapter 7'],
    ['CHAPTER VII.', 'chapter|Chapter VII'],
    ['chapter seven: The Letter', 'chapter|Chapter Seven|The Letter'],
    ['Chapter Twenty-One', 'chapter|Chapter Twenty-one'],
    ['Chapter Twenty One – The Letter', 'chapter|Chapter Twenty-one|The Letter'],
    ['Chapter the First', 'chapter|Chapter One'],
    ['Ch. 3 The Letter', 'chapter|Chapter 3|The Letter'],
    ['7', 'chapter|Chapter 7'],
    ['7. The Letter', 'chapter|Chapter 7|The Letter'],
    ['07 – The Letter', 'chapter|Chapter 7|The Letter'],
    ['VII', 'chapter|VII'],
    ['VII. The Letter', 'chapter|VII|The Letter'],
    ['PART ONE', 'part|Part One'],
    ['Part 2: The Letter', 'part|Part 2|The Letter'],
    ['THE FIRST PART', 'part|Part One'],
    ['BOOK I. MISS BROOKE.', 'part|Book I|MISS BROOKE'],
    ['Vol. II', 'part|Volume II'],
    ['ACT II', 'part|Act II'],
    ['SCENE I. A platform.', 'chapter|Scene I|A platform'],
    ['Stave Two: The Letter', 'chapter|Stave Two|The Letter'],
    ['Kapitel 3', 'chapter|Chapter 3'],
    ['3. Kapitel: Der Brief', 'chapter|Chapter 3|Der Brief'],
    ['Erster Teil', 'part|Part One'],
    ['Zweites Buch. Der Brief', 'part|Book Two|Der Brief'],
    ['Prologue', 'chapter|Prologue'],
    ['PRELUDE.', 'chapter|Prelude'],
    ['Interlude: The Letter', 'chapter|Interlude|The Letter'],
    ['Second Interlude', 'chapter|Interlude'],
    ['Epilog', 'chapter|Epilogue'],
    ['第一部', 'part|第一部'],
    ['第十二章 手紙', 'chapter|第十二章|手紙'],
    ['第３回：手紙', 'chapter|第3回|手紙'],
    ['第一百零三章', 'chapter|第一百零三章'],
    ['第二卷 河', 'part|第二卷|河'],
    ['第一部分', 'part|第一部分'],
    ['三、手紙', 'chapter|三|手紙'],
    ['２章　手紙', 'chapter|2章|手紙'],
    ['卷二', 'part|卷二'],
    ['下巻', 'part|下巻'],
    ['序章', 'chapter|序章'],
    ['プロローグ：手紙', 'chapter|プロローグ|手紙'],
    ['제1부 강', 'part|제1부|강'],
    ['12장 편지', 'chapter|12장|편지'],
    ['奥付', 'matter||奥付'],
    ['Première partie', 'part|Part One'],
    ['Chapitre premier', 'chapter|Chapter One'],
    ['Capítulo dos: La carta', 'chapter|Chapter Two|La carta'],
    ['Часть вторая', 'part|Part Two'],
    ['Эпилог', 'chapter|Epilogue'],
    ['Remerciements', 'matter||Remerciements'],
    ['(3) The Letter', 'chapter|Chapter 3|The Letter'],
    ['[12]', 'chapter|Chapter 12'],
    ['3 | The Letter', 'chapter|Chapter 3|The Letter'],
    ['No. 4', 'chapter|Chapter 4'],
    ['Chapter #5', 'chapter|Chapter 5'],
    ['6The Letter', 'chapter|Chapter 6|The Letter'],
    ['1984', 'chapter||1984'],
    ['1920. The Letter', 'chapter||1920. The Letter'],
    ['1Q84', 'chapter||1Q84'],
    ['Day One', 'chapter|Day One'],
    ['Interlude Two: The Letter', 'chapter|Interlude|The Letter'],
    ['Prologue The Letter', 'chapter|Prologue|The Letter'],
    ['Prologue (1944)', 'chapter|Prologue|(1944)'],
    ['Prelude to a Letter', 'chapter||Prelude to a Letter'],
    ['Interlude in winter', 'chapter||Interlude in winter'],
    ['THE FULL PROJECT GUTENBERG™ LICENSE', 'matter||THE FULL PROJECT GUTENBERG™ LICENSE'],
    ['NOTE', 'chapter|Note'],
    ['Copyright', 'matter||Copyright'],
    ['About the Author', 'matter||About the Author'],
    ['Über die Autorin', 'matter||Über die Autorin'],
    ['Introduction by A. Reader', 'matter||Introduction by A. Reader'],
    ['The Letter', 'chapter||The Letter'],
    ['I am a camera', 'chapter||I am a camera'],
    ['Mix of things', 'chapter||Mix of things'],
    ['Civil War', 'chapter||Civil War'],
    ['Book of Hours', 'chapter||Book of Hours'],
    ['Part of the Plan', 'chapter||Part of the Plan'],
    ['Letter from Home', 'chapter||Letter from Home'],
  ])('%s', (line, expected) => expect(readLine(line)).toBe(expected));

  test('a title never becomes part of a label, whatever it is and however the number is written', () => {
    const number = fc
      .integer({ min: 1, max: 99 })
      .chain((value) => fc.constantFrom(String(value), formatRoman(value)));
    const title = fc.array(fc.constantFrom('moor', 'Lantern', 'river', 'Ash', 'of'), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(fc.constantFrom('Chapter', 'CHAPTER', 'Kapitel'), number, title, (word, written, words) => {
        const entry = parseContentsLine(`${word} ${written}: ${words.join(' ')}`);
        expect(brief(entry)).toBe(`chapter|Chapter ${written}|${words.join(' ')}`);
      }),
    );
  });
});

describe('pasted contents', () => {
  test('lose their bullets, leaders and pages', () => {
    expect(paste('Contents', '• 1. The Moor … 7', '• 2. A Lantern ........ 19', '• 3. Ash\t30')).toEqual([
      'chapter|Chapter 1|The Moor',
      'chapter|Chapter 2|A Lantern',
      'chapter|Chapter 3|Ash',
    ]);
    expect(paste('The Moor 1', 'A Lantern 18', 'Ash 31', 'River 46').at(-1)).toBe('chapter|Chapter 4|River');
  });

  test.each([
    ['p.', 'The Moor p. 1', 'A Lantern p. 18', 'Ash p. 31'],
    ['a comma', 'The Moor, 1', 'A Lantern, 18', 'Ash, 31'],
    ['a dash', 'The Moor – 1', 'A Lantern – 18', 'Ash – 31'],
    ['a word', 'The Moor\tPage 1', 'A Lantern\tPage 18', 'Ash\tPage 31'],
    ['two leaders', 'The Moor……1', 'A Lantern……18', 'Ash……31'],
    ['the page before the title', '1 The Moor', '18 A Lantern', '31 Ash'],
  ])('lose pages that stand behind %s', (_how, ...lines) => {
    expect(paste(...lines)).toEqual([
      'chapter|Chapter 1|The Moor',
      'chapter|Chapter 2|A Lantern',
      'chapter|Chapter 3|Ash',
    ]);
  });

  test('lose the names of their columns and the quotation marks of titles', () => {
    const lines = [
      'CHAPTER I',
      'Page',
      '“The Moor” 1',
      'CHAPTER II',
      '“Ash” 14',
      'CHAPTER III',
      '“River” 26',
    ];
    expect(paste(...lines)).toEqual([
      'chapter|Chapter I|The Moor',
      'chapter|Chapter II|Ash',
      'chapter|Chapter III|River',
    ]);
    expect(paste('1 – "The Moor"[1]', '2 – "Ash"')[0]).toBe('chapter|Chapter 1|The Moor');
  });

  test('have every chapter of a range', () => {
    expect(paste('Prelude', 'Book I – Winter (chapters 1–2)', 'Book II: Spring, Chapters III–IV')).toEqual([
      'chapter|Prelude',
      ...['part|Book I|Winter', 'chapter|Chapter 1', 'chapter|Chapter 2'],
      ...['part|Book II|Spring', 'chapter|Chapter 3', 'chapter|Chapter 4'],
    ]);
  });

  test('nest two kinds of parts that stand one below the other', () => {
    expect(
      paste('Volume I', 'Part 1', 'Chapter 1', 'Part 2', 'Chapter 2', 'Volume II', 'Part 1', '3'),
    ).toEqual([
      ...['part|Volume I, Part 1', 'chapter|Chapter 1', 'part|Volume I, Part 2', 'chapter|Chapter 2'],
      ...['part|Volume II, Part 1', 'chapter|Chapter 3'],
    ]);
  });

  test('keep numbers that count', () => {
    expect(paste('Letter 1', 'Letter 2', 'Letter 3')).toEqual([
      'chapter|Letter 1',
      'chapter|Letter 2',
      'chapter|Letter 3',
    ]);
  });

  test('take a title from the line below its number', () => {
    expect(paste('PART ONE', 'Chapter 1', 'The Moor', 'Chapter 2', 'A Lantern')).toEqual([
      'part|Part One',
      'chapter|Chapter 1|The Moor',
      'chapter|Chapter 2|A Lantern',
    ]);
  });

  test('number chapters that have titles alone, and no others', () => {
    expect(paste('The Moor', 'A Lantern')).toEqual([
      'chapter|Chapter 1|The Moor',
      'chapter|Chapter 2|A Lantern',
    ]);
    expect(paste('1. The Moor', 'A Lantern', '2. Ash')[1]).toBe('chapter|Unnumbered chapter|A Lantern');
  });

  test('that begin with a day are not counted by it', () => {
    expect(paste('PART ONE', '3 May. A moor', '4 May', 'PART TWO', '12. juin', '1 March')).toEqual([
      'part|Part One',
      'chapter|Unnumbered chapter|3 May. A moor',
      'chapter|Unnumbered chapter|4 May',
      'part|Part Two',
      'chapter|Chapter 12|juin',
      'chapter|Unnumbered chapter|1 March',
    ]);
    expect(readLine('3 Mayhem')).toBe('chapter|Chapter 3|Mayhem');
  });

  test('are within an epilogue where they are counted from one again after it, and in no other', () => {
    expect(
      paste(
        'BOOK ONE',
        'Chapter I',
        'Chapter II',
        'FIRST EPILOGUE: Ash',
        'Chapter I',
        'SECOND EPILOGUE',
        'I',
        'II',
      ),
    ).toEqual([
      ...['part|Book One', 'chapter|Chapter I', 'chapter|Chapter II'],
      ...['part|Epilogue|Ash', 'chapter|Chapter I', 'part|Epilogue', 'chapter|I', 'chapter|II'],
    ]);
    expect(paste('1. Ash', 'Epilogue', '2. Elm', 'Epilogue')[1]).toBe('chapter|Epilogue');
  });

  test('make chapters of books that hold none, and parts of those that do', () => {
    expect(paste('Book 1', 'Book 2')).toEqual(['chapter|Book 1', 'chapter|Book 2']);
    expect(paste('Book 1', 'Chapter 1', 'Book 2', 'Chapter 2')).toEqual([
      'part|Book 1',
      'chapter|Chapter 1',
      'part|Book 2',
      'chapter|Chapter 2',
    ]);
  });
});

describe('entries that hold others', () => {
  const entry = (line: string, depth: number): ContentsEntry => ({ ...parseContentsLine(line), depth });
  const arrange = (...entries: ContentsEntry[]) =>
    arrangeContents(entries, { title: 'The House: a novel' }).map(brief);

  test('are parts, and the name of the book is none', () => {
    expect(arrange(entry('The House', 0), entry('Winter', 0), entry('1', 1), entry('2', 1))).toEqual([
      'matter||The House',
      'part|Part 1|Winter',
      'chapter|Chapter 1',
      'chapter|Chapter 2',
    ]);
  });

  test('are left out where they are the name of the book in spaced letters, or its author', () => {
    const entries = ['C I V I L', 'by Ines Prado', 'Translated by Tom Fell', 'Chapter 1', 'By the river'].map(
      (line) => entry(line, 0),
    );
    const arranged = arrangeContents(entries, { title: 'Civil', author: 'Dame Ines Prado' });
    expect(arranged.map(({ kind }) => kind)).toEqual(['matter', 'matter', 'matter', 'chapter', 'chapter']);
  });

  test('are chapters where they hold sections', () => {
    expect(
      arrange(entry('Chapter 1', 0), entry('The moor', 1), entry('Ash', 1), entry('Chapter 2', 0)),
    ).toEqual(['chapter|Chapter 1', 'chapter|Chapter 2']);
  });

  test('are parts where they hold names and hardly a word stands before those', () => {
    const told = (line: string, depth: number, share: number) => ({ ...entry(line, depth), share });
    const novel = [told('I', 0, 0), told('The moor', 1, 0.3), told('Ash', 1, 0.3), told('2', 0, 0)];
    expect(arrange(...novel, told('Elm', 1, 0.2), told('Rain', 1, 0.2))).toEqual([
      ...['part|Part I', 'chapter|Chapter 1|The moor', 'chapter|Chapter 2|Ash'],
      ...['part|Part 2', 'chapter|Chapter 3|Elm', 'chapter|Chapter 4|Rain'],
    ]);
    const sections = [told('1', 0, 0.2), told('The moor', 1, 0.3), told('Ash', 1, 0.3), told('2', 0, 0.2)];
    expect(arrange(...sections)).toEqual(['chapter|Chapter 1', 'chapter|Chapter 2']);
  });

  test('are chapters where they hold numbers that count sections', () => {
    const sections = [entry('1', 1), entry('2', 1), entry('The moor', 1)];
    expect(arrange(entry('Chapter 1', 0), ...sections, entry('Chapter 2', 0), ...sections)).toEqual([
      'chapter|Chapter 1',
      'chapter|Chapter 2',
    ]);
  });

  test('lose nothing where chapters stand below one of their own kind, or below a prologue', () => {
    expect(
      arrange(entry('Prologue', 0), entry('Chapter 1', 1), entry('Chapter 2', 2), entry('Chapter 3', 1)),
    ).toEqual(['chapter|Prologue', 'chapter|Chapter 1', 'chapter|Chapter 2', 'chapter|Chapter 3']);
  });

  test('are all chapters where hardly one of them holds any', () => {
    expect(
      arrange(entry('Book I', 0), entry('Book II', 0), entry('Book III', 0), entry('Epilogue', 0)),
    ).toEqual(['chapter|Book I', 'chapter|Book II', 'chapter|Book III', 'chapter|Epilogue']);
  });

  test('stand once where each line names its part and its chapter', () => {
    const lines = ['Part One, Chapter 1', 'Part One, Chapter 2: Ash', 'Part Two, Chapter 1'];
    expect(arrange(...lines.map((line) => entry(line, 0)))).toEqual([
      ...['part|Part One', 'chapter|Chapter 1', 'chapter|Chapter 2|Ash'],
      ...['part|Part Two', 'chapter|Chapter 1'],
    ]);
  });

  test('give their names to the parts within them', () => {
    const volume = (number: string) => [
      entry(`Volume ${number}`, 0),
      entry('Part 1', 1),
      entry('1', 2),
      entry('Part 2', 1),
      entry('2', 2),
    ];
    expect(arrange(...volume('I'), ...volume('II'))).toEqual(
      ['I', 'II'].flatMap((number) => [
        `part|Volume ${number}, Part 1`,
        'chapter|Chapter 1',
        `part|Volume ${number}, Part 2`,
        'chapter|Chapter 2',
      ]),
    );
  });
});
