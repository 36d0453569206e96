import { ReadingIdFields } from '@/components/reading/ReadingIdFields';
import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { TextField } from '@/components/ui/Field';
import { manageOwnPostAction } from '@/lib/discussion/actions';
import { moderatePostAction } from '@/lib/moderation/actions';
import { messages } from '@/lib/i18n';
import { MarkField } from './MarkField';

type Props = {
  post: { id: string; spoilsThrough: number; removed: boolean; mine: boolean };
  thread: string;
  club: string;
  reading: string;
  lowestMark: number;
  lastPlace: number;
  placeName: (place: number) => string;
  path: string;
};

/** Its mark, its removal and its return: for its author, and with a reason for moderators. */
export function ChangePostForm({
  post,
  thread,
  club,
  reading,
  lowestMark,
  lastPlace,
  placeName,
  path,
}: Props) {
  const { t } = messages();
  return (
    <ActionForm
      action={post.mine ? manageOwnPostAction : moderatePostAction}
      className="grid gap-4 border-t border-(--rule) pt-3"
    >
      <ReadingIdFields club={club} reading={reading} />
      <input type="hidden" name="post" value={post.id} />
      <input type="hidden" name="thread" value={thread} />
      {!post.mine && (
        <TextField
          label={t('discussion.managing.reason')}
          name="reason"
          required
          maxLength={500}
          hint={t('discussion.managing.reasonHint')}
        />
      )}
      {!post.removed && (
        <MarkField
          lowestMark={Math.min(lowestMark, post.spoilsThrough)}
          lastPlace={lastPlace}
          value={post.spoilsThrough}
          placeName={placeName}
          hint={t('discussion.managing.markHint')}
        />
      )}
      <p className="flex flex-wrap items-center gap-4">
        {post.removed ? (
          <Button name="deed" value="restore">
            {t('discussion.managing.restore')}
          </Button>
        ) : (
          <>
            <Button name="deed" value="mark">
              {t('discussion.managing.change')}
            </Button>
            <Button name="deed" value="remove" secondary>
              {t('discussion.managing.remove')}
            </Button>
          </>
        )}
        <a href={path}>{t('discussion.managing.leave')}</a>
      </p>
    </ActionForm>
  );
}
