import { describe, expect, it, test } from 'vitest';
import fc from 'fast-check';
import { isMistake, MAX_CHAPTERS, parseOutline } from '@/lib/outline/parser';
import { formatRoman } from '@/lib/label-words/numeral-translation';
import { formatMessage, messagesIn } from '@/lib/i18n';
import { scaleRuns } from '../../helpers/share';

const parsedOutline = (typed: string) => {
  const told = parseOutline(typed);
  return isMistake(told) ? formatMessage(messagesIn('en'), told) : told;
};
const parsedChapters = (typed: string) => {
  const outline = parsedOutline(typed);
  return typeof outline === 'string' ? outline : outline.chapters;
};
const parsedParts = (typed: string) => {
  const outline = parsedOutline(typed);
  return typeof outline === 'string' ? outline : outline.parts;
};

describe('an outline', () => {
  it.each(['3', ' 3 ', '3 chapters', '3 Chapters', '\n3\n'])('is just a number of chapters: %j', (typed) => {
    expect(parsedChapters(typed)).toEqual(['Chapter 1', 'Chapter 2', 'Chapter 3']);
    expect(parsedParts(typed)).toEqual([]);
  });

  it('has parts, whose chapters count on through the whole book', () => {
    const typed = 'Part One: 2\nPart Two : 1';

    expect(parsedChapters(typed)).toEqual(['Chapter 1', 'Chapter 2', 'Chapter 3']);
    expect(parsedParts(typed)).toEqual([
      { label: 'Part One', firstChapter: 1 },
      { label: 'Part Two', firstChapter: 3 },
    ]);
  });

  it('has chapters with names of their own, which numbered ones do not count', () => {
    expect(parsedChapters('Prologue\n2 chapters\nEpilogue')).toEqual([
      'Prologue',
      'Chapter 1',
      'Chapter 2',
      'Epilogue',
    ]);
  });

  it('has a part whose chapters are named one by one', () => {
    const typed = 'Book One:\nI\nII\nBook Two:\nIII';

    expect(parsedChapters(typed)).toEqual(['I', 'II', 'III']);
    expect(parsedParts(typed)).toEqual([
      { label: 'Book One', firstChapter: 1 },
      { label: 'Book Two', firstChapter: 3 },
    ]);
  });

  it.each(['en', 'de'] as const)('is what the example beside the field says, in %s', (language) => {
    const example = messagesIn(language).t('books.exampleLines');

    expect(parsedChapters(example)).toHaveLength(19);
    expect(parsedParts(example)).toEqual([
      { label: 'Part One', firstChapter: 2 },
      { label: 'Part Two', firstChapter: 11 },
    ]);
  });

  it.each([
    ['Teil zwei: 8', 'Part Two'],
    ['Teil ZWEI: 8', 'Part Two'],
    ['Zweiter Teil: 8', 'Part Two'],
    ['Der zweite Teil: 8', 'Part Two'],
    ['2. Teil: 8', 'Part 2'],
    ['II. Teil: 8', 'Part II'],
    ['Siebtes Buch: 8', 'Book Seven'],
    ['Das siebente Buch: 8', 'Book Seven'],
    ['Einundzwanzigster Band: 8', 'Volume Twenty-one'],
    ['Der Tragödie erster Teil: 8', 'Der Tragödie erster Teil'],
    ['Zwischenspiel: 8', 'Zwischenspiel'],
  ])('has a part for the German line %j: %s', (typed, label) => {
    expect(parsedParts(typed)).toEqual([{ label, firstChapter: 1 }]);
  });

  it('is a German book as its table of contents has it', () => {
    const typed = 'Vorwort\nErster Teil:\n1. Kapitel\nZweites Kapitel\nZweiter Teil: 2 Kapitel\nNachwort';

    expect(parsedChapters(typed)).toEqual([
      'Vorwort',
      'Chapter 1',
      'Chapter Two',
      'Chapter 2',
      'Chapter 3',
      'Nachwort',
    ]);
    expect(parsedParts(typed)).toEqual([
      { label: 'Part One', firstChapter: 2 },
      { label: 'Part Two', firstChapter: 4 },
    ]);
  });

  it.each([
    ['24 Kapitel', 24],
    ['24 KAPITEL', 24],
    ['24chapters', 24],
    ['24 chapters.', 24],
    ['24\t chapters', 24],
    ['24\u00a0Kapitel', 24],
    ['２４', 24],
    ['２４ chapters', 24],
    ['٢٤ chapters', 24],
    ['024 chapters', 24],
    ['twenty-four chapters', 24],
    ['twenty four chapters', 24],
    ['vierundzwanzig Kapitel', 24],
    ['ein Kapitel', 1],
    ['1–24', 24],
    ['1-24', 24],
    ['1 bis 24', 24],
    ['1 … 24', 24],
    ['Chapters 1-24', 24],
    ['Chapters 1 through 24', 24],
    ['Chapter 1 to chapter 24', 24],
    ['Kapitel 1 bis 24', 24],
    ['Kapitel 1–24', 24],
    ['von 1 bis 24', 24],
  ])('%j is so many numbered chapters', (typed, count) => {
    expect(parsedChapters(typed)).toEqual(Array.from({ length: count }, (_, at) => `Chapter ${at + 1}`));
  });

  it('counts in Roman numerals where the line does', () => {
    expect(parsedChapters('Prologue\nI–IV')).toEqual(['Prologue', 'I', 'II', 'III', 'IV']);
  });

  it.each([
    ['Kapitel 7', 'Chapter 7'],
    ['Kap. VII', 'Chapter VII'],
    ['Kapitel neun', 'Chapter Nine'],
    ['7. Kapitel', 'Chapter 7'],
    ['VII. Kapitel', 'Chapter VII'],
    ['Siebtes Kapitel', 'Chapter Seven'],
    ['Das siebente Kapitel', 'Chapter Seven'],
    ['Ch. 7', 'Chapter 7'],
    ['Chapter 7a', 'Chapter 7a'],
    ['Chapter Twenty-One', 'Chapter Twenty-One'],
    ['Chapter 007', 'Chapter 7'],
    ['VII.', 'VII'],
    ['“1984”', '1984'],
    ['"24 Hours"', '24 Hours'],
    ['„Das letzte Kapitel“', 'Das letzte Kapitel'],
    ['"Part One"', 'Part One'],
    ['Chestnut Street', 'Chestnut Street'],
    ['Buch der Bücher', 'Buch der Bücher'],
  ])('has one chapter for the line %j: %s', (typed, label) => {
    expect(parsedChapters(`Prologue\n${typed}`)).toEqual(['Prologue', label]);
  });

  it('has names with numbers that count on', () => {
    expect(parsedChapters('Letter 1\nLetter 2\n3 chapters')).toHaveLength(5);
    expect(parsedChapters('Letter 1\nLetter 3')).toMatch(/^Line 2: “Letter 3” isn’t clear/);
  });

  it('counts from 1 again in a part that says so, and on from there', () => {
    const typed = 'Band I: 1–2\nTeil Zwei: Kapitel 1–3\nVolume Three: 2';

    expect(parsedChapters(typed)).toEqual([1, 2, 1, 2, 3, 4, 5].map((n) => `Chapter ${n}`));
    expect(parsedParts(typed)).toEqual([
      { label: 'Volume I', firstChapter: 1 },
      { label: 'Part Two', firstChapter: 3 },
      { label: 'Volume Three', firstChapter: 6 },
    ]);
  });

  it('reaches to 600 chapters, and no further', () => {
    expect(parsedChapters(String(MAX_CHAPTERS))).toHaveLength(600);
    expect(parsedChapters('601')).toMatch(/at most 600/);
    expect(parsedChapters('Part One: 300\nPart Two: 301')).toMatch(/^Line 2: .*at most 600/);
    expect(parsedChapters(Array(601).fill('A letter').join('\n'))).toMatch(/^Line 601: .*at most 600/);
  });
});

