import type { Metadata } from 'next';
import { ResetForm } from '@/components/accounts/ResetForm';
import { Page } from '@/components/ui/Page';
import { isResetOpen } from '@/lib/auth';

// The address is the key: no other site may be told it.
export const metadata: Metadata = { title: 'Choose a new password', referrer: 'same-origin' };

type Props = { params: Promise<{ token: string }> };

export default async function Reset({ params }: Props) {
  const { token } = await params;
  const isOpen = await isResetOpen(token);
  return (
    <Page title="Choose a new password" name={null}>
      {isOpen ? <ResetForm token={token} /> : <p>This link is no longer good. Ask for a new one.</p>}
    </Page>
  );
}
