import { Cover } from '@/components/reading/Cover';

/** A thread ahead, to a Marked reader: its place, and that one may look. */
export function CoveredLeaf({ id, place }: { id: string; place: string }) {
  return (
    <section className="page-section" aria-label="A covered thread">
      <p className="max-w-xl">
        This thread speaks of what the book tells up to {place}. It opens by itself when you have finished
        that.
      </p>
      <div>
        <Cover kind="thread" id={id} place={place} />
      </div>
    </section>
  );
}
