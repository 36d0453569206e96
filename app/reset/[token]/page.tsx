import { ResetForm } from '@/components/accounts/ResetForm';
import { Page } from '@/components/ui/Page';
import { isResetOpen } from '@/lib/auth';
import { hear, titled } from '@/lib/words';

// The address is the key: no other site may be told it.
export const generateMetadata = titled('accounts.reset.title', { referrer: 'same-origin' });

type Props = { params: Promise<{ token: string }> };

export default async function Reset({ params }: Props) {
  const { say } = await hear();
  const { token } = await params;
  const isOpen = await isResetOpen(token);
  return (
    <Page title={say('accounts.reset.title')} name={null}>
      {isOpen ? <ResetForm token={token} /> : <p>{say('accounts.reset.stale')}</p>}
    </Page>
  );
}
