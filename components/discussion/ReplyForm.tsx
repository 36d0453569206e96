import { ReadingIdFields } from '@/components/reading/ReadingIdFields';
import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { TextArea } from '@/components/ui/Field';
import { FormDraft } from '@/components/ui/FormDraft';
import { createReplyAction } from '@/lib/discussion/actions';
import { messages } from '@/lib/i18n';
import { asideHint } from './aside-hint';
import { MarkField } from './MarkField';
import { PostPreview } from './PostPreview';
import { PreviewButton } from './PreviewButton';
import { RequestKeyField } from './RequestKeyField';

type Props = {
  club: string;
  reading: string;
  thread: string;
  requestKey: string;
  readThrough: number;
  lastPlace: number;
  /** The largest mark of what the post will stand on: its thread, and the post it answers. */
  lowestMark: number;
  /** The post it answers, and whether its words are quoted. */
  replyTo: { id: string; author: string } | null;
  quotation: { words: string; place: number } | null;
  /** The account whose draft it is. */
  keeper: string;
  placeName: (place: number) => string;
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
    lastPlace,
    lowestMark,
    replyTo,
    quotation,
    placeName,
    path,
    keeper,
  } = props;
  const { t } = messages();
  return (
    <section aria-labelledby="write" className="sheet page-section post-column" id="reply">
      <h2 id="write">
        {replyTo
          ? t('discussion.writing.answer', { author: replyTo.author })
          : t('discussion.writing.joinIn')}
      </h2>
      <ActionForm action={createReplyAction} className="grid gap-4">
        <PostPreview heading={t('discussion.preview.title')} hint={t('discussion.preview.hint')} />
        <ReadingIdFields club={club} reading={reading} />
        <input type="hidden" name="thread" value={thread} />
        <RequestKeyField value={requestKey} />
        <input type="hidden" name="parent" value={replyTo?.id ?? ''} />
        <input type="hidden" name="quote" value={replyTo && quotation ? replyTo.id : ''} />
        <TextArea
          label={t('discussion.writing.yourPost')}
          name="source"
          value={quotation?.words}
          required
          hint={asideHint({ readThrough, lastPlace, placeName })}
        />
        <MarkField
          lowestMark={lowestMark}
          lastPlace={lastPlace}
          value={Math.max(readThrough, lowestMark)}
          placeName={placeName}
          hint={t('discussion.writing.markHint')}
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
        <p className="flex flex-wrap items-center gap-4">
          <Button>{t(replyTo ? 'discussion.writing.reply' : 'discussion.writing.post')}</Button>
          <PreviewButton />
          {replyTo && <a href={path}>{t('discussion.writing.answerNobody')}</a>}
        </p>
      </ActionForm>
    </section>
  );
}
