import { afterEach, beforeEach, expect } from 'vitest';

let said: unknown[][] = [];

// A test that expects a complaint puts its own spy over these.
console.error = (...words) => void said.push(words);
console.warn = (...words) => void said.push(words);

beforeEach(() => {
  said = [];
});

afterEach(() => {
  expect(said, 'nothing unexpected was written to the console').toEqual([]);
});
