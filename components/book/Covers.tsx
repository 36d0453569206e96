import { Cover } from '@/components/reading/Cover';
import type { Covered } from '@/lib/gate';

type Props = {
  kind: 'theme' | 'reveal' | 'passage';
  label: string;
  covers: Covered[];
  placeName: (place: number) => string;
};

/** What waits on a shelf, under the Marked veil. */
export function Covers({ kind, label, covers, placeName }: Props) {
  if (covers.length === 0) return null;
  return (
    <ul className="leaves" aria-label={label}>
      {covers.map(({ id, place }) => (
        <li key={id}>
          <Cover kind={kind} id={id} place={placeName(place)} />
        </li>
      ))}
    </ul>
  );
}
