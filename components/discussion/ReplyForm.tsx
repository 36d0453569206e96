import { ReadingIdFields } from '@/components/reading/ReadingIdFields';
import { ActionForm } from '@/components/ui/ActionForm';
import { FormDraft } from '@/components/ui/FormDraft';
import { createReplyAction } from '@/lib/discussion/actions';
import { messages } from '@/lib/i18n';
import { Composer, type WriterContext } from './Composer';
import { RequestKeyField } from './RequestKeyField';
import { SendButtons } from './SendButtons';

type Props = WriterContext & {
  club: string;
  reading: string;
  thread: string;
  requestKey: string;
  /** The largest mark of what the post will stand on: its thread, and the post it answers. */
  lowestMark: number;
  /** The post it answers, and whether its words are quoted. */
  replyTo: { id: string; author: string } | null;
  quotation: { words: string; place: number } | null;
  /** The account whose draft it is. */
  keeper: string;
  /** Where the thread is, to answer nobody in particular after all. */
  path: string;
};

export function ReplyForm(props: Props) {
  const {
    club,
    reading,
    thread,
    requestKey,
    readThrough,
    lowestMark,
    replyTo,
    quotation,
    path,
    keeper,
    ...context
  } = props;
  const { t } = messages();
  return (
    <section
      aria-labelledby="write"
      className={replyTo ? 'sheet' : 'sheet page-section post-column'}
      id="reply"
    >
      <h2 id="write">
        {replyTo
          ? t('discussion.writing.answer', { author: replyTo.author })
          : t('discussion.writing.joinIn')}
      </h2>
      <ActionForm action={createReplyAction} className="grid gap-4">
        <ReadingIdFields club={club} reading={reading} />
        <input type="hidden" name="thread" value={thread} />
        <RequestKeyField value={requestKey} />
        <input type="hidden" name="parent" value={replyTo?.id ?? ''} />
        <input type="hidden" name="quote" value={replyTo && quotation ? replyTo.id : ''} />
        <Composer
          words={quotation?.words}
          lowestMark={lowestMark}
          mark={Math.max(readThrough, lowestMark)}
          markHint={t('discussion.writing.markHint')}
          isFocused={replyTo !== null}
          readThrough={readThrough}
          {...context}
        />
        <FormDraft
          keeper={keeper}
          about={`${reading}/thread/${thread}`}
          readerPlace={{ reading, readThrough }}
          quotation={replyTo && quotation && { id: replyTo.id, place: quotation.place }}
        />
        <noscript>
          <p className="hint">{t('page.draft.noScript')}</p>
        </noscript>
        <SendButtons label={t(replyTo ? 'discussion.writing.reply' : 'discussion.writing.post')}>
          {replyTo && <a href={path}>{t('discussion.writing.answerNobody')}</a>}
        </SendButtons>
      </ActionForm>
    </section>
  );
}
