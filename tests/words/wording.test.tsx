import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { who } from '@/components/ui/tags';
import { worded, wordsIn, type Sentence } from '@/lib/words';

const [en, de] = [wordsIn('en'), wordsIn('de')];

test.each([
  [0, '0 posts', '0 Beiträge'],
  [1, '1 post', '1 Beitrag'],
  [2, '2 posts', '2 Beiträge'],
  [1234, '1234 posts', '1234 Beiträge'],
])('%i posts are counted as each language counts', (count, english, german) => {
  expect(en.say('reading.posts', { count })).toBe(english);
  expect(de.say('reading.posts', { count })).toBe(german);
});

test.each([
  [1, 0, '1 thread · chapter 9', '1 Gespräch · Kapitel 9'],
  [0, 1, '1 post · chapter 9', '1 Beitrag · Kapitel 9'],
  [0, 2, '2 posts · chapter 9', '2 Beiträge · Kapitel 9'],
  [1, 3, '1 thread, 3 posts · chapter 9', '1 Gespräch, 3 Beiträge · Kapitel 9'],
])('%i threads and %i posts wait', (threads, posts, english, german) => {
  const what = posts === 0 ? 'onlyThreads' : threads === 0 ? 'onlyPosts' : 'both';
  const key = `discussion.waiting.${what}` as const;

  expect(en.say(key, { threads, posts, place: 'chapter 9' })).toBe(english);
  expect(de.say(key, { threads, posts, place: 'Kapitel 9' })).toBe(german);
});

test('a mistake is worded with its numbers and with the mistake inside it', () => {
  const long: Sentence = { key: 'answers.typed.tooLong', about: { max: 20_000, length: 20_001 } };
  const inside = { key: 'answers.books.wordy', about: { most: 60 } } as const;
  const line: Sentence = { key: 'answers.books.line', about: { at: '3', mistake: inside } };

  expect(worded(en, long)).toBe('Please write at most 20,000 characters. This has 20,001.');
  expect(worded(de, long)).toBe('Bitte schreib höchstens 20.000 Zeichen. Das hier hat 20.001.');
  expect(worded(en, line)).toBe('Line 3: a name can have at most 60 characters.');
  expect(worded(de, line)).toBe('Zeile 3: Ein Name kann höchstens 60 Zeichen haben.');
});

test('several clubs stand in a row', () => {
  const named = (name: string) => ({ key: 'answers.accounts.quoted' as const, about: { name } });
  const held: Sentence = { key: 'answers.accounts.handOver', about: { clubs: ['A', 'B'].map(named) } };

  expect(worded(en, held)).toMatch(/^Other people read in “A” and “B”, /);
  expect(worded(de, held)).toMatch(/^In „A“ und „B“ lesen auch andere, /);
});

test('what somebody wrote is never read as words of ours', () => {
  const named = en.say('answers.accounts.quoted', { name: '{name} <b>answers.absent</b>' });

  expect(named).toBe('“{name} <b>answers.absent</b>”');
});

test('a name within a sentence is drawn as an element of its own', () => {
  const said = en.say.rich('discussion.list.begunBy', { author: 'ليلى <i>', who });

  const { container } = render(<p>{said}</p>);

  expect(container.innerHTML).toBe('<p>started by <bdi>ليلى &lt;i&gt;</bdi></p>');
});

test('a text that lacks what it is about is a mistake of ours, and says so', () => {
  expect(() => en.say('reading.posts')).toThrow(/count/);
});

test('a thousand texts are said in less time than it would take to read them anew', () => {
  const began = performance.now();
  for (let times = 0; times < 1000; times++) en.say('reading.posts', { count: times });

  expect(performance.now() - began).toBeLessThan(500);
});
