import { messages } from '@/lib/i18n';
import { watchKey } from '@/lib/live/watch-key';
import { LiveNewsBar } from './LiveNewsBar';

type Props = {
  /** Whose page this is. */
  keeper: string;
  club: string;
  reading: string;
  /** The thread whose page this is; null for the reading's room. */
  thread: string | null;
  page: number;
  /** How many posts were open when the page was made. */
  count: number;
  /** Where the first new post is found, also where it stands on another page. */
  href: string;
};

/** Beyond that many, their number says nothing to anybody. */
const MOST_COUNTED = 9;

/** Where scripts run: says that there are new posts, which are shown when that is pressed. */
export function LiveNews({ keeper, count, href, ...watched }: Props) {
  const { t } = messages();
  const counts = Array.from({ length: MOST_COUNTED + 1 }, (_, nth) => nth + 1);
  return (
    <LiveNewsBar
      who={keeper}
      watch={watchKey(watched)}
      count={count}
      href={href}
      texts={{
        posts: counts.map((posts) => t('discussion.live.posts', { count: posts })),
        changed: t(watched.thread ? 'discussion.live.threadChanged' : 'discussion.live.roomChanged'),
      }}
    />
  );
}
