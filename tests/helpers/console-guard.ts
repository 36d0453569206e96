import { afterEach, beforeEach, expect } from 'vitest';

let complaints: unknown[][] = [];

// A test that expects a complaint puts its own spy over these.
console.error = (...words) => void complaints.push(words);
console.warn = (...words) => void complaints.push(words);

beforeEach(() => {
  complaints = [];
});

afterEach(() => {
  expect(complaints, 'nothing unexpected was written to the console').toEqual([]);
});
