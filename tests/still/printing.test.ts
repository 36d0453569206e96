import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, test } from 'vitest';
import { printed, putAside } from '@/lib/still';

type Props = { post: { id: string; says: string }; mine?: boolean };
let times = 0;
function Card({ post, mine = false }: Props) {
  times += 1;
  return createElement('p', { id: post.id, 'aria-pressed': mine }, post.says);
}

const server = globalThis as typeof globalThis & { untoldRequest?: (() => object) | undefined };
afterEach(() => {
  server.untoldRequest = undefined;
});

test('what is printed is what React would have made, and nothing of it is taken for markup', () => {
  const props = { post: { id: 'a', says: '<b>&"\'</b>' } };

  expect(printed('card', Card, props)).toBe(renderToStaticMarkup(createElement(Card, props)));
});

test('the same of the same is printed once, and anything else anew', () => {
  const ahead = { post: { id: 'b', says: 'Tommy gives up.' } };
  const covered = { post: { id: 'b', says: 'Opens after chapter 22' } };
  const [first, before] = [printed('card', Card, ahead), times];

  expect(printed('card', Card, structuredClone(ahead))).toBe(first);
  expect(times).toBe(before);
  expect(printed('card', Card, covered)).toContain('Opens after chapter 22');
  expect(printed('card', Card, { ...ahead, mine: true })).not.toBe(first);
  expect(printed('card of another kind', Card, covered)).toContain('Waits');
  expect(times).toBe(before + 3);
});

test('a document finds what was put aside for it, by number; anything else is given the words themselves', () => {
  const request = { isDocument: true, stills: [] as string[] };
  expect(putAside('nobody asked')).toBeNull();

  server.untoldRequest = () => request;
  expect([putAside('one'), putAside('two')]).toEqual([0, 1]);
  expect(request.stills).toEqual(['one', 'two']);

  request.isDocument = false;
  expect(putAside('three')).toBeNull();
});
