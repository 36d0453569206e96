import { describe, expect, it, test } from 'vitest';
import { OPENING, readDocument } from '../../helpers/made-up-book';

const page = (head: string, body = `<p>${OPENING}</p>`) =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const bodyTexts = (body: string) => readDocument(page('', body), 'a.html').passages.map(({ text }) => text);

describe('what a document says of itself names it', () => {
  test.each([
    ['og:title', page('<title>Blog</title><meta property="og:title" content="A light kept">')],
    [
      'JSON-LD',
      page(
        '<script type="application/ld+json">{"@type":"Review","headline":"A light kept","author":{"name":"Ines Prado"}}</script>',
      ),
    ],
    ['a title with the site’s name', page('<title>A light kept well - The Blog</title>')],
    [
      'an article’s header',
      page('', `<article><header><h1>A light kept</h1></header><p>${OPENING}</p></article>`),
    ],
    ['YAML', `---\ntitle: "A light kept"\nauthor: Ines Prado\n---\n\n${OPENING}`],
    ['TOML', `+++\ntitle = "A light kept"\n[params]\nauthor = "Ines Prado"\n+++\n\n${OPENING}`],
    ['JSON', `{\n"title": "A light kept", "author": ["Ines Prado"]\n}\n\n${OPENING}`],
  ])('%s', (_, text) => {
    const review = readDocument(text, text.startsWith('<') ? 'a.html' : 'a.md');

    expect(review.title).toMatch(/^A light kept/);
    expect([null, 'Ines Prado']).toContain(review.byline);
    expect(review.title).not.toContain('Blog');
  });
});

test.each([
  ['hidden', '<p hidden>Hush.</p>'],
  ['display: none', '<p style="display: none">Hush.</p>'],
  ['aria-hidden', '<p aria-hidden="true">Hush.</p>'],
  ['a template', '<template><p>Hush.</p></template>'],
  ['a comment of Word', '<div style="mso-element:comment-list"><p>Hush.</p></div>'],
  ['a condition of Word', '<!--[if mso]><p>Hush.</p><![endif]-->'],
  ['deleted text', '<p>The book is good.<del>Hush.</del></p>'],
])('what is hidden is not read: %s', (_, hidden) => {
  expect(bodyTexts(`<p>${OPENING}</p>${hidden}`).join(' ')).not.toContain('Hush');
});

it('reads a page that is all form', () => {
  expect(bodyTexts(`<form><p>${OPENING}</p></form>`)).toEqual([OPENING]);
});

it('keeps a heading that looks like a button, and emoji as they are', () => {
  expect(bodyTexts(`<p>${OPENING}</p><h2>X</h2><p>The book is ❤️ and wonderful.</p>`)[1]).toBe(
    'X\nThe book is ❤️ and wonderful.',
  );
});
