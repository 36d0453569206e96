import { placeNames } from '@/components/reading/place-labels';
import type { Desk as DeskView } from '@/lib/moderation/queries';
import { messages } from '@/lib/i18n';
import { ModerationLog } from './ModerationLog';
import { ReportCard } from './ReportCard';

type Props = {
  desk: DeskView;
  club: string;
  /** The half that the address asks about, and the report whose line it stands in. */
  question: { item: string; proof: string } | null;
  askedReport: unknown;
};

/** The open reports of one reading, and its log. */
export function ModerationDesk({ desk, club, question, askedReport }: Props) {
  const { reading, book, reports, lines, log, labels, entryReports } = desk;
  const { t } = messages();
  const placeName = placeNames(labels);
  return (
    <section aria-labelledby="reading" className="grid gap-4">
      <h2 id="reading">{book}</h2>
      <h3>{t('moderation.open')}</h3>
      {lines.length < reports && <p className="hint">{t('moderation.oldest', { count: lines.length })}</p>}
      {lines.length === 0 && <p className="empty">{t('moderation.none')}</p>}
      <ul className="grid gap-3">
        {lines.map((line) => (
          <ReportCard
            key={line.id}
            report={line}
            club={club}
            reading={reading}
            placeName={placeName}
            question={askedReport === line.id ? question : null}
          />
        ))}
      </ul>
      {entryReports > 0 && (
        <p>
          <a href={`/clubs/${club}/${reading}/about-the-book#reports`}>
            {t('moderation.entryReports', { count: entryReports })}
          </a>
        </p>
      )}
      <h3>{t('moderation.log')}</h3>
      <ModerationLog lines={log} />
    </section>
  );
}
