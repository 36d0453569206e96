import { Initials } from './Initials';

type Reader = { userId: string; name: string; isViewer: boolean; readThrough: number };
/** `ownPlace`: the viewer's own, which the others may not see. Places are 0..chapterCount. */
type Props = { readers: Reader[]; ownPlace: number; chapterCount: number };

/** So many that circles beside one another do not touch on a phone. */
const COLUMNS = 10;
const SHOWN_IN_A_COLUMN = 3;

/** Where those are who share it, along the book's line. The same stands in the list of members in words. */
export function ClubLine({ readers, ownPlace, chapterCount }: Props) {
  const findColumn = ({ readThrough }: Reader) => Math.round((COLUMNS * readThrough) / chapterCount);
  const columns = Array.from({ length: COLUMNS + 1 }, (_, column) => ({
    column,
    here: readers.filter((reader) => findColumn(reader) === column),
  }));
  return (
    <div aria-hidden="true" className="club-line">
      {columns.map(({ column, here }) => (
        <span
          key={column}
          className="club-line-column"
          style={{ insetInlineStart: `${(100 * column) / COLUMNS}%` }}
        >
          {here.length > SHOWN_IN_A_COLUMN && (
            <span className="initials more">+{here.length - SHOWN_IN_A_COLUMN + 1}</span>
          )}
          {here
            .slice(0, here.length > SHOWN_IN_A_COLUMN ? SHOWN_IN_A_COLUMN - 1 : SHOWN_IN_A_COLUMN)
            .map(({ userId, name, isViewer }) => (
              <Initials key={userId} userId={userId} name={name} isViewer={isViewer} />
            ))}
        </span>
      ))}
      <span className="progress-line">
        <span className="progress-read" style={{ width: `${(100 * ownPlace) / chapterCount}%` }} />
        <span
          className="progress-ribbon"
          style={{ insetInlineStart: `${(100 * ownPlace) / chapterCount}%` }}
        />
      </span>
    </div>
  );
}
