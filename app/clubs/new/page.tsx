import type { Metadata } from 'next';
import { FoundForm } from '@/components/clubs/FoundForm';
import { Page } from '@/components/ui/Page';
import { viewerOrSignIn } from '@/lib/auth';

export const metadata: Metadata = { title: 'Found a club' };

export default async function NewClub() {
  const { name } = await viewerOrSignIn('/clubs/new');
  return (
    <Page title="Found a club" name={name} crumbs={[{ href: '/clubs', label: 'Clubs' }]}>
      <p className="max-w-xl">
        You will own it: choose its books, invite people, and change any of this later. Only members read what
        is said in it.
      </p>
      <FoundForm />
    </Page>
  );
}
