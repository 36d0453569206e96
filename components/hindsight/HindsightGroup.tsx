import { PostBody } from '@/components/reading/PostBody';
import { markLabel } from '@/components/reading/place-labels';
import { CachedList } from '@/components/reading/CachedList';
import { LocalTime } from '@/components/reading/LocalTime';
import type { HindsightGroupView, OwnPost } from '@/lib/gate';
import { messages } from '@/lib/i18n';

type Props = { group: HindsightGroupView; path: string; placeName: (place: number) => string };

/** A turning point, and one's own posts from before it. */
export function HindsightGroup({ group: { reveal, posts }, path, placeName }: Props) {
  const { t } = messages();
  const heading = reveal
    ? t('book.hindsight.before', { place: placeName(reveal.place) })
    : t('book.hindsight.since');
  const items = posts.map((post) => ({
    post,
    href: `${path}/t/${post.threadId}?post=${post.id}#p-${post.id}`,
    readableFrom: markLabel(post.spoilsThrough, placeName(post.spoilsThrough)),
  }));
  return (
    <section aria-label={heading} className="page-section">
      <h2>{heading}</h2>
      {reveal && (
        <p className="prose">
          <strong>{reveal.title}.</strong> {reveal.told}
        </p>
      )}
      <CachedList cacheKey="own" component={OwnPostEntry} items={items} className="contents" />
    </section>
  );
}

function OwnPostEntry({ post, href, readableFrom }: { post: OwnPost; href: string; readableFrom: string }) {
  const { t } = messages();
  return (
    <article className="entry with-margin">
      <p className="hint margin-note">
        <a href={href}>{t.rich('book.hindsight.youOn', { day: () => <LocalTime at={post.createdAt} /> })}</a>
        {` · ${readableFrom}`}
      </p>
      <PostBody html={post.html} covers={[]} question={null} placeName={() => ''} />
    </article>
  );
}
