import { afterEach, expect, test, vi } from 'vitest';
import { offlineMessages, pageLanguage } from '@/components/ui/offline-messages';
import { failed as german } from '@/lib/i18n/de/failed';
import { failed as english } from '@/lib/i18n/en/failed';

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['de', 'de', german],
  ['en', 'en', english],
  ['', 'en', english],
  ['constructor', 'en', english],
])('where the page says that it is in “%s”, what failed is said in %s', (lang, language, words) => {
  vi.stubGlobal('document', { documentElement: { lang } });

  expect([pageLanguage(), offlineMessages()]).toEqual([language, words]);
});