test.each([
  ['Chapter 1: The Donors', /^Line 1: .*“Chapter 1”.* leave the title out/],
  ['Kapitel 7: Der Brief', /^Line 1: .*“Chapter 7”.* leave the title out/],
  ['7. Kapitel: Der Brief', /^Line 1: .*“Chapter 7”.* leave its title out/],
  ['Prolog\nErster Teil', /^Line 2: “Erster Teil” needs a colon/],
  ['Zweiter Teil (9)', /^Line 1: “Zweiter Teil” needs a colon/],
  ['Teil zwei:', /“Teil zwei” has no chapters/],
  ['Part One: 9\nPart Two: The Cottages: 8', /^Line 2: after a colon, .* leave titles out/],
  ['1\n2\n3', /^Line 1: it’s not clear what this number means/],
  ['Prologue\n\n24\nEpilogue', /^Line 3: .*“24 chapters”.*“Chapter 24”/],
  ['Chapter 24', /“24 chapters”.*“Chapter 24”/],
  ['XII', /“12 chapters”/],
  [
    'Prologue\nChapter 7 The Donors\nIV. Ruth',
    /^Line 2: .*just “Chapter 7”.*\nLine 3: .*leave its title out/,
  ],
  ['Prologue\nPart One\nPart Two (9)', /^Line 2: “Part One” needs a colon.*\nLine 3: “Part Two” needs/],
  ['Prologue, Epilogue', /one name per line/],
  ['Chapter 1: 9', /“Chapter 1” isn’t clear/],
  ['7: 9', /“Part 7: 9”/],
  ['“24 Kapitel”', /isn’t clear/],
  ['“about 24 chapters”', /isn’t clear/],
  ['1984–1990', /count from 1/],
  ['Part One: 9–17', /count from 1/],
  ['24–1', /count from 1/],
  ['0', /at least one/],
  ['Part One: 0', /at least one/],
  ['Part One: 9999999999999999999999', /at most 600/],
  ['99999999999999999999999999', /at most 600/],
  ['Part One:', /“Part One” has no chapters/],
  ['Part One:\nPart Two: 3', /“Part One” has no chapters/],
  [': 9', /needs a name/],
  ['---', /needs a name/],
  ['x'.repeat(61), /at most 60 characters/],
  ['x'.repeat(20_000), /at most 60 characters/],
  [Array.from({ length: 61 }, (_, n) => `Part ${n}: 1`).join('\n'), /at most 60 parts/],
])('an outline like %j is answered with a sentence', (typed, sentence) => {
  expect(parsedOutline(typed)).toMatch(sentence);
});

