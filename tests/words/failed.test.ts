import { afterEach, expect, test, vi } from 'vitest';
import { failed, languageHere } from '@/components/ui/failed';
import { failed as german } from '@/lib/words/de/failed';
import { failed as english } from '@/lib/words/en/failed';

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['de', 'de', german],
  ['en', 'en', english],
  ['', 'en', english],
  ['constructor', 'en', english],
])('where the page says that it is in “%s”, what failed is said in %s', (lang, language, words) => {
  vi.stubGlobal('document', { documentElement: { lang } });

  expect([languageHere(), failed()]).toEqual([language, words]);
});
