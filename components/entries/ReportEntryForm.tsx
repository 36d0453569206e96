import { ReadingIdFields } from '@/components/reading/ReadingIdFields';
import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { TextArea } from '@/components/ui/Field';
import { FormDraft } from '@/components/ui/FormDraft';
import { reportEntryAction } from '@/lib/entries/actions';
import { entryAnchor, type EntryPage } from '@/lib/entries/entry-anchor';
import { messages } from '@/lib/i18n';

type Props = {
  entry: { id: string; name: string };
  club: string;
  reading: string;
  /** The reading's own path, and the page of it on which the entry stands. */
  path: string;
  page: EntryPage;
  /** The account whose draft it is. */
  keeper: string;
};

/** Says that an entry of the club's is told too early. */
export function ReportEntryForm({ entry, club, reading, path, page, keeper }: Props) {
  const { t } = messages();
  return (
    <section id="report" aria-labelledby="report-title" className="sheet grid gap-3">
      <h2 id="report-title" dir="auto">
        {t('entries.report')} {entry.name}
      </h2>
      <ActionForm action={reportEntryAction} className="grid gap-4">
        <ReadingIdFields club={club} reading={reading} />
        <input type="hidden" name="entry" value={entry.id} />
        <input type="hidden" name="page" value={page} />
        <TextArea
          label={t('entries.reportReason')}
          name="reason"
          rows={3}
          required
          hint={t('entries.reportHint')}
        />
        <FormDraft keeper={keeper} about={`${reading}/report/${entry.id}`} />
        <p className="flex flex-wrap items-center gap-4">
          <Button>{t('entries.reportSend')}</Button>
          <a href={`${path}/${page}#${entryAnchor(page, entry.id)}`}>{t('entries.leave')}</a>
        </p>
      </ActionForm>
    </section>
  );
}
