import { describe, expect, it, test } from 'vitest';
import { OPENING, importedPassages, readDocument, passageTexts } from '../../helpers/made-up-book';

const PLAIN_SENTENCE = 'The prose of this novel is plain, and it reads well aloud.';

describe('what a site puts around a review', () => {
  test.each([
    'Leave a Comment',
    'Leave a Reply',
    'Your email address will not be published.',
    'Required fields are marked *',
    'Fill in your details below:',
    'You are commenting using your Orrey account. Log\u00a0Out / Change )',
    'Google photo',
    'Connecting to %s',
    'Share this:',
    'Tweet',
    'Click to share on Twitter (Opens in new window)',
    '(Image from a library)',
    'Photo by Somebody',
    'Previous post: An older book',
    'Next post',
    'Related posts',
    'Table of contents',
    'We use cookies to make this site better.',
    'Subscribe to our newsletter',
    'Read more',
    '© 2021 A Reader',
    'written by',
    'https://example.org/lamp',
    '2 Comments',
  ])('%s', (line) => {
    expect(passageTexts(importedPassages(`${line}\n\n${PLAIN_SENTENCE}\n\n${line}`))).toEqual([
      PLAIN_SENTENCE,
    ]);
  });

  it('is taken out of a paragraph too, with bare references', () => {
    expect(
      passageTexts(importedPassages('It won a prize.[1] (Image from A Library) The book is short.[12]')),
    ).toEqual(['It won a prize. The book is short.']);
  });
});

describe('comments', () => {
  const first = 'I read this book twice, and the second time was better.';
  const second = 'Too slow for me.';
  const thread = `3 thoughts on “The Lamp House at Orrey”\n\n  1. ${first}\n\n  And once more aloud.\n\n  Ines P\n\n  2. ${second}\n\n– A. Reader\n\n3. Not for me.\n\nLeave a Reply`;

  it('stand apart, each with the name that signs it', () => {
    const comments = importedPassages(thread).filter(({ kind }) => kind === 'comment');

    expect(comments.map(({ by, text }) => [by, text])).toEqual([
      ['Ines P', `${first}\nAnd once more aloud.`],
      ['A. Reader', second],
      [null, 'Not for me.'],
    ]);
  });

  it('are found on a page, under the name that says them', () => {
    const review = readDocument(
      `<article><p>${OPENING}</p></article><h3>2 responses to this</h3><ol><li><p>Ines P says:</p><p>${first}</p></li><li><p>${second}</p></li></ol>`,
    );

    expect(review.passages.map(({ kind, by, text }) => [kind, by, text])).toEqual([
      ['passage', null, OPENING],
      ['comment', 'Ines P', first],
      ['comment', null, second],
    ]);
  });

  it('do not begin at a link to them over the review', () => {
    const review = readDocument(`3 comments\n\n${OPENING}`);

    expect(review.passages.map(({ kind }) => kind)).toEqual(['passage']);
  });
});

test.each([
  ['Rating: 5.0/5.0', '5 / 5'],
  ['4 out of 5 stars', '4 / 5'],
  ['★★★★☆', '4 / 5'],
  ['★★★½', '3.5 / 5'],
  ['8/10', '8 / 10'],
  ['I give this book 4.5 stars.', '4.5 / 5'],
  ['Verdict: four out of five', '4 / 5'],
  ['7,5/10', '7.5 / 10'],
  ['I read it on 5/10/2016.', null],
  ['I read 12/10 of it.', null],
])('the rating in "%s" is %s', (line, rating) => {
  expect(readDocument(`${OPENING}\n\n${line}`).rating).toBe(rating);
});

it('takes what is called a rating before other figures, and shows it once', () => {
  const review = readDocument(`${OPENING}\n\nI read 3/10 of the book in a train.\n\nRating: 4/5`);

  expect(review.rating).toBe('4 / 5');
  expect(passageTexts(review.passages).join()).not.toContain('4/5');
});

