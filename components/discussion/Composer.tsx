import { Here } from '@/components/reading/Here';
import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { TextArea } from '@/components/ui/Field';
import { KeepDraft } from '@/components/ui/KeepDraft';
import { post } from '@/lib/discussion/actions';
import { words } from '@/lib/words';
import { MarkField } from './MarkField';
import { RequestKey } from './RequestKey';

type Props = {
  club: string;
  reading: string;
  thread: string;
  requestKey: string;
  readThrough: number;
  lastPlace: number;
  /** The largest mark of what the post will stand on: its thread, and the post it answers. */
  floor: number;
  /** The post it answers, and whether its words are quoted. */
  answers: { id: string; author: string } | null;
  quoted: { words: string; place: number } | null;
  /** The account whose draft it is. */
  keeper: string;
  placeName: (place: number) => string;
  /** Where the thread is, to answer nobody in particular after all. */
  path: string;
};

export function Composer(props: Props) {
  const {
    club,
    reading,
    thread,
    requestKey,
    readThrough,
    lastPlace,
    floor,
    answers,
    quoted,
    placeName,
    path,
    keeper,
  } = props;
  const { say } = words();
  return (
    <section aria-labelledby="write" className="sheet page-section in-column" id="reply">
      <h2 id="write">
        {answers
          ? say('discussion.writing.answer', { author: answers.author })
          : say('discussion.writing.joinIn')}
      </h2>
      <ActionForm action={post} className="grid gap-4">
        <Here club={club} reading={reading} />
        <input type="hidden" name="thread" value={thread} />
        <RequestKey value={requestKey} />
        <input type="hidden" name="parent" value={answers?.id ?? ''} />
        <input type="hidden" name="quote" value={answers && quoted ? answers.id : ''} />
        <TextArea
          label={say('discussion.writing.yourPost')}
          name="source"
          value={quoted?.words}
          required
          hint={say('discussion.writing.asideHint')}
        />
        <MarkField
          from={floor}
          lastPlace={lastPlace}
          value={Math.max(readThrough, floor)}
          placeName={placeName}
          hint={say('discussion.writing.markHint')}
        />
        <KeepDraft
          {...{ keeper, about: `${reading}/thread/${thread}`, within: { reading, readThrough } }}
          quoting={answers && quoted && { id: answers.id, place: quoted.place }}
        />
        <noscript>
          <p className="hint">{say('page.draft.noScript')}</p>
        </noscript>
        <p className="flex flex-wrap items-center gap-4">
          <Button>{say(answers ? 'discussion.writing.reply' : 'discussion.writing.post')}</Button>
          {answers && <a href={path}>{say('discussion.writing.answerNobody')}</a>}
        </p>
      </ActionForm>
    </section>
  );
}
