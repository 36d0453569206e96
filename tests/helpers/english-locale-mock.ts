import { vi } from 'vitest';

// A part that is shown without its page: whoever looks at it reads English.
vi.mock('@/lib/i18n/request-locale', () => ({
  detectLanguage: async () => 'en',
  requestLanguage: () => 'en',
  isRenderingStatic: () => false,
  requestTimeZone: () => null,
  browserTimeZone: async () => null,
  setTimeZone: () => {},
  withLanguage: (_language: string, work: () => unknown) => work(),
}));
