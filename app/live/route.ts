import { liveQuestion } from '@/lib/live/question';
import { liveStreams } from '@/lib/live/start';
import { refuseLive } from '@/lib/live/refuse-stream';

export const dynamic = 'force-dynamic';

// That nobody packs it on the way, server/security-headers.mjs says; and this, that nginx does not gather it.
const HEADERS = { 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' };

/** A stream of what changes under the eyes of whoever is signed in: lib/live. */
export async function GET(request: Request): Promise<Response> {
  const question = await liveQuestion(request);
  const stream = question && (await liveStreams().open(question));
  if (!stream || stream === 'full') return refuseLive(stream);
  if (request.signal.aborted) stream.end();
  request.signal.addEventListener('abort', () => stream.end());
  return new Response(stream.body, { headers: HEADERS });
}

/** A stream has no head without a body. */
export const HEAD = () => refuseLive(null);
