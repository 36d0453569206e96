import { Page } from '@/components/ui/Page';
import { link } from '@/components/ui/tags';
import { hear, titled } from '@/lib/words';

export const generateMetadata = titled('page.nothing.tab');

/** What is hidden, foreign, gone or never was looks like this, to everybody alike: signed in or not. */
export default async function NotFound() {
  const { say } = await hear();
  return (
    <Page title={say('page.nothing.title')} name={undefined}>
      <p>{say('page.nothing.why')}</p>
      <p>{say.rich('page.nothing.signIn', { in: link('/sign-in') })}</p>
      <p>
        <a href="/">{say('page.nothing.front')}</a>
      </p>
    </Page>
  );
}
