import { markLabel } from '@/components/reading/place-labels';
import { LocalTime } from '@/components/reading/LocalTime';
import { CachedList } from '@/components/reading/CachedList';
import type { ThreadListItem } from '@/lib/gate';
import { personName } from '@/components/ui/rich-text-tags';
import { messages } from '@/lib/i18n';
import { isNews, NewsBadge } from '@/components/reading/NewsBadge';
import { firstNewPath } from '@/components/reading/new-paths';

type Props = { threads: ThreadListItem[]; path: string; placeName: (place: number) => string };

/** The conversations, set as a page of contents: what about, and from which place on. */
export function ThreadList({ threads, path, placeName }: Props) {
  const items = threads.map((line) => ({
    line,
    href: `${path}/t/${line.id}`,
    readableFrom: markLabel(line.spoilsThrough, placeName(line.spoilsThrough)),
  }));
  return <CachedList as="ul" cacheKey="line" component={ThreadEntry} items={items} className="toc" />;
}

function ThreadEntry({
  line,
  href,
  readableFrom,
}: {
  line: ThreadListItem;
  href: string;
  readableFrom: string;
}) {
  const { t } = messages();
  return (
    <li id={`i-${line.id}`} tabIndex={-1}>
      <div className="toc-line">
        <h3 dir="auto" className={isNews(line.news) ? 'has-news' : undefined}>
          <a href={href}>{line.title}</a>
        </h3>
        <span aria-hidden="true" className="leader" />
        <span className="toc-place">{readableFrom}</span>
      </div>
      <p className="hint">
        <NewsBadge news={line.news} href={firstNewPath(href)} />
        {line.theme !== null && <span dir="auto">{`${line.theme} · `}</span>}
        {line.pinned && `${t('discussion.list.pinned')} · `}
        {line.locked && `${t('discussion.list.locked')} · `}
        {t.rich('discussion.list.begunBy', { author: line.author, who: personName })}
        {line.posts > 0 && ` · ${t('reading.posts', { count: line.posts })}`}
        {' · '}
        {t.rich('discussion.list.last', { when: () => <LocalTime at={line.lastPostAt} as="ago" /> })}
      </p>
    </li>
  );
}
