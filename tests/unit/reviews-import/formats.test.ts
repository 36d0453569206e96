import { expect, it, test } from 'vitest';
import { OPENING, importedPassages, readDocument, passageTexts } from '../../helpers/made-up-book';

const page = `<!doctype html><html><head><title>Blog</title><style>p { color: red }</style></head><body>
  <header>Our blog</header><nav><ul><li>Home page of ours</li></ul></nav>
  <article><h1>A light&nbsp;kept</h1><p>${OPENING}</p>
  <svg><path/><text>chart</text></svg><script>var hidden = '<p>no</p>';</script>
  <figure><img alt="x"><figcaption>a caption</figcaption></figure>
  <p>The prose is <em>plain</em> &amp; the novel reads well.<br>The book is short.</p>
  <blockquote><p>We kept the light.</p></blockquote>
  <ul><li><p>The first prize of the author.</p></li><li>The second edition of the book.</li></ul></article>
  <aside>Buy now.</aside><form><p>Tell us.</p></form><footer>The end of the page.</footer></body></html>`;

it('reads a page by its tags, whatever it is called, and leaves what is not the review', () => {
  const review = readDocument(page, 'review.txt');

  expect(review.title).toBe('A light kept');
  expect(review.passages.map(({ kind, text }) => [kind, text])).toEqual([
    ['passage', OPENING],
    ['passage', 'The prose is plain & the novel reads well.'],
    ['passage', 'The book is short.'],
    ['quotation', 'We kept the light.'],
    ['passage', 'The first prize of the author.'],
    ['passage', 'The second edition of the book.'],
  ]);
});

test.each([
  [
    'emphasis',
    'The **prose** of _this_ `novel` is ~~very~~ plain.',
    'The prose of this novel is very plain.',
  ],
  ['a link', 'The [prose](https://example.org/a_(b) "t") of the novel.', 'The prose of the novel.'],
  ['a picture', 'The prose ![a lamp](lamp.png)of the novel.', 'The prose of the novel.'],
  ['a tag', 'The <b>prose</b> of the novel.', 'The prose of the novel.'],
  ['a word with an underline', 'The novel is at lamp_house_online.', 'The novel is at lamp_house_online.'],
  ['less than', 'The novel has 5 < 6 parts.', 'The novel has 5 < 6 parts.'],
])('reads Markdown as the words it shows: %s', (_, line, words) => {
  expect(passageTexts(importedPassages(line))).toEqual([words]);
});

it('reads headings, quotes, lists and front matter of Markdown', () => {
  const review = readDocument(
    `---\nlayout: post\n---\nA light kept\n===\n\n${OPENING}\n\n> We kept\n> the light.\n\n* * *\n\n- The prose is good.\n- The book is short.\n`,
  );

  expect(review.title).toBe('A light kept');
  expect(review.passages.map(({ kind, text }) => [kind, text])).toEqual([
    ['passage', OPENING],
    ['quotation', 'We kept the light.'],
    ['passage', 'The prose is good.'],
    ['passage', 'The book is short.'],
  ]);
});
