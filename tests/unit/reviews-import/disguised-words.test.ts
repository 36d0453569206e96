import { describe, expect, test } from 'vitest';
import { readReview } from '@/lib/reviews/import';
import { encode, lampHouse, OPENING } from '../../helpers/made-up-book';

const readMarks = (text: string) => {
  const review = readReview(encode(`${OPENING}\n\n${text}`), lampHouse, 'a.md');
  if ('refused' in review) throw new Error(review.refused);
  return review.passages.slice(1).map(({ proposedMark }) => proposedMark);
};

describe('a word of the book is known however a page or a keyboard sets it', () => {
  test.each(
    [
      ...[
        'glass-\nroom',
        'glass-room¹',
        'glass\u00ad-room',
        'glass&shy;room',
        'glass&#45;room',
        'glass&#x2d;room',
      ],
      ...['glass&nbsp;room', 'glass&zwnj;room', 'g&#108;ass-room', 'glass–room', 'glass_room', 'glass.room'],
      ...['glass / room', 'glass-room[12]', 'g l a s s r o o m', 'gla**ss-ro**om', '<b>glass</b>-room'],
      ...['glass<!-- -->-room', 'glass\\-room', 'glass\\\nroom'],
    ].map((word) => [word]),
  )('%j', (word) => {
    expect(Math.max(...readMarks(`The novel has a ${word}.`))).toBeGreaterThanOrEqual(12);
  });

  test.each(
    [
      ...['Cafe Noel', 'CAFÉ NOËL', 'Cafe\u0301 Noe\u0308l', 'Café-Noël', 'Caf&eacute; No&euml;l'],
      ...['Caf&#233; No&#xEB;l', 'Café\nNoël', 'cafés noël'],
    ].map((word) => [word]),
  )('%j', (word) => {
    expect(Math.max(...readMarks(`The novel has a ${word}.`))).toBeGreaterThanOrEqual(14);
  });
});

describe('what a document says of itself becomes no title where it tells of the plot', () => {
  const page = (head: string) => `<html><head>${head}</head><body><p>${OPENING}</p></body></html>`;
  test.each([
    ['og:title', page('<meta property="og:title" content="Marit in the glass-room">')],
    ['a title', page('<title>Marit dies</title>')],
    [
      'JSON-LD',
      page('<script type="application/ld+json">{"@type":"Review","name":"The glass-room"}</script>'),
    ],
    ['an author', page('<meta name="author" content="Marit, who dies">')],
    ['YAML', `---\ntitle: Marit dies\n---\n\n${OPENING}`],
    ['folded YAML', `---\ntitle: >\n  Marit dies\n---\n\n${OPENING}`],
    ['YAML of another system', `---\r\ntitle: Marit dies\r\n---\r\n\r\n${OPENING}`],
    ['TOML', `+++\ntitle = "Marit dies"\n+++\n\n${OPENING}`],
    ['JSON', `{\n"title": "Marit dies"\n}\n\n${OPENING}`],
    ['labels', `Title: Marit dies\nAuthor: A\n\n${OPENING}`],
  ])('%s', (_how, text) => {
    const review = readReview(encode(text), lampHouse, text.startsWith('<') ? 'a.html' : 'a.md');
    if ('refused' in review) throw new Error(review.refused);
    expect(`${review.title} ${review.byline}`).not.toMatch(/dies|glass-room/);
  });

  test.each(['summary', 'description', 'excerpt'])('and a %s of it is no passage', (key) => {
    const text = `---\ntitle: A light kept\n${key}: "Marit: she dies"\n---\n\n${OPENING}`;
    expect(JSON.stringify(readReview(encode(text), lampHouse, 'a.md'))).not.toContain('she dies');
  });
});
