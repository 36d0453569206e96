import { PostBody } from '@/components/reading/PostBody';
import { throughPlace } from '@/components/reading/places';
import type { Hindsight } from '@/lib/gate';
import { words } from '@/lib/words';

type Props = { group: Hindsight; path: string; placeName: (place: number) => string };

/** A turning point, and one's own posts from before it. */
export function SinceThen({ group: { reveal, posts }, path, placeName }: Props) {
  const { say, onDay } = words();
  const heading = reveal
    ? say('book.hindsight.before', { place: placeName(reveal.place) })
    : say('book.hindsight.since');
  return (
    <section aria-label={heading} className="page-section">
      <h2>{heading}</h2>
      {reveal && (
        <p className="prose">
          <strong>{reveal.title}.</strong> {reveal.told}
        </p>
      )}
      {posts.map(({ id, threadId, html, spoilsThrough, createdAt }) => (
        <article key={id} className="leaf beside">
          <p className="hint in-margin">
            <a href={`${path}/t/${threadId}?post=${id}#p-${id}`}>
              {say('book.hindsight.youOn', { day: onDay(createdAt) })}
            </a>
            {` · ${throughPlace(spoilsThrough, placeName(spoilsThrough))}`}
          </p>
          <PostBody html={html} covers={[]} placeName={placeName} />
        </article>
      ))}
    </section>
  );
}
