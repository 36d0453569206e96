import { notFound } from 'next/navigation';
import { Refused } from '@/components/refused/Refused';
import { viewer } from '@/lib/auth';
import { refusalOfRequest, sentenceOf } from '@/lib/refusal';
import { hear, titled, worded } from '@/lib/words';

export const generateMetadata = titled('refused.tab');

/** What our HTTP server did not hand on; by its address it is nothing at all. */
export default async function RefusedPage() {
  const refusal = refusalOfRequest();
  if (!refusal) notFound();
  const words = await hear();
  // Who sent what is not ours is not ours to greet, and the database may be why we are here.
  const name = refusal.why === 'outdated' ? await viewer().catch(() => null) : null;
  const { typed, back } = refusal;
  return (
    <Refused why={worded(words, sentenceOf(refusal))} typed={typed} back={back} name={name?.name ?? null} />
  );
}
