import { Cover } from '@/components/reading/Cover';
import { srOnly } from '@/components/ui/rich-text-tags';
import { messages } from '@/lib/i18n';

type CoveredReportPartProps = {
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
export function CoveredReportPart({ what, ...part }: CoveredReportPartProps) {
  const label = messages().t('moderation.covered', { what, place: part.place });
  return (
    <p>
      <Cover label={label} {...part} />
    </p>
  );
}

/** Covers one half again, after a look. */
export function CoverReportPart({ form, id, what }: { form: string; id: string; what: string }) {
  return (
    <p>
      <button type="submit" form={form} name="cover" value={id} className="button secondary small">
        {messages().t.rich('moderation.coverAgain', { of: what, what: srOnly })}
      </button>
    </p>
  );
}
