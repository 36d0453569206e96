import { Here } from '@/components/reading/Here';
import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { TextField } from '@/components/ui/Field';
import { tendOwnPost, tendPost } from '@/lib/discussion/actions';
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
          label="Reason"
          name="reason"
          required
          maxLength={500}
          hint="It goes into the moderation log."
        />
      )}
      {!post.removed && (
        <MarkField
          from={Math.min(floor, post.spoilsThrough)}
          lastPlace={lastPlace}
          value={post.spoilsThrough}
          placeName={placeName}
          hint="A later chapter covers it, with everything that answers or quotes it. An earlier one opens it."
        />
      )}
      <p className="flex flex-wrap items-center gap-4">
        {post.removed ? (
          <Button name="deed" value="restore">
            Restore post
          </Button>
        ) : (
          <>
            <Button name="deed" value="mark">
              Change mark
            </Button>
            <Button name="deed" value="remove" quiet>
              Remove post
            </Button>
          </>
        )}
        <a href={path}>Leave it</a>
      </p>
    </ActionForm>
  );
}
