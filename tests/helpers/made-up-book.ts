import { readReview, type ParsedPassage, type ParsedReview } from '../../lib/reviews/import';

/** A book that nobody wrote, so that everything said of it here is ours. */
export const lampHouse = {
  title: 'The Lamp House at Orrey',
  author: 'Ada Verney',
  chapterCount: 20,
  terms: [
    { phrase: 'Orrey', from: 1 },
    { phrase: 'Marit', from: 1 },
    { phrase: 'keeper', from: 2 },
    { phrase: 'glass-room', from: 12 },
    { phrase: 'Café Noël', from: 14 },
    { phrase: 'the tide’s answer', from: 17 },
    { phrase: 'salt', from: 0 },
  ],
};

/** Enough of a review to be one; tells nothing. */
export const OPENING =
  'Ada Verney has written a book that I would recommend to every reader who likes a quiet novel, and to some who do not.';

export const encode = (text: string) => new TextEncoder().encode(text);

type Book = Parameters<typeof readReview>[1];

export function readDocument(text: string, fileName = 'review.md', book: Book = lampHouse): ParsedReview {
  const review = readReview(encode(text), book, fileName);
  if ('refused' in review) throw new Error(review.refused);
  return review;
}

export const importedPassages = (text: string) => readDocument(`${OPENING}\n\n${text}`).passages.slice(1);

export const passageTexts = (passages: ParsedPassage[]) => passages.map(({ text }) => text);
