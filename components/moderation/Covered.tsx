import { Cover } from '@/components/reading/Cover';
import { onlyHeard } from '@/components/ui/tags';
import { words } from '@/lib/words';

type CoveredProps = {
  /** The id of the form that its press is sent by. */
  form: string;
  kind: 'report' | 'post';
  id: string;
  /** The half's own id on the page: one post may be reported by several. */
  at: string;
  place: string;
  what: string;
  /** The desk without the question, where its address asks about this half. */
  back: string | null;
};

/** One half of a report that lies ahead of the moderator. */
export function Covered({ what, ...half }: CoveredProps) {
  const waits = words().say('moderation.covered', { what, place: half.place });
  return (
    <p>
      <Cover waits={waits} {...half} />
    </p>
  );
}

/** Covers one half again, after a look. */
export function CoverHalf({ form, id, what }: { form: string; id: string; what: string }) {
  return (
    <p>
      <button type="submit" form={form} name="cover" value={id} className="button quiet small">
        {words().say.rich('moderation.coverAgain', { of: what, what: onlyHeard })}
      </button>
    </p>
  );
}
