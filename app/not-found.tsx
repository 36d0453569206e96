import { Page } from '@/components/ui/Page';
import { linkTo } from '@/components/ui/rich-text-tags';
import { loadMessages, titleMetadata } from '@/lib/i18n';

export const generateMetadata = titleMetadata('page.nothing.tab');

/** What is hidden, foreign, gone or never was looks like this, to everybody alike: signed in or not. */
export default async function NotFound() {
  const { t } = await loadMessages();
  return (
    <Page title={t('page.nothing.title')} who={undefined}>
      <p>{t('page.nothing.why')}</p>
      <p>{t.rich('page.nothing.signIn', { in: linkTo('/sign-in') })}</p>
      <p>
        <a href="/">{t('page.nothing.front')}</a>
      </p>
    </Page>
  );
}
