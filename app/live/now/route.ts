import { refuseLive } from '@/lib/live/refuse-stream';
import { liveQuestion } from '@/lib/live/question';
import { loadView } from '@/lib/live/view';

export const dynamic = 'force-dynamic';

/** What a stream would say first, for a browser that has none. */
export async function GET(request: Request): Promise<Response> {
  const question = await liveQuestion(request);
  const view = question && (await loadView(question));
  if (!view) return refuseLive(null);
  return new Response(view.text, { headers: { 'Content-Type': 'application/json' } });
}
