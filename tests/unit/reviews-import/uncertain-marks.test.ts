import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { htmlVariants, textVariants } from '../markdown/word-variants';
import { lampHouse, OPENING, importedPassages, readDocument } from '../../helpers/made-up-book';

const lastPlace = lampHouse.chapterCount;
const highestMark = (text: string, fileName = 'review.md') =>
  Math.max(
    ...readDocument(`${OPENING}\n\n${text}`, fileName).passages.map(({ proposedMark }) => proposedMark),
  );

const arbitrarySentence = fc.constantFrom(
  'The book is wonderful.',
  'The prose of this novel is plain.',
  'Marit lives alone.',
  'The keeper sits in the glass-room.',
  'They drink tea in the Café Noël.',
  'Ada Verney was born in a port.',
  'She has written six novels.',
  'Marit drowns.',
  'Chapter 9 is slow.',
  'In the end nobody is left.',
  'Marit stirbt.',
  'I loved it.',
);
const arbitraryText = fc
  .array(arbitrarySentence, { minLength: 1, maxLength: 4 })
  .map((some) => some.join(' '));

describe('what no list knows is doubt, and doubt is the end of the book', () => {
  test.each([
    'Marit stirbt.',
    'Maritin kuolema.',
    'Marit drowns.',
    'Marit marries the keeper.',
    'Marit is the keeper’s sister.',
    'The keeper betrays her.',
    'In this novel everybody drowns.',
    'I loved this book, above all where the house burns.',
    'A Novel Where Everybody Drowns.',
    'THE BOOK IS GOOD AND EVERYBODY DROWNS.',
    'Das Buch ist ein Film über den Tod.',
    'Il libro è un romanzo in cui Marit muore.',
    'Le film est un roman.',
    'Marit, la gardienne.',
    'マリットは死ぬ。',
    'Tommy.',
  ])('%s', (text) => {
    expect(highestMark(text)).toBe(lastPlace);
  });

  it('in any language that is not the terms’ own', () => {
    const syllable = fc.constantFrom(
      ...'ka zor blim eth uva shri dol nek pru ixa ja der une los het'.split(' '),
    );
    const word = fc.array(syllable, { minLength: 2, maxLength: 4 }).map((parts) => parts.join(''));
    const foreign = fc.array(word, { minLength: 1, maxLength: 12 });
    const known = fc.constantFrom('', 'Marit', 'film', 'glass-room', 'Verney', 'Kapitel 3');
    fc.assert(
      fc.property(foreign, known, fc.nat(12), fc.boolean(), (words, name, at, capital) => {
        const said = words.toSpliced(at, 0, ...(name ? [name] : [])).join(' ');
        expect(highestMark(`${capital ? said[0]!.toUpperCase() + said.slice(1) : said}.`)).toBe(lastPlace);
      }),
    );
  });
});

it('a text that grows is never marked lower', () => {
  fc.assert(
    fc.property(arbitraryText, arbitraryText, fc.constantFrom(' ', '\n', ' – '), (one, other, between) => {
      const whole = highestMark(`${one}${between}${other}`);

      expect(whole).toBeGreaterThanOrEqual(
        Math.max(highestMark(one), between === ' – ' ? 0 : highestMark(other)),
      );
    }),
  );
});

