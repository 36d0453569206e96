import { LocalTime } from '@/components/reading/LocalTime';
import { markChoices } from '@/components/reading/place-labels';
import { ReadingIdFields } from '@/components/reading/ReadingIdFields';
import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { Select } from '@/components/ui/Field';
import { MultilineText } from '@/components/ui/MultilineText';
import { answerEntryReportAction } from '@/lib/entries/actions';
import type { EntryReportView } from '@/lib/gate';
import { messages } from '@/lib/i18n';
import { entryName, kindName, titleTarget, type EntryPlaces } from './entry-names';

type Props = { reports: EntryReportView[]; places: EntryPlaces; club: string; reading: string };

/** The open reports of entries, as far as a moderator has read. */
export function EntryReports({ reports, places, club, reading }: Props) {
  const { t } = messages();
  if (reports.length === 0) return null;
  return (
    <section aria-labelledby="reports" className="page-section">
      <h2 id="reports" tabIndex={-1}>
        {t('entries.reports')}
      </h2>
      <p>{t('entries.reportsHint')}</p>
      <ul className="grid gap-3">
        {reports.map((report) => (
          <li key={report.id} className="sheet grid gap-3">
            <p dir="auto">
              {[kindName(report.entry.kind), titleTarget(places, report.entry)].filter(Boolean).join(', ')}:{' '}
              <strong>{entryName(report.entry)}</strong>
            </p>
            <p className="hint">
              {t.rich('entries.reportBy', {
                by: report.by,
                day: () => <LocalTime at={report.at} as="minute" />,
              })}
            </p>
            <MultilineText>{report.reason}</MultilineText>
            <ReportAnswer report={report} places={places} club={club} reading={reading} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type AnswerProps = { report: EntryReportView; places: EntryPlaces; club: string; reading: string };

function ReportAnswer({ report: { id, entry }, places, club, reading }: AnswerProps) {
  const { t } = messages();
  return (
    <ActionForm action={answerEntryReportAction} id={`report-${id}`} className="grid gap-3">
      <ReadingIdFields club={club} reading={reading} />
      <input type="hidden" name="report" value={id} />
      <Select
        label={t('discussion.writing.mark')}
        name="mark"
        value={String(entry.place)}
        options={markChoices(entry.place, places.lastPlace, places.placeName)}
      />
      <p className="flex flex-wrap gap-3">
        <Button name="answer" value="uphold">
          {t('entries.agree')}
        </Button>
        <Button name="answer" value="decline" secondary>
          {t('entries.dismiss')}
        </Button>
      </p>
    </ActionForm>
  );
}
