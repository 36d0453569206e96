import 'server-only';

/** Our HTTP server puts the page for nothing found in the place of any such answer (server/not-found-page.mjs). */
export const notFoundResponse = () =>
  new Response('', { status: 404, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
