import type { CoveredItem } from '@/lib/gate';
import { returnPath, Cover, type CoverQuestion, type CoverKind } from './Cover';
import { CachedList } from './CachedList';

type Props = {
  kind: CoverKind;
  label: string;
  covers: CoveredItem[];
  question: CoverQuestion;
  placeName: (place: number) => string;
};

/** What waits, under the Marked veil, each with its own cover. */
export function CoverList({ kind, label, covers, question, placeName }: Props) {
  if (covers.length === 0) return null;
  const items = covers.map(({ id, place }) => ({
    kind,
    id,
    place: placeName(place),
    back: returnPath(question, kind, id),
  }));
  return (
    <CachedList
      as="ul"
      cacheKey="cover"
      component={CoverItem}
      items={items}
      className="cover-list"
      label={label}
    />
  );
}

const CoverItem = (cover: Parameters<typeof Cover>[0]) => (
  <li>
    <Cover {...cover} />
  </li>
);
