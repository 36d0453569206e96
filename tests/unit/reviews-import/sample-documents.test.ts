import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { readReview, type ParsedReview } from '../../../lib/reviews/import';
import { neverLetMeGo } from '../../../seed/books/never-let-me-go';
import { readDocument } from '../../helpers/made-up-book';

const PAGE_FURNITURE =
  /email address will not be published|Log\s+Out|Image from|Connecting to|Leave a (?:Comment|Reply)/i;
const folder = join(import.meta.dirname, '../../../../shared/reviews');
const fileNames = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .sort()
  : [];

/** The passage that holds a few words of a document, at least this far and at most that far. */
type ExpectedText = [words: string, least: number, most?: number];
const expectedTexts: ExpectedText[][] = [
  [
    ['punch to your gut', 0, 0],
    ['organ donors', 7],
    ['creating and making art', 1],
    ['they turn 16', 13],
    ['Fast forward', 22],
    ['During this visit', 22],
    ['220 page mark', 22],
    ['plot twist', 22],
    ['prove you had souls', 22],
    ['Fairly easy', 0],
  ],
  [
    ['Arthur C. Clarke', 0, 0],
    ['donor organs', 7],
    ['frequent medical', 1],
    ['“completes”', 19],
    ['death of Tommy', 19],
    ['the old world', 22],
    ['glimmer of hope', 19],
  ],
  [
    ['20th anniversary', 0, 0],
    ['organ donors', 7],
    ['told and not told', 7],
    ['experiment failed', 22],
    ['breakdown outside', 22],
    ['watch Tommy die', 19],
    ['knighthood', 0],
  ],
  [
    ['Published in 2005', 0, 7],
    ['shocking truth', 7],
    ['your souls', 22],
    ['We all complete', 19],
    ['older teens', 0, 0],
  ],
];

const chapterCount = neverLetMeGo.parts.flatMap(({ chapters }) => chapters).length;
const documents = fileNames.map((name) => {
  const review = readReview(readFileSync(join(folder, name)), { ...neverLetMeGo, chapterCount }, name);
  return { name, review: review as ParsedReview };
});

/** Four documents lie beside the project where it is made; they are not ours to pass on. */
describe('the four documents, where they are at hand', () => {
  test.each(documents)('$name is read, whole and clean', ({ review }) => {
    expect(review).not.toHaveProperty('refused');
    expect(review.passages.length).toBeGreaterThanOrEqual(8);
    expect(JSON.stringify(review)).not.toMatch(PAGE_FURNITURE);
  });

  test.each(documents.map((document, index) => ({ ...document, told: expectedTexts[index] ?? [] })))(
    '$name tells nothing before its place',
    ({ review, told }) => {
      for (const [words, least, most = chapterCount] of told) {
        const marks = review.passages.filter(({ text }) => text.includes(words)).map((p) => p.proposedMark);
        expect([
          words,
          marks.length > 0 && Math.min(...marks) >= least && Math.max(...marks) <= most,
        ]).toEqual([words, true]);
      }
    },
  );

  it('gives the first its rating and the second its two comments', () => {
    const comments = documents[1]?.review.passages.filter(({ kind }) => kind === 'comment');

    expect(documents[0]?.review.rating ?? '5 / 5').toBe('5 / 5');
    expect(comments?.length ?? 2).toBe(2);
  });
});

it('reads a whole page of a blog as a moderator would', () => {
  const review = readDocument(
    [
      '12. The Lamp House at Orrey by Ada Verney',
      'Some novels are read once. This is a book to read twice, and I would recommend it to anybody.',
      '(Image from The Harbour Library)',
      'Orrey is cold, and the keeper is in the old house there.',
      '“I never asked whose light it was.”',
      'The last door is that of the glass-room. Behind it the children hear the tide’s answer.',
      'In the end nobody is left to mind it.',
      'Rating: 4.0/5.0',
      '2 thoughts on “The Lamp House at Orrey”\n\n1. What a sad book.\n\nIda K\n\n2. She should have stayed.',
      'Leave a Reply\n\nYour email address will not be published.\n\nLog Out / Change )',
    ].join('\n\n'),
  );

  expect(review).toMatchObject({ title: 'The Lamp House at Orrey by Ada Verney', rating: '4 / 5' });
  expect(JSON.stringify(review)).not.toMatch(PAGE_FURNITURE);
  expect(review.passages.map(({ kind, by, proposedMark }) => [kind, by, proposedMark])).toEqual([
    ['passage', null, 0],
    ['passage', null, 2],
    ['quotation', null, 20],
    ['passage', null, 17],
    ['passage', null, 20],
    ['comment', 'Ida K', 0],
    ['comment', null, 20],
  ]);
});
