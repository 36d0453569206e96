import { backOf, Cover, type Ask } from '@/components/reading/Cover';
import { words } from '@/lib/words';

/** A thread ahead, to a Marked reader: its place, and that one may look. */
export function CoveredLeaf({ id, place, ask }: { id: string; place: string; ask: Ask }) {
  const { say } = words();
  return (
    <section className="page-section" aria-label={say('discussion.thread.covered')}>
      <p className="max-w-xl">{say('discussion.thread.coveredSays', { place })}</p>
      <div>
        <Cover kind="thread" id={id} place={place} back={backOf(ask, 'thread', id)} />
      </div>
    </section>
  );
}
