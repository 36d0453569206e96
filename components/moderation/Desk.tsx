import { placeNames } from '@/components/reading/places';
import type { Desk as DeskView } from '@/lib/moderation/queries';
import { words } from '@/lib/words';
import { Log } from './Log';
import { ReportLine } from './ReportLine';

type Props = {
  desk: DeskView;
  club: string;
  /** The half that the address asks about, and the report whose line it stands in. */
  asked: { item: string; proof: string } | null;
  at: unknown;
};

/** The open reports of one reading, and its log. */
export function Desk({ desk, club, asked, at }: Props) {
  const { reading, book, reports, lines, log, labels } = desk;
  const { say } = words();
  const placeName = placeNames(labels);
  return (
    <section aria-labelledby="reading" className="grid gap-4">
      <h2 id="reading">{book}</h2>
      <h3>{say('moderation.open')}</h3>
      {lines.length < reports && <p className="hint">{say('moderation.oldest', { count: lines.length })}</p>}
      {lines.length === 0 && <p className="empty">{say('moderation.none')}</p>}
      <ul className="grid gap-3">
        {lines.map((line) => (
          <ReportLine
            key={line.id}
            {...{ line, club, reading, placeName }}
            asked={at === line.id ? asked : null}
          />
        ))}
      </ul>
      <h3>{say('moderation.log')}</h3>
      <Log lines={log} />
    </section>
  );
}
