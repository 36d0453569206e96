import { Here } from '@/components/reading/Here';
import { atMinute } from '@/components/reading/words';
import { ActionForm } from '@/components/ui/ActionForm';
import { lookAtReported } from '@/lib/moderation/actions';
import type { DeskLine } from '@/lib/moderation/queries';
import { AnswerForm } from './AnswerForm';
import { Covered, CoverHalf } from './Covered';
import { Reported } from './Reported';

type Props = {
  line: DeskLine;
  club: string;
  reading: string;
  placeName: (place: number) => string;
};

/** One open report: its words and the post it is about, each there or covered, and the answer once both were read. */
export function ReportLine({ line, club, reading, placeName }: Props) {
  const { id, post, coveredPost, said, words, coveredWords } = line;
  const form = `look-${id}`;
  return (
    <li className="sheet grid gap-3">
      <ActionForm action={lookAtReported} id={form} className="contents">
        <Here club={club} reading={reading} />
      </ActionForm>
      {words && (
        <div id={`i-${id}`} tabIndex={-1} className="grid gap-1">
          <p>
            <strong>{words.by}</strong> wrote on {atMinute(words.createdAt)}:
          </p>
          <p className="prose whitespace-pre-line">{words.reason}</p>
          {line.lookedAtWords && <CoverHalf form={form} id={id} what="the report" />}
        </div>
      )}
      {coveredWords && (
        <Covered form={form} kind="report" id={id} place={placeName(coveredWords.place)} what="A report" />
      )}
      {post && said && (
        <div id={`i-${post.postId}`} tabIndex={-1} className="grid gap-1">
          <Reported
            {...said}
            author={post.author}
            href={`/clubs/${club}/${reading}/t/${post.threadId}?tend=${post.postId}#p-${post.postId}`}
          />
          {line.lookedAtPost && <CoverHalf form={form} id={post.postId} what="the post" />}
        </div>
      )}
      {coveredPost && (
        <Covered
          form={form}
          kind="post"
          id={coveredPost.id}
          place={placeName(coveredPost.place)}
          what="The reported post"
        />
      )}
      {words && post && <AnswerForm report={id} club={club} reading={reading} />}
    </li>
  );
}
