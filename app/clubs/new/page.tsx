import { FoundForm } from '@/components/clubs/FoundForm';
import { Page } from '@/components/ui/Page';
import { newId } from '@/lib/ambient';
import { viewerOrSignIn } from '@/lib/auth';
import { hear, titled } from '@/lib/words';

export const generateMetadata = titled('clubs.foundOne');

export default async function NewClub() {
  const { say } = await hear();
  const { name, userId } = await viewerOrSignIn('/clubs/new');
  return (
    <Page title={say('clubs.foundOne')} name={name} crumbs={[{ href: '/clubs', label: say('page.clubs') }]}>
      <p className="max-w-xl">{say('clubs.founding.hint')}</p>
      <FoundForm requestKey={newId()} keeper={userId} />
    </Page>
  );
}
