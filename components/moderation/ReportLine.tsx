import { Here } from '@/components/reading/Here';
import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { TextField } from '@/components/ui/Field';
import { atMinute } from '@/components/reading/words';
import type { QueueLine } from '@/lib/gate';
import { answerAReport, lookAtReported } from '@/lib/moderation/actions';

type Props = {
  line: QueueLine;
  club: string;
  reading: string;
  placeName: (place: number) => string;
};

/** One open report: its words and the post it is about, each there or covered, and the answer once both were read. */
export function ReportLine({ line, club, reading, placeName }: Props) {
  const { id, post, coveredPost, words, coveredWords } = line;
  return (
    <li className="leaf grid gap-3">
      {words && (
        <p id={`i-${id}`} tabIndex={-1}>
          <strong>{words.by}</strong> wrote on {atMinute(words.createdAt)}: {words.reason}
        </p>
      )}
      {post && (
        <p id={`i-${post.postId}`} tabIndex={-1}>
          <a href={`/clubs/${club}/${reading}/t/${post.threadId}?tend=${post.postId}#p-${post.postId}`}>
            The post by {post.author}
          </a>
          , where it can be removed or its mark changed
        </p>
      )}
      <ActionForm action={lookAtReported} className="flex flex-wrap gap-2">
        <Here club={club} reading={reading} />
        {coveredWords && <Covered kind="report" what="A report" {...coveredWords} placeName={placeName} />}
        {coveredPost && (
          <Covered kind="post" what="The reported post" {...coveredPost} placeName={placeName} />
        )}
      </ActionForm>
      {words && post && (
        <ActionForm action={answerAReport} id={`answer-${id}`} className="grid gap-3">
          <Here club={club} reading={reading} />
          <input type="hidden" name="report" value={id} />
          <TextField label="Reason" name="reason" required maxLength={500} hint="It goes into the log." />
          <p className="flex flex-wrap gap-3">
            <Button name="answer" value="uphold">
              Uphold
            </Button>
            <Button name="answer" value="decline" quiet>
              Decline
            </Button>
          </p>
        </ActionForm>
      )}
    </li>
  );
}

type CoveredProps = {
  kind: 'report' | 'post';
  what: string;
  id: string;
  place: number;
  placeName: (place: number) => string;
};

function Covered({ kind, what, id, place, placeName }: CoveredProps) {
  return (
    <button type="submit" name="look" value={`${kind}:${id}`} className="veil cover">
      <span>
        {what}: Waits at {placeName(place)}
      </span>{' '}
      <span className="look">Look anyway</span>
    </button>
  );
}