describe('quotations', () => {
  const words = 'We kept the light, and nobody had asked us to.';
  test.each([
    ['curly', `“${words}”`, words, null],
    ['straight', `"${words}"`, words, null],
    ['never closed', `“${words}`, words, null],
    ['with its speaker', `“${words}” – Marit O.`, words, 'Marit O.'],
    ['with its speaker below', `“${words}”\n\n— Marit`, words, 'Marit'],
    ['a block', `> ${words}\n> And so on.`, `${words} And so on.`, null],
    ['a signed block', `> ${words} — Marit`, words, 'Marit'],
    ['a favourite', `Favourite quote: “${words}”`, words, null],
  ])('%s', (_, line, text, by) => {
    expect(importedPassages(line)).toEqual([
      expect.objectContaining({ kind: 'quotation', text, by, proposedMark: 20 }),
    ]);
  });

  it('are parted from the words around them', () => {
    const long = 'We kept the light for forty winters, and in all of them nobody had asked us to.';

    expect(importedPassages(`“${long}” This is how the novel reads.`).map(({ kind }) => kind)).toEqual([
      'quotation',
      'passage',
    ]);
    expect(
      importedPassages(`The sentence of this novel that I have read aloud to everybody: “${long}”`).map(
        ({ kind }) => kind,
      ),
    ).toEqual(['passage', 'quotation']);
  });

  test.each(['“A fine and quiet book.” – The Harbour Times', 'A fine and quiet book. – The Harbour Times'])(
    'of the press are passages: %s',
    (line) => {
      expect(importedPassages(line)).toEqual([
        expect.objectContaining({
          kind: 'passage',
          by: 'The Harbour Times',
          text: 'A fine and quiet book.',
          proposedMark: 0,
        }),
      ]);
    },
  );

  it('are not what merely begins with a title in quotation marks', () => {
    expect(importedPassages('“The Lamp House at Orrey” is a novel.')[0]).toMatchObject({
      kind: 'passage',
      proposedMark: 0,
    });
  });
});

describe('the head of a review', () => {
  test.each([
    ['a heading', `# A light kept\n\n${OPENING}`, 'A light kept', null],
    ['a first line', `A light kept\n\nReview by Ines Prado\n\n${OPENING}`, 'A light kept', 'Ines Prado'],
    [
      'a label over a name',
      `A light kept\nwritten by\nInes Prado\n\n${OPENING}`,
      'A light kept',
      'Ines Prado',
    ],
    ['the novel’s author', `A light kept\n\nby Ada Verney\n\n${OPENING}`, 'A light kept', null],
    ['none', `${OPENING}\n\n${PLAIN_SENTENCE}`, 'The Lamp House at Orrey', null],
  ])('%s', (_, text, title, byline) => {
    expect(readDocument(text)).toMatchObject({ title, byline });
  });

  it('never holds what the book has not told at its beginning', () => {
    const review = readDocument(`# What waits in the glass-room\n\n${OPENING}`);

    expect(review.title).toBe('The Lamp House at Orrey');
    expect(review.passages[0]).toMatchObject({
      proposedMark: 12,
      text: expect.stringContaining('What waits'),
    });
  });
});

describe('passages', () => {
  it('join headings to what follows them and the last half line to what came before', () => {
    expect(passageTexts(importedPassages(`On the style\n\n${PLAIN_SENTENCE}\n\nWith thanks`))).toEqual([
      `On the style\n${PLAIN_SENTENCE}\nWith thanks`,
    ]);
  });

  it('are cut at sentence ends when they are long, so that marks can differ', () => {
    const pieces = importedPassages(`${`${PLAIN_SENTENCE} `.repeat(16)}In the glass-room the lamp is out.`);

    expect(pieces.map(({ proposedMark }) => proposedMark)).toEqual([0, 12]);
    expect(pieces.every(({ text }) => text.length <= 900 && text.endsWith('.'))).toBe(true);
  });

  it('are said once', () => {
    expect(
      passageTexts(
        importedPassages(`${PLAIN_SENTENCE}\n\n“A quiet line.”\n\n${PLAIN_SENTENCE.toUpperCase()}`),
      ),
    ).toHaveLength(2);
  });

  it('keep together the lines that an editor has broken', () => {
    const broken = `The prose of this novel is plain, and so is\nthe way in which the author writes of water,\nof which there is much.`;

    expect(passageTexts(importedPassages(broken))).toEqual([broken.replaceAll('\n', ' ')]);
  });
});
