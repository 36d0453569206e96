type Props = { sum: string; groups: { name: string | null; first: number; places: string[] }[] };

/** An outline with the name of each of its places, part by part. */
export function PlaceList({ sum, groups }: Props) {
  return (
    <>
      <p>{sum}</p>
      {groups.map(({ name, first, places }) => (
        <div key={first} className="grid gap-1">
          {name !== null && (
            <p className="wrap-anywhere">
              <strong>{name}</strong>
            </p>
          )}
          <ol start={first} className="list-decimal ps-8 sm:columns-2 lg:columns-3">
            {places.map((place) => (
              <li key={place} className="wrap-anywhere">
                {place}
              </li>
            ))}
          </ol>
        </div>
      ))}
    </>
  );
}
