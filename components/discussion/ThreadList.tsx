import { throughPlace } from '@/components/reading/places';
import { Time } from '@/components/reading/Time';
import { Print } from '@/components/reading/Print';
import type { ThreadLine } from '@/lib/gate';
import { who } from '@/components/ui/tags';
import { words } from '@/lib/words';

type Props = { lines: ThreadLine[]; path: string; placeName: (place: number) => string };

/** The conversations, set as a page of contents: what about, and from which place on. */
export function ThreadList({ lines, path, placeName }: Props) {
  const each = lines.map((line) => ({
    line,
    href: `${path}/t/${line.id}`,
    through: throughPlace(line.spoilsThrough, placeName(line.spoilsThrough)),
  }));
  return <Print as="ul" name="line" of={Line} each={each} className="toc" />;
}

function Line({ line, href, through }: { line: ThreadLine; href: string; through: string }) {
  const { say } = words();
  return (
    <li id={`i-${line.id}`} tabIndex={-1}>
      <div className="toc-line">
        <h3 dir="auto">
          <a href={href}>{line.title}</a>
        </h3>
        <span aria-hidden="true" className="leader" />
        <span className="toc-place">{through}</span>
      </div>
      <p className="hint">
        {line.pinned && `${say('discussion.list.pinned')} · `}
        {line.locked && `${say('discussion.list.locked')} · `}
        {say.rich('discussion.list.begunBy', { author: line.author, who })}
        {line.posts > 0 && ` · ${say('reading.posts', { count: line.posts })}`}
        {' · '}
        {say.rich('discussion.list.last', { when: () => <Time at={line.lastPostAt} as="ago" /> })}
      </p>
    </li>
  );
}
