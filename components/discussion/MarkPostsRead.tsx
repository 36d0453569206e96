import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { ReadingIdFields } from '@/components/reading/ReadingIdFields';
import { markPostsReadAction } from '@/lib/discussion/read-actions';
import type { PostView, ThreadView } from '@/lib/gate';
import { messages } from '@/lib/i18n';
import { ReadReporter } from './ReadReporter';

type Props = {
  thread: ThreadView;
  posts: PostView[];
  page: number;
  reader: { readThrough: number };
  club: string;
  reading: string;
  path: string;
};

const FORM = 'read-posts';

/** Under a page with something new: the reader says that they have read it. With scripts, a post on screen says so itself. */
export function MarkPostsRead({ thread, posts, page, reader, club, reading, path }: Props) {
  if (!posts.some(({ news }) => news !== null)) return null;
  return (
    <ActionForm action={markPostsReadAction} id={FORM} className="post-column">
      <ReadingIdFields club={club} reading={reading} />
      <input type="hidden" name="here" value={page > 1 ? `${path}?page=${page}` : path} />
      <input type="hidden" name="thread" value={thread.id} />
      <input type="hidden" name="posts" value={posts.map(({ id }) => id).join(',')} />
      <input type="hidden" name="place" value={reader.readThrough} />
      <Button secondary className="small">
        {messages().t('discussion.news.read')}
      </Button>
      <ReadReporter key={posts.at(-1)?.id} form={FORM} />
    </ActionForm>
  );
}