test.each([' '.repeat(19_990) + ':x', 'a' + ' :'.repeat(9_000), '1'.repeat(20_000), 'a\n'.repeat(10_000)])(
  'a hostile outline is answered',
  (typed) => {
    const answer = parseOutline(typed);

    expect(answer).toBeDefined();
  },
);

const numbers = fc.oneof(
  fc.integer({ min: 0, max: 1500 }).map(String),
  fc.integer({ min: 1, max: 60 }).map(formatRoman),
  fc.constantFrom(
    'a dozen',
    'hundert',
    'two hundred',
    '-3',
    '2.5',
    '1,000',
    '½',
    '1/2',
    '２４',
    '24 or 25',
    '二十四',
  ),
);
const countWords = fc.oneof(
  fc.constantFrom(
    'chapters',
    'Chapters',
    'Kapitel',
    'chapitres',
    'capítulos',
    'capitoli',
    'hoofdstukken',
    'глав',
    '章',
  ),
  fc.constantFrom('chapter', 'kapitel', 'chaps', 'Kap.', 'ch.'),
);
const surroundings = fc.constantFrom(
  '{}',
  'about {}',
  '{} in all',
  '{}:',
  '{}!',
  '({})',
  '- {}',
  'ca. {}',
  '{}\t',
);
const countLines = fc
  .tuple(numbers, countWords, fc.constantFrom(' ', '  ', '\t', '\u00a0'), surroundings, fc.boolean())
  .map(([number, word, space, form, first]) =>
    form.replace('{}', first ? `${number}${space}${word}` : `${word}${space}${number}`),
  );

test('whatever counts chapters is counted, or is one numbered chapter, or is answered; it is never a name', () => {
  fc.assert(
    fc.property(countLines, fc.boolean(), (line, isAlone) => {
      const told = parseOutline(isAlone ? line : `Prologue\n${line}`);
      if (isMistake(told)) {
        expect(formatMessage(messagesIn('de'), told)).toMatch(/\.$/);
        return;
      }
      const named = told.chapters.filter((label) => label !== 'Prologue');
      expect(named.filter((label) => !/^Chapter (\d+|[IVXLCDM]+)$/.test(label))).toEqual([]);
      expect(told.parts).toEqual([]);
    }),
    { numRuns: scaleRuns(3000) },
  );
});

test('every line that is not understood is answered, up to twenty', () => {
  const answer = parsedOutline(Array.from({ length: 29 }, () => '24 Hours').join('\n'));

  expect(String(answer).split('\n')).toHaveLength(20);
  expect(answer).toMatch(/Line 20: “24 Hours” isn’t clear/);
});
