import { describe, expect, it, test } from 'vitest';
import { importedPassages } from '../../helpers/made-up-book';

const proposedMarks = (text: string) => importedPassages(text).map(({ proposedMark }) => proposedMark);

test.each([
  ['one term', 'Marit is awful.', 1],
  ['the latest of several', 'Marit is awful, and the keeper is not in the glass-room.', 12],
  ['a plural', 'Two keepers live here.', 2],
  ['a genitive', 'The keeper’s lamp is out.', 2],
  ['capitals and no hyphen', 'A GLASS ROOM, and nothing in it.', 12],
  ['a hyphen of another kind', 'A glass‑room, and nothing in it.', 12],
  ['a missing accent', 'They drink tea in the Cafe Noel.', 14],
  ['another apostrophe', "Everybody hears the tide's answer.", 17],
  ['an invisible letter', 'A glass\u200b-ro\u00adom, and nothing in it.', 12],
  ['emphasis within', 'A glass-**room**, and nothing in it.', 12],
])('a passage is marked by its terms: %s', (_, text, mark) => {
  expect(proposedMarks(text)).toEqual([mark]);
});

describe('what no term places belongs at the end of the book', () => {
  test.each([
    'She walks into the water and lets the lamp go.',
    'A girl finds a letter, and the letter is from her brother.',
    'The novel ends where it began.',
    'Nothing in this book is what it turns out to be.',
    'I had to put the book away after the 180 page mark.',
    'What a twist, and what a novel!',
    'When they come back, the novel is another one.',
    'The book is wonderful. Everybody drowns.',
    'He received a letter that is not in any book.',
    'The salt is what the book reveals.',
    'Oh well.',
    'Marit lives alone.',
    'Marit and the keeper sit in the glass-room.',
    'Marit stays.',
    'Marit loves the keeper.',
    'Marit and the keeper live in the house.',
    'Marit is the keeper.',
    'The keeper was not Marit.',
    'Is it the keeper whom Marit loved?',
  ])('%s', (text) => {
    expect(proposedMarks(text)).toEqual([20]);
  });
});

describe('what touches nothing of the plot belongs at its beginning', () => {
  test.each([
    'This is a haunting book, and I would recommend it to every reader.',
    'Ada Verney was born in a port. She has written six novels and won two prizes. Her books are translated everywhere.',
    'The novel was shortlisted for a prize in 2004, and published in ten languages.',
    'Reader level: easy. Would I read it again? I loved it.',
  ])('%s', (text) => {
    expect(proposedMarks(text)).toEqual([0]);
  });
});

describe('a term proves that its place has been reached, not that a text goes no further', () => {
  test.each([
    ['an ending, whatever it names', 'In the glass-room Marit dies.', 20],
    ['years that pass, with nothing but early names', 'Years later Marit is the keeper.', 20],
    ['what a late term does not say', 'Years later Marit finds the glass-room.', 20],
    ['a quotation with an early name', '“Marit, put the lamp out.”', 20],
    ['a quotation with a late term', '“Marit, the glass-room is cold.”', 12],
    ['a speaker who is known late', '“The glass-room is cold.” – A voice in the Café Noël', 14],
    ['a speaker who is a sentence', '“The glass-room is cold.” – Marit dies', 20],
  ])('%s', (_, text, mark) => {
    expect(proposedMarks(text)).toEqual([mark]);
  });
});

it('says to the moderator why', () => {
  const said = importedPassages(
    'In the glass-room it is cold.\n\nShe walks into the water.\n\nThe book reads well.\n\n“Put it out.”',
  );

  expect(said.map(({ because }) => because)).toEqual([
    '"glass-room" is told at 12',
    'retells, and names nothing we know',
    'touches nothing of the plot',
    'a quotation, from we do not know where',
  ]);
});

it('treats a comment as it treats a passage', () => {
  const comments = importedPassages(
    '2 comments\n\n1. I cried in the glass-room.\n\n2. The best book of the year!',
  );

  expect(comments.map(({ kind, proposedMark }) => [kind, proposedMark])).toEqual([
    ['comment', 12],
    ['comment', 0],
  ]);
});
