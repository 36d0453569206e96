import type { Metadata } from 'next';
import { Page } from '@/components/ui/Page';

export const metadata: Metadata = { title: 'Nothing here' };

/** What is hidden, foreign, gone or never was looks like this. */
export default function NotFound() {
  return (
    <Page title="There is nothing here" name={null}>
      <p>The address may be mistyped, or it leads to something that is not for you to see.</p>
      <p>
        <a href="/">Go to the front page</a>
      </p>
    </Page>
  );
}
