import type { CoverQuestion } from '@/components/reading/Cover';
import { CoverList } from '@/components/reading/CoverList';
import { CachedList } from '@/components/reading/CachedList';
import type { CoveredItem, AheadCount } from '@/lib/gate';
import { messages } from '@/lib/i18n';

type Props = {
  kind: 'thread' | 'post';
  waiting: AheadCount[];
  covers: CoveredItem[];
  question: CoverQuestion;
  placeName: (place: number) => string;
};

/** What waits ahead, under the Marked veil: how much, where, and a cover for each of the first. */
export function AheadSummary({ kind, waiting, covers, question, placeName }: Props) {
  if (waiting.length === 0) return null;
  const { t } = messages();
  const items = waiting.map(({ threads, posts, place }) => ({ threads, posts, place: placeName(place) }));
  return (
    <section
      aria-labelledby="ahead"
      className={kind === 'post' ? 'page-section post-column' : 'page-section'}
    >
      <h2 id="ahead">{t('discussion.waiting.title')}</h2>
      <CachedList as="ul" cacheKey="waiting" component={AheadCount} items={items} className="ahead-list" />
      <CoverList
        kind={kind}
        covers={covers}
        question={question}
        placeName={placeName}
        label={t(`discussion.waiting.${kind}s`)}
      />
    </section>
  );
}

function AheadCount({ threads, posts, place }: { threads: number; posts: number; place: string }) {
  const what = posts === 0 ? 'onlyThreads' : threads === 0 ? 'onlyPosts' : 'both';
  return <li>{messages().t(`discussion.waiting.${what}`, { threads, posts, place })}</li>;
}
