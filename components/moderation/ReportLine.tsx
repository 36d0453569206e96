import { Asking } from '@/components/reading/Asking';
import { Here } from '@/components/reading/Here';
import { Time } from '@/components/reading/Time';
import { ActionForm } from '@/components/ui/ActionForm';
import { lookAtReported } from '@/lib/moderation/actions';
import type { DeskLine } from '@/lib/moderation/queries';
import { words } from '@/lib/words';
import { AnswerForm } from './AnswerForm';
import { Covered, CoverHalf } from './Covered';
import { Reported } from './Reported';

type Props = {
  line: DeskLine;
  club: string;
  reading: string;
  placeName: (place: number) => string;
  /** What the address asks about in this line, "kind:id", with the proof that the form sends. */
  asked: { item: string; proof: string } | null;
};

/** One open report: its words and the post it is about, each there or covered, and the answer once both were read. */
export function ReportLine({ line, club, reading, placeName, asked }: Props) {
  const { id, post, coveredPost, words: reported, coveredWords } = line;
  const { say } = words();
  const form = `look-${id}`;
  const desk = `/clubs/${club}/moderation?reading=${reading}`;
  const backOf = (item: string) => (asked?.item === item ? desk : null);
  return (
    <li className="sheet grid gap-3">
      <ActionForm action={lookAtReported} id={form} className="contents">
        <Here club={club} reading={reading} />
        <input type="hidden" name="at" value={id} />
        <Asking
          asked={asked?.proof ?? ''}
          show={say('reading.cover.show')}
          keep={say('reading.cover.keep')}
        />
      </ActionForm>
      {reported && (
        <div id={`i-${id}`} tabIndex={-1} className="grid gap-1">
          <p>
            {say.rich('moderation.wrote', {
              name: reported.by,
              day: () => <Time at={reported.createdAt} as="minute" />,
              who: (name) => <strong>{name}</strong>,
            })}
          </p>
          <p className="prose whitespace-pre-line">{reported.reason}</p>
          {line.lookedAtWords && <CoverHalf form={form} id={id} what={say('moderation.what.report')} />}
        </div>
      )}
      {coveredWords && (
        <Covered
          form={form}
          kind="report"
          id={id}
          at={`i-${id}`}
          place={placeName(coveredWords.place)}
          what={say('moderation.what.aReport')}
          back={backOf(`report:${id}`)}
        />
      )}
      {post && (
        <div id={`i-${id}-post`} tabIndex={-1} className="grid gap-1">
          <Reported
            post={post}
            href={`/clubs/${club}/${reading}/t/${post.threadId}?tend=${post.id}#p-${post.id}`}
          />
          {line.lookedAtPost && <CoverHalf form={form} id={post.id} what={say('moderation.what.post')} />}
        </div>
      )}
      {coveredPost && (
        <Covered
          form={form}
          kind="post"
          id={coveredPost.id}
          at={`i-${id}-post`}
          place={placeName(coveredPost.place)}
          what={say('moderation.what.thePost')}
          back={backOf(`post:${coveredPost.id}`)}
        />
      )}
      {reported && post && <AnswerForm report={id} club={club} reading={reading} />}
    </li>
  );
}
