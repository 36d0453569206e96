import { refusalOfRequest, sentenceOf } from '@/lib/refusal';
import { hear, worded } from '@/lib/words';

export const dynamic = 'force-dynamic';

/** The same for a script of ours: one sentence, which its form shows beside the button. */
export async function GET() {
  const refusal = refusalOfRequest();
  const headers = { 'Content-Type': 'text/plain' };
  if (!refusal) return new Response('There is nothing here.', { status: 404, headers });
  return new Response(`Untold: ${worded(await hear(), sentenceOf(refusal))}`, { headers });
}
