import { vi } from 'vitest';

// A part that is shown without its page: whoever looks at it reads English.
vi.mock('@/lib/words/asked', () => ({
  askLanguage: async () => 'en',
  languageAsked: () => 'en',
  isPrinting: () => false,
  zoneAsked: () => null,
  zoneOfBrowser: async () => null,
  settleZone: () => {},
  speaking: (_language: string, work: () => unknown) => work(),
}));
