import 'server-only';
import { askOpenLibrary, type OpenLibraryFault } from './client';

const MAX_BYTES = 5 * 1024 * 1024;

/** The picture of that number, as it came: not yet known to be one. */
export const fetchOpenLibraryCover = (cover: number): Promise<Buffer | { fault: OpenLibraryFault }> =>
  askOpenLibrary({
    host: 'covers',
    path: `/b/id/${cover}-L.jpg?default=false`,
    accept: 'image/jpeg',
    maxBytes: MAX_BYTES,
  });
