import { expect, test } from 'vitest';
import { browser } from '../../helpers/fake-browser';
import { loadMessages } from '@/lib/i18n';
import { preferredLanguage } from '@/lib/i18n/languages';

test.each([
  [null, 'en'],
  ['', 'en'],
  ['de', 'de'],
  ['DE-at', 'de'],
  ['de-CH-1996, en;q=0.5', 'de'],
  ['en-GB,en;q=0.9,de;q=0.8', 'en'],
  ['fr, de;q=0.3, en;q=0.7', 'en'],
  ['fr, de;q=0.7, en;q=0.3', 'de'],
  ['fr-FR, fr;q=0.9', 'en'],
  ['en;q=0, de', 'de'],
  ['de;q=0', 'en'],
  ['de;q=0.0, *', 'en'],
  ['*', 'en'],
  ['de;q=2', 'en'],
  ['de;q=, en', 'en'],
  ['den', 'en'],
  ['de,en', 'de'],
  ['de;level=1;q=0.2,en;q=0.1', 'de'],
  [`${'x,'.repeat(10_000)}de`, 'de'],
  ['__proto__, constructor', 'en'],
] as const)('a browser that asks for %s is answered in %s', (header, language) => {
  expect(preferredLanguage(header)).toBe(language);
});

const negotiatedLanguage = async (chosen: string | null, asks: string) => {
  const here = browser({ 'accept-language': asks });
  if (chosen !== null) here.cookies.set('language', chosen);
  return (await here.runAsRequest(loadMessages)).language;
};

test.each([
  [null, 'de', 'de'],
  ['en', 'de', 'en'],
  ['de', 'en', 'de'],
  ['fr', 'de', 'de'],
  ['"><script>', 'en', 'en'],
])('who chose %s in a browser that asks for %s is spoken to in %s', async (chosen, asks, language) => {
  expect(await negotiatedLanguage(chosen, asks)).toBe(language);
});
