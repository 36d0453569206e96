import { messages } from '@/lib/i18n';

/** At the end of a conversation: whether anything in it is still new, and the way on to the next that has something. */
export function NextNew({ isUpToDate, href }: { isUpToDate: boolean; href: string }) {
  const { t } = messages();
  return (
    <p className="next-new post-column">
      {isUpToDate && <span>{t('discussion.news.upToDate')}</span>}{' '}
      <a href={href} accessKey="n">
        {t('discussion.news.next')}
      </a>
    </p>
  );
}
