import { ClubDuties } from '@/components/home/ClubDuties';
import { MarkNoticesRead } from '@/components/notices/MarkNoticesRead';
import { NoticeList } from '@/components/notices/NoticeList';
import { Page } from '@/components/ui/Page';
import { requireViewer } from '@/lib/auth';
import { mailedInvitePath } from '@/lib/clubs/mailed-invitations';
import { now } from '@/lib/clock-and-ids';
import { readNotices } from '@/lib/gate';
import { loadMessages, titleMetadata } from '@/lib/i18n';

export const generateMetadata = titleMetadata('notices.title');

/** What a person is told, what is new first; and what waits in the clubs that they run. */
export default async function Notices() {
  const { t } = await loadMessages();
  const who = await requireViewer('/notices');
  const madeAt = now();
  const { notices, duties } = await readNotices(who.userId);
  const unread = notices.filter(({ isRead }) => !isRead);
  const earlier = notices.filter(({ isRead }) => isRead);
  return (
    <Page title={t('notices.title')} who={who}>
      <ClubDuties duties={duties} />
      {notices.length === 0 && <p className="empty">{t('notices.none')}</p>}
      {notices.length > 0 && (
        <section aria-labelledby="unread" className="home-column">
          <div className="with-action">
            <h2 id="unread">{t('notices.unread')}</h2>
            {unread.length > 0 && <MarkNoticesRead madeAt={madeAt} />}
          </div>
          {unread.length === 0 && <p className="empty">{t('notices.noneNew')}</p>}
          <NoticeList notices={unread} madeAt={madeAt} invitePath={mailedInvitePath} />
        </section>
      )}
      {earlier.length > 0 && (
        <section aria-labelledby="earlier" className="home-column">
          <h2 id="earlier">{t('notices.earlier')}</h2>
          <NoticeList notices={earlier} madeAt={madeAt} invitePath={mailedInvitePath} />
        </section>
      )}
    </Page>
  );
}
