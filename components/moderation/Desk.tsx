import { placeNames } from '@/components/reading/places';
import type { Desk as DeskView } from '@/lib/moderation/queries';
import { words } from '@/lib/words';
import { Log } from './Log';
import { ReportLine } from './ReportLine';

/** The open reports of one reading, and its log. */
export function Desk({
  desk: { reading, book, reports, lines, log, chapters },
  club,
}: {
  desk: DeskView;
  club: string;
}) {
  const { say } = words();
  const placeName = placeNames(chapters);
  return (
    <section aria-labelledby="reading" className="grid gap-4">
      <h2 id="reading">{book}</h2>
      <h3>{say('moderation.open')}</h3>
      {lines.length < reports && <p className="hint">{say('moderation.oldest', { count: lines.length })}</p>}
      {lines.length === 0 && <p className="empty">{say('moderation.none')}</p>}
      <ul className="grid gap-3">
        {lines.map((line) => (
          <ReportLine key={line.id} line={line} club={club} reading={reading} placeName={placeName} />
        ))}
      </ul>
      <h3>{say('moderation.log')}</h3>
      <Log lines={log} />
    </section>
  );
}
