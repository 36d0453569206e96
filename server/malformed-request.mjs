// Requests that no browser sends, refused with a plain sentence before Next sees them: it would answer each with an
// error of its own making.
import { canReadRouterState } from './next-internals.mjs';
import { rawPath } from './raw-path.mjs';

/** Status and sentence of the refusal, or null. */
export function rejectionFor(request) {
  const { method, url, headers } = request;
  // PostgreSQL stores no NUL.
  if (!url.startsWith('/') || !isDecodable(rawPath(request)) || url.includes('%00')) {
    return [400, "This address isn't valid."];
  }
  if (!canReadRouterState(headers)) return [400, "This request can't be read. Please reload the page."];
  if (['GET', 'HEAD'].includes(method)) return null;
  if (!['POST', 'OPTIONS'].includes(method)) return [405, "This method isn't allowed here."];
  const form = /^multipart\/form-data/i.test(headers['content-type'] ?? '');
  return form && !/boundary=[^;\s]/i.test(headers['content-type'])
    ? [400, "This form can't be read. Please reload the page and try again."]
    : null;
}

function isDecodable(path) {
  try {
    return decodeURIComponent(path) !== '';
  } catch {
    return false;
  }
}