describe('a chapter that is named is the least', () => {
  test.each([
    ['Chapter 16: Marit is awful.', 16],
    ['Ch. 16 is slow, and Marit is awful.', 16],
    ['ch.16: Marit is awful.', 16],
    ['Chapter sixteen is the best of the book.', 16],
    ['In the sixteenth chapter Marit is awful.', 16],
    ['In the 16th chapter Marit is awful.', 16],
    ['Chapter XVI is the best of the book.', 16],
    ['XVI: Marit is awful.', 16],
    ['Chapters 3 to 16 are slow.', 16],
    ['Chapters 3, 9 and 16 are slow.', 16],
    ['Cha­p­ter 16 is slow.', 16],
    ['CHAPTER 16 IS SLOW.', 16],
    ['Kapitel 16: Marit is awful.', 16],
    ['Im sechzehnten Kapitel ist Marit traurig.', lastPlace],
    ['Chapter 99 is slow.', lastPlace],
    ['Part Three is slow.', lastPlace],
    ['The last third is slow.', lastPlace],
    ['The ending is slow.', lastPlace],
    ['The final chapter is slow.', lastPlace],
    ['# Chapter 16\n\nThe book is wonderful.', 16],
    ['# XVI\n\nThe book is wonderful.', 16],
    ['# 16\n\nThe book is wonderful.\n\n## Style\n\nThe prose is fine.', 16],
    ['16.\n\nThe book is wonderful.', 16],
    ['XVI\n\nThe book is wonderful.', 16],
  ])('%s', (text, least) => {
    const marks = importedPassages(text).map(({ proposedMark }) => proposedMark);

    expect(Math.min(...marks)).toBeGreaterThanOrEqual(least);
    if (least < lastPlace) expect(Math.max(...marks)).toBe(16);
  });

  it('up to the next heading of its rank', () => {
    const marks = importedPassages(
      '## Chapter 16\n\nThe book is wonderful.\n\n### Style\n\nThe prose is fine.\n\n## In all\n\nThe novel is good.',
    ).map(({ proposedMark }) => proposedMark);

    expect(marks).toEqual([16, 16, 0]);
  });

  it('by the label that carries it, where the outline is known', () => {
    const labels = [
      'Prologue',
      ...Array.from({ length: 10 }, (_, i) => `Chapter ${i + 1}`),
      ...Array.from({ length: 9 }, (_, i) => `Chapter ${i + 1}`),
    ];
    const outline = labels.map((label, i) => ({ place: i + 1, label, part: i < 11 ? 1 : 2 }));
    const marks = (text: string) =>
      readDocument(`${OPENING}\n\n${text}`, 'a.md', { ...lampHouse, outline }).passages.at(-1)!.proposedMark;

    expect(marks('Chapter 3 is slow.')).toBe(14);
    expect(marks('Chapter X is slow.')).toBe(11);
    expect(marks('The first part is slow.')).toBe(11);
    expect(marks('The Prologue is slow.')).toBe(1);
  });
});

const PLAIN_SENTENCE = 'The book is wonderful.';
const TWO = 'The prose of this novel is plain.';
const THREE = 'Its style is quiet, and the book is short.';
const htmlBlock = (html: string) => html.replaceAll('\n\n', '</p><p>');

