import type { Covered } from '@/lib/gate';
import { backOf, Cover, type Ask, type CoverKind } from './Cover';
import { Print } from './Print';

type Props = {
  kind: CoverKind;
  label: string;
  covers: Covered[];
  ask: Ask;
  placeName: (place: number) => string;
};

/** What waits, under the Marked veil, each with its own cover. */
export function Covers({ kind, label, covers, ask, placeName }: Props) {
  if (covers.length === 0) return null;
  const each = covers.map(({ id, place }) => ({
    ...{ kind, id, place: placeName(place) },
    back: backOf(ask, kind, id),
  }));
  return <Print as="ul" name="cover" of={Leaf} each={each} className="leaves" label={label} />;
}

const Leaf = (cover: Parameters<typeof Cover>[0]) => (
  <li>
    <Cover {...cover} />
  </li>
);
