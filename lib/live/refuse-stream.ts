import 'server-only';

/**
 * Why nothing is told: there is no room for another stream; or nobody is signed in for whom the page was made, which a
 * browser takes as the end of it.
 */
export const refuseLive = (why: 'full' | null) =>
  why === 'full'
    ? new Response('There are too many streams.\n', { status: 503, headers: BUSY })
    : new Response(null, { status: 204 });

const BUSY = { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '60' };
