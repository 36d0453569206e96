import { throughPlace } from '@/components/reading/places';
import type { ThreadLine } from '@/lib/gate';
import { onDay, posts } from '@/components/reading/words';

type Props = { lines: ThreadLine[]; path: string; placeName: (place: number) => string };

/** The conversations, set as a page of contents: what about, and from which place on. */
export function ThreadList({ lines, path, placeName }: Props) {
  return (
    <ul className="toc">
      {lines.map((line) => (
        <li key={line.id} id={`i-${line.id}`} tabIndex={-1}>
          <div className="toc-line">
            <h3 dir="auto">
              <a href={`${path}/t/${line.id}`}>{line.title}</a>
            </h3>
            <span aria-hidden="true" className="leader" />
            <span className="toc-place">
              {throughPlace(line.spoilsThrough, placeName(line.spoilsThrough))}
            </span>
          </div>
          <p className="hint">
            {line.pinned && 'Pinned · '}
            {line.locked && 'Locked · '}
            begun by <bdi>{line.author}</bdi>
            {line.posts > 0 && ` · ${posts(line.posts)}`}
            {` · last on ${onDay(line.lastPostAt)}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
