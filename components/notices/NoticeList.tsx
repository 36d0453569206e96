import { LocalTime } from '@/components/reading/LocalTime';
import { firstNewPath } from '@/components/reading/new-paths';
import { linkTo, personName } from '@/components/ui/rich-text-tags';
import type { NoticeView } from '@/lib/gate';
import { messages } from '@/lib/i18n';
import { MarkNoticesRead } from './MarkNoticesRead';

type Props = {
  notices: NoticeView[];
  madeAt: Date;
  /** Where an invitation leads. */
  invitePath: (inviteId: string) => string;
};

/** What a person is told, a line each: by whom, in which conversation, how it begins, and in which club. */
export function NoticeList({ notices, madeAt, invitePath }: Props) {
  return (
    <ul className="notices">
      {notices.map((notice) => (
        <li
          key={`${notice.kind} ${notice.key} ${notice.isRead}`}
          className={notice.isRead ? undefined : 'unread'}
        >
          <NoticeLine notice={notice} invitePath={invitePath} />
          {!notice.isRead && <MarkNoticesRead madeAt={madeAt} bundle={notice} />}
        </li>
      ))}
    </ul>
  );
}

function NoticeLine({ notice, invitePath }: Omit<Props, 'notices' | 'madeAt'> & { notice: NoticeView }) {
  const { t, formatList } = messages();
  const { kind, by, about, club, count, feelings, at, inviteId } = notice;
  const thread = about ? (about.title ?? t('notices.untitled')) : club;
  return (
    <div className="notice">
      <p dir="auto">
        {t.rich(`notices.said.${kind}`, {
          names: formatList(by),
          thread,
          count,
          who: personName,
          in: linkTo(inviteId === null ? noticePath(notice) : invitePath(inviteId)),
        })}
        {feelings.length > 0 && `: ${feelings.map((one) => t(`discussion.reactions.${one}`)).join(', ')}`}
      </p>
      {about && about.words !== '' && kind !== 'report' && (
        <p className="words" dir="auto">
          {about.words}
        </p>
      )}
      <p className="hint">
        {about && (
          <>
            <bdi>{about.book}</bdi> · <bdi>{club}</bdi> ·{' '}
          </>
        )}
        <LocalTime at={at} as="ago" />
      </p>
    </div>
  );
}

/** Where it is read: the post itself; of several new posts, the first that is new. */
function noticePath({ kind, about, clubSlug, count, isRead }: NoticeView): string {
  if (!about) return `/clubs/${clubSlug}`;
  const thread = `/clubs/${clubSlug}/${about.reading}/t/${about.thread}`;
  return kind === 'post' && count > 1 && !isRead
    ? firstNewPath(thread)
    : `${thread}?post=${about.post}#p-${about.post}`;
}
