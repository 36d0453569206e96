import type { Covered } from '@/lib/gate';
import { Cover } from './Cover';
import { Print } from './Print';

type Kind = Parameters<typeof Cover>[0]['kind'];
type Props = { kind: Kind; label: string; covers: Covered[]; placeName: (place: number) => string };

/** What waits, under the Marked veil, each with its own cover. */
export function Covers({ kind, label, covers, placeName }: Props) {
  if (covers.length === 0) return null;
  const each = covers.map(({ id, place }) => ({ kind, id, place: placeName(place) }));
  return <Print as="ul" name="cover" of={Leaf} each={each} className="leaves" label={label} />;
}

const Leaf = (cover: Parameters<typeof Cover>[0]) => (
  <li>
    <Cover {...cover} />
  </li>
);
