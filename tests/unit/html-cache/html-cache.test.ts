import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, test } from 'vitest';
import { renderCached, deferToDocument } from '@/lib/html-cache';

type Props = { post: { id: string; says: string }; mine?: boolean };
let renderCount = 0;
function Card({ post, mine = false }: Props) {
  renderCount += 1;
  return createElement('p', { id: post.id, 'aria-pressed': mine }, post.says);
}

const server = globalThis as typeof globalThis & { untoldRequest?: (() => object) | undefined };
afterEach(() => {
  server.untoldRequest = undefined;
});

test('what is printed is what React would have made, and nothing of it is taken for markup', () => {
  const props = { post: { id: 'a', says: '<b>&"\'</b>' } };

  expect(renderCached('card', Card, props)).toBe(renderToStaticMarkup(createElement(Card, props)));
});

test('the same of the same is printed once, and anything else anew', () => {
  const ahead = { post: { id: 'b', says: 'Tommy gives up.' } };
  const covered = { post: { id: 'b', says: 'Opens after chapter 22' } };
  const first = renderCached('card', Card, ahead);
  const before = renderCount;

  expect(renderCached('card', Card, structuredClone(ahead))).toBe(first);
  expect(renderCount).toBe(before);
  expect(renderCached('card', Card, covered)).toContain('Opens after chapter 22');
  expect(renderCached('card', Card, { ...ahead, mine: true })).not.toBe(first);
  expect(renderCached('card of another kind', Card, covered)).toContain('Opens');
  expect(renderCount).toBe(before + 3);
});

test('a document finds what was put aside for it, by number; anything else is given the words themselves', () => {
  const request = { isDocument: true, staticPieces: [] as string[] };
  expect(deferToDocument('nobody asked')).toBeNull();

  server.untoldRequest = () => request;
  expect([deferToDocument('one'), deferToDocument('two')]).toEqual([0, 1]);
  expect(request.staticPieces).toEqual(['one', 'two']);

  request.isDocument = false;
  expect(deferToDocument('three')).toBeNull();
});
