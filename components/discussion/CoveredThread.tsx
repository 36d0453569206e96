import { returnPath, Cover, type CoverQuestion } from '@/components/reading/Cover';
import { messages } from '@/lib/i18n';

/** A thread ahead, to a Marked reader: its place, and that one may look. */
export function CoveredThread({
  id,
  place,
  question,
}: {
  id: string;
  place: string;
  question: CoverQuestion;
}) {
  const { t } = messages();
  return (
    <section className="page-section" aria-label={t('discussion.thread.covered')}>
      <p className="max-w-xl">{t('discussion.thread.coveredSays', { place })}</p>
      <div>
        <Cover kind="thread" id={id} place={place} back={returnPath(question, 'thread', id)} />
      </div>
    </section>
  );
}
