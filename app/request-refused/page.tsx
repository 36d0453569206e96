import { notFound } from 'next/navigation';
import { RejectedForm } from '@/components/errors/RejectedForm';
import { viewer } from '@/lib/auth';
import { currentRefusal, refusalMessage } from '@/lib/request-refusal';
import { loadMessages, titleMetadata, formatMessage } from '@/lib/i18n';

export const generateMetadata = titleMetadata('refused.tab');

/** What our HTTP server did not hand on; by its address it is nothing at all. */
export default async function RefusedPage() {
  const refusal = currentRefusal();
  if (!refusal) notFound();
  const words = await loadMessages();
  // Who sent what is not ours is not ours to greet, and the database may be why we are here.
  const who = refusal.why === 'outdated' ? await viewer().catch(() => null) : null;
  const { typed, back } = refusal;
  return (
    <RejectedForm
      reason={formatMessage(words, refusalMessage(refusal))}
      fields={typed}
      back={back}
      who={who}
    />
  );
}
