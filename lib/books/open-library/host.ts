import 'server-only';
import { config } from '@/lib/config';

/** The host that is asked about books, as a page names it; null where nothing is asked outside. */
export const openLibraryHost = (): string | null => {
  const { openLibrary } = config();
  return openLibrary && new URL(openLibrary.url).host;
};
