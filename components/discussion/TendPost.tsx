import { Here } from '@/components/reading/Here';
import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { TextField } from '@/components/ui/Field';
import { tendOwnPost, tendPost } from '@/lib/discussion/actions';
import { words } from '@/lib/words';
import { MarkField } from './MarkField';

type Props = {
  post: { id: string; spoilsThrough: number; removed: boolean; mine: boolean };
  thread: string;
  club: string;
  reading: string;
  floor: number;
  lastPlace: number;
  placeName: (place: number) => string;
  path: string;
};

/** Its mark, its removal and its return: for its author, and with a reason for moderators. */
export function TendPost({ post, thread, club, reading, floor, lastPlace, placeName, path }: Props) {
  const { say } = words();
  return (
    <ActionForm
      action={post.mine ? tendOwnPost : tendPost}
      className="grid gap-4 border-t border-(--rule) pt-3"
    >
      <Here club={club} reading={reading} />
      <input type="hidden" name="post" value={post.id} />
      <input type="hidden" name="thread" value={thread} />
      {!post.mine && (
        <TextField
          label={say('discussion.tending.reason')}
          name="reason"
          required
          maxLength={500}
          hint={say('discussion.tending.reasonHint')}
        />
      )}
      {!post.removed && (
        <MarkField
          from={Math.min(floor, post.spoilsThrough)}
          lastPlace={lastPlace}
          value={post.spoilsThrough}
          placeName={placeName}
          hint={say('discussion.tending.markHint')}
        />
      )}
      <p className="flex flex-wrap items-center gap-4">
        {post.removed ? (
          <Button name="deed" value="restore">
            {say('discussion.tending.restore')}
          </Button>
        ) : (
          <>
            <Button name="deed" value="mark">
              {say('discussion.tending.change')}
            </Button>
            <Button name="deed" value="remove" quiet>
              {say('discussion.tending.remove')}
            </Button>
          </>
        )}
        <a href={path}>{say('discussion.tending.leave')}</a>
      </p>
    </ActionForm>
  );
}
