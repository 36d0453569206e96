import { PostBody } from '@/components/reading/PostBody';
import { throughPlace } from '@/components/reading/places';
import { Print } from '@/components/reading/Print';
import { Time } from '@/components/reading/Time';
import type { Hindsight, OwnPost } from '@/lib/gate';
import { words } from '@/lib/words';

type Props = { group: Hindsight; path: string; placeName: (place: number) => string };

/** A turning point, and one's own posts from before it. */
export function SinceThen({ group: { reveal, posts }, path, placeName }: Props) {
  const { say } = words();
  const heading = reveal
    ? say('book.hindsight.before', { place: placeName(reveal.place) })
    : say('book.hindsight.since');
  const each = posts.map((post) => ({
    post,
    href: `${path}/t/${post.threadId}?post=${post.id}#p-${post.id}`,
    through: throughPlace(post.spoilsThrough, placeName(post.spoilsThrough)),
  }));
  return (
    <section aria-label={heading} className="page-section">
      <h2>{heading}</h2>
      {reveal && (
        <p className="prose">
          <strong>{reveal.title}.</strong> {reveal.told}
        </p>
      )}
      <Print name="own" of={Own} each={each} className="contents" />
    </section>
  );
}

function Own({ post, href, through }: { post: OwnPost; href: string; through: string }) {
  const { say } = words();
  return (
    <article className="leaf beside">
      <p className="hint in-margin">
        <a href={href}>{say.rich('book.hindsight.youOn', { day: () => <Time at={post.createdAt} /> })}</a>
        {` · ${through}`}
      </p>
      <PostBody html={post.html} covers={[]} ask={null} placeName={() => ''} />
    </article>
  );
}
