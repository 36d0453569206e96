import { currentRefusal, refusalMessage } from '@/lib/request-refusal';
import { loadMessages, formatMessage } from '@/lib/i18n';

export const dynamic = 'force-dynamic';

/** The refusal for a script of ours: one sentence, which its form shows beside the button. */
export async function GET() {
  const refusal = currentRefusal();
  const headers = { 'Content-Type': 'text/plain' };
  if (!refusal) return new Response('Not found.', { status: 404, headers });
  return new Response(`Untold: ${formatMessage(await loadMessages(), refusalMessage(refusal))}`, { headers });
}