describe('a declared spoiler holds to its close', () => {
  const signs: [string, string][] = [
    ['(view spoiler)[', '(hide spoiler)]'],
    ['[spoiler]', '[/spoiler]'],
    ['[spoiler=the end]', '[/spoiler]'],
    ['[SPOILER title="e"]', '[/SPOILER]'],
    ['>!', '!<'],
    ['&gt;!', '!&lt;'],
    ['||', '||'],
    ['<spoiler>', '</spoiler>'],
    ['<details>', '</details>'],
    ['<span class="spoiler">', '</span>'],
    ['<div class="bb-spoiler"><div>', '</div></div>'],
    ['{{< spoiler >}}', '{{< /spoiler >}}'],
    [':::spoiler\n', '\n:::'],
    ['SPOILERS BELOW\n\n', '\n\nEnd of spoilers.'],
    ['Spoiler warning!\n\n', '\n\n(The spoilers end.)'],
    ['Achtung, Spoiler:\n\n', '\n\nEnde der Spoiler.'],
    ['Stop reading here if this is new to you.\n\n', '\n\nNo more spoilers.'],
    ['What follows gives away the plot.\n\n', '\n\nEnd of spoilers.'],
    ['From here on I discuss the whole plot.\n\n', '\n\nEnd of spoilers.'],
    ['This part is only for those who have finished the book.\n\n', '\n\nEnd of spoilers.'],
    ['S P O I L E R S\n\n', '\n\nEnd of spoilers.'],
    ['Внимание, спойлеры\n\n', '\n\nEnd of spoilers.'],
    ['以下ネタバレ注意\n\n', '\n\nEnd of spoilers.'],
    ['<spoiler-text>', '</spoiler-text>'],
    ['<span style="color: transparent">', '</span>'],
  ];
  test.each(signs)('%s', (open, close) => {
    const text = `${PLAIN_SENTENCE}\n\n${open}${TWO}\n\n${THREE}${close}\n\nThe novel is good.`;
    const marksOf = (words: string) =>
      importedPassages(text)
        .filter((p) => p.text.includes(words))
        .map((p) => p.proposedMark);

    expect([TWO, THREE].map((words) => marksOf(words))).toEqual([[lastPlace], [lastPlace]]);
    expect(marksOf('The novel is good.')).toEqual([0]);
    expect(marksOf(PLAIN_SENTENCE)).toEqual([0]);
  });

  test.each(signs)('to the end where it is never closed: %s', (open) => {
    const marks = importedPassages(
      `${PLAIN_SENTENCE}\n\n${open}${TWO}\n\n${THREE}\n\nThe novel is good.`,
    ).map((p) => p.proposedMark);

    expect(marks.slice(1)).toEqual(marks.slice(1).map(() => lastPlace));
  });

  test.each(signs.filter(([open]) => !open.endsWith('\n')))('on a page: %s', (open, close) => {
    const page = `<!doctype html><article><p>${OPENING}</p>${htmlBlock(`<p>${PLAIN_SENTENCE}</p><div>${open}<p>${TWO}\n\n${THREE}</p>${close}</div><p>The novel is good.</p>`)}</article>`;
    const marks = readDocument(page, 'a.html')
      .passages.slice(1)
      .map((p) => [p.text, p.proposedMark]);

    expect(marks).toEqual(
      expect.arrayContaining([
        [PLAIN_SENTENCE, 0],
        [TWO, lastPlace],
        [THREE, lastPlace],
        ['The novel is good.', 0],
      ]),
    );
  });

  test.each(['## Spoilers', '## Discussion (with spoilers!)', '## Achtung: Spoiler'])(
    'under a heading to the next of its rank: %s',
    (heading) => {
      const marks = importedPassages(
        `${heading}\n\n${PLAIN_SENTENCE}\n\n### On the style\n\n${TWO}\n\n## In all\n\n${THREE}`,
      ).map((p) => p.proposedMark);

      expect(new Set(marks.slice(0, -1))).toEqual(new Set([lastPlace]));
      expect(marks.at(-1)).toBe(0);
    },
  );

  test.each([
    'This review is spoiler-free.',
    'No spoilers here.',
    'Ohne Spoiler.',
    'I won’t spoil anything.',
    'The book is good, and I can say so without giving away the plot.',
  ])('but not where there is none: %s', (text) => {
    expect(importedPassages(`${text}\n\n${PLAIN_SENTENCE}`).at(-1)!.proposedMark).toBe(0);
  });

  it('and what closes without having been opened began at the beginning', () => {
    expect(
      importedPassages(`${PLAIN_SENTENCE}\n\n${TWO}\n\n${THREE} (hide spoiler)]`).map((p) => p.proposedMark),
    ).toEqual([lastPlace, lastPlace, lastPlace]);
  });

  it('whatever is in it, it lowers nothing', () => {
    fc.assert(
      fc.property(arbitraryText, fc.constantFrom(...signs), arbitraryText, (one, [open, close], other) => {
        expect(highestMark(`${one}\n\n${open}${other}${close}`)).toBe(lastPlace);
      }),
    );
  });
});

describe('a word of the book is known, however it is set', () => {
  const middle = 3;
  test.each(textVariants)('%s', (_, set) => {
    expect(
      highestMark(`The book is a ${set('salthouse', middle)} and ${set('keeper', middle)}.`),
    ).toBeGreaterThanOrEqual(2);
    expect(highestMark(`The novel has a ${set('glassroom', 5)}.`)).toBeGreaterThanOrEqual(12);
  });
  test.each(htmlVariants)('on a page: %s', (_, set) => {
    const page = `<article><p>${OPENING}</p><p>The novel has a ${set('glassroom', 5)}.</p></article>`;

    expect(readDocument(page, 'a.html').passages[1]!.proposedMark).toBe(12);
  });
});
