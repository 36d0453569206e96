import { throughPlace } from '@/components/reading/places';
import type { ThreadLine } from '@/lib/gate';
import { onDay, posts } from '@/components/reading/words';

type Props = { lines: ThreadLine[]; path: string; placeName: (place: number) => string };

export function ThreadList({ lines, path, placeName }: Props) {
  return (
    <ul className="grid gap-2">
      {lines.map((line) => (
        <li key={line.id} className="leaf grid gap-1" id={`i-${line.id}`} tabIndex={-1}>
          <h3>
            <a href={`${path}/t/${line.id}`}>{line.title}</a>
          </h3>
          <p className="hint">
            {[
              line.pinned && 'Pinned',
              line.locked && 'Locked',
              `${throughPlace(line.spoilsThrough, placeName(line.spoilsThrough))}`,
              `begun by ${line.author}`,
              line.posts > 0 && posts(line.posts),
              `last on ${onDay(line.lastPostAt)}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  );
}
