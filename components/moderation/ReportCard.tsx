import { LookConfirmation } from '@/components/reading/LookConfirmation';
import { ReadingIdFields } from '@/components/reading/ReadingIdFields';
import { LocalTime } from '@/components/reading/LocalTime';
import { ActionForm } from '@/components/ui/ActionForm';
import { reportedItemAction } from '@/lib/moderation/actions';
import type { QueuedReport } from '@/lib/gate';
import { messages } from '@/lib/i18n';
import { ReportAnswerForm } from './ReportAnswerForm';
import { CoveredReportPart, CoverReportPart } from './CoveredReportPart';
import { ReportedPost } from './ReportedPost';

type Props = {
  report: QueuedReport;
  club: string;
  reading: string;
  placeName: (place: number) => string;
  /** What the address asks about in this line, "kind:id", with the proof that the form sends. */
  question: { item: string; proof: string } | null;
};

/** One open report: its words and the post it is about, each there or covered, and the answer once both were read. */
export function ReportCard({ report, club, reading, placeName, question }: Props) {
  const { id, post, coveredPost, report: reported, coveredReport } = report;
  const { t } = messages();
  const form = `look-${id}`;
  const desk = `/clubs/${club}/moderation?reading=${reading}`;
  const returnPath = (item: string) => (question?.item === item ? desk : null);
  return (
    <li className="sheet grid gap-3">
      <ActionForm action={reportedItemAction} id={form} className="contents">
        <ReadingIdFields club={club} reading={reading} />
        <input type="hidden" name="at" value={id} />
        <LookConfirmation
          initialProof={question?.proof ?? ''}
          showLabel={t('reading.cover.show')}
          keepLabel={t('reading.cover.keep')}
        />
      </ActionForm>
      {reported && (
        <div id={`i-${id}`} tabIndex={-1} className="grid gap-1">
          <p>
            {t.rich('moderation.wrote', {
              name: reported.by,
              day: () => <LocalTime at={reported.createdAt} as="minute" />,
              who: (name) => <strong>{name}</strong>,
            })}
          </p>
          <p className="prose whitespace-pre-line">{reported.reason}</p>
          {reported.openedBy === 'look' && (
            <CoverReportPart form={form} id={id} what={t('moderation.what.report')} />
          )}
        </div>
      )}
      {coveredReport && (
        <CoveredReportPart
          form={form}
          kind="report"
          id={id}
          at={`i-${id}`}
          place={placeName(coveredReport.place)}
          what={t('moderation.what.aReport')}
          back={returnPath(`report:${id}`)}
        />
      )}
      {post && (
        <div id={`i-${id}-post`} tabIndex={-1} className="grid gap-1">
          <ReportedPost
            post={post}
            href={`/clubs/${club}/${reading}/t/${post.threadId}?tend=${post.id}#p-${post.id}`}
          />
          {post.openedBy === 'look' && (
            <CoverReportPart form={form} id={post.id} what={t('moderation.what.post')} />
          )}
        </div>
      )}
      {coveredPost && (
        <CoveredReportPart
          form={form}
          kind="post"
          id={coveredPost.id}
          at={`i-${id}-post`}
          place={placeName(coveredPost.place)}
          what={t('moderation.what.thePost')}
          back={returnPath(`post:${coveredPost.id}`)}
        />
      )}
      {reported && post && <ReportAnswerForm report={id} club={club} reading={reading} />}
    </li>
  );
}
