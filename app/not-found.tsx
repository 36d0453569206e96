import { Page } from '@/components/ui/Page';
import { hear, titled } from '@/lib/words';

export const generateMetadata = titled('page.nothing.tab');

/** What is hidden, foreign, gone or never was looks like this. */
export default async function NotFound() {
  const { say } = await hear();
  return (
    <Page title={say('page.nothing.title')} name={null}>
      <p>{say('page.nothing.why')}</p>
      <p>
        <a href="/">{say('page.nothing.front')}</a>
      </p>
    </Page>
  );
}
