// The one route whose answers do not end by themselves: a browser is told what changes (lib/live).
import { rawPath } from './raw-path.mjs';

export const isStream = (request) => request.method === 'GET' && rawPath(request) === '/live';

/** Nobody on the way keeps it, and nobody packs it, which would gather it first: not Next either. */
export const STREAM_CACHING = 'private, no-store, no-transform';

/** What a stream sends first is made like a page, in a page's turn; from then on it is none of the requests in progress. */
export function leaveWithFirstByte(response, leave) {
  const { write } = response;
  response.write = (...sent) => {
    leave();
    response.write = write;
    return write.apply(response, sent);
  };
}
