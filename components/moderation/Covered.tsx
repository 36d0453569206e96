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
};

/** One half of a report that lies ahead of the moderator. */
export function Covered({ form, kind, id, at, place, what }: CoveredProps) {
  const { say } = words();
  return (
    <p>
      <button type="submit" form={form} name="look" value={`${kind}:${id}`} id={at} className="veil cover">
        <span>{say('moderation.covered', { what, place })}</span>{' '}
        <span className="look">{say('reading.cover.look')}</span>
      </button>
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
