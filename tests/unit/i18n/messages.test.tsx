import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { personName } from '@/components/ui/rich-text-tags';
import { formatMessage, messagesIn, type Message } from '@/lib/i18n';

const en = messagesIn('en');
const de = messagesIn('de');

test.each([
  [0, '0 posts', '0 Beiträge'],
  [1, '1 post', '1 Beitrag'],
  [2, '2 posts', '2 Beiträge'],
  [1234, '1234 posts', '1234 Beiträge'],
])('%i posts are counted as each language counts', (count, english, german) => {
  expect(en.t('reading.posts', { count })).toBe(english);
  expect(de.t('reading.posts', { count })).toBe(german);
});

test.each([
  [1, 0, '1 thread', '1 Gespräch'],
  [0, 1, '1 post', '1 Beitrag'],
  [0, 2, '2 posts', '2 Beiträge'],
  [1, 3, '1 thread, 3 posts', '1 Gespräch, 3 Beiträge'],
])('%i threads and %i posts wait', (threads, posts, english, german) => {
  const what = posts === 0 ? 'onlyThreads' : threads === 0 ? 'onlyPosts' : 'both';
  const key = `discussion.waiting.${what}` as const;

  expect(en.t(key, { threads, posts })).toBe(english);
  expect(de.t(key, { threads, posts })).toBe(german);
});

test('a mistake is worded with its numbers and with the mistake inside it', () => {
  const long: Message = { key: 'answers.typed.tooLong', values: { max: 20_000, length: 20_001 } };
  const inside = { key: 'answers.books.wordy', values: { most: 60 } } as const;
  const line: Message = { key: 'answers.books.line', values: { at: '3', mistake: inside } };

  expect(formatMessage(en, long)).toBe('Please write at most 20,000 characters. This has 20,001.');
  expect(formatMessage(de, long)).toBe('Bitte schreib höchstens 20.000 Zeichen. Das hier hat 20.001.');
  expect(formatMessage(en, line)).toBe('Line 3: a name can have at most 60 characters.');
  expect(formatMessage(de, line)).toBe('Zeile 3: Ein Name kann höchstens 60 Zeichen haben.');
});

test('several clubs stand in a row', () => {
  const named = (name: string) => ({ key: 'answers.accounts.quoted' as const, values: { name } });
  const held: Message = { key: 'answers.accounts.handOver', values: { clubs: ['A', 'B'].map(named) } };

  expect(formatMessage(en, held)).toMatch(/^Other people read in “A” and “B”, /);
  expect(formatMessage(de, held)).toMatch(/^In „A“ und „B“ lesen auch andere, /);
});

test('what somebody wrote is never read as words of ours', () => {
  const named = en.t('answers.accounts.quoted', { name: '{name} <b>answers.absent</b>' });

  expect(named).toBe('“{name} <b>answers.absent</b>”');
});

test('a name within a sentence is drawn as an element of its own', () => {
  const said = en.t.rich('discussion.list.begunBy', { author: 'ليلى <i>', who: personName });

  const { container } = render(<p>{said}</p>);

  expect(container.innerHTML).toBe('<p>started by <bdi>ليلى &lt;i&gt;</bdi></p>');
});

test('a text that lacks what it is about is a mistake of ours, and says so', () => {
  expect(() => en.t('reading.posts')).toThrow(/count/);
});

test('a thousand texts are said in less time than it would take to read them anew', () => {
  const began = performance.now();
  for (let times = 0; times < 1000; times++) en.t('reading.posts', { count: times });

  expect(performance.now() - began).toBeLessThan(500);
});
