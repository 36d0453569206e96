import 'server-only';

/** Why nothing is told: there is no room for another stream, or nobody is signed in for whom the page was made. */
export const refuseLive = (why: 'full' | null) =>
  why === 'full'
    ? new Response('There are too many streams.\n', {
        status: 503,
        headers: { ...TEXT, 'Retry-After': '60' },
      })
    : new Response('Nobody is signed in whom this page is for.\n', { status: 401, headers: TEXT });

const TEXT = { 'Content-Type': 'text/plain; charset=utf-8' };
