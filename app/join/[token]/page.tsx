import type { Metadata } from 'next';
import { AcceptForm } from '@/components/clubs/AcceptForm';
import { SignInFirst } from '@/components/clubs/Door';
import { Words } from '@/components/clubs/Words';
import { Page } from '@/components/ui/Page';
import { link } from '@/components/ui/tags';
import { viewer } from '@/lib/auth';
import { invitedTo } from '@/lib/clubs/queries';
import { hear, tab, words } from '@/lib/words';

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ say }, who] = [await hear(), await viewer()];
  const club = await invitedTo((await params).token, who);
  // The address is the invitation: it goes to no other site. ("no-referrer" would make the form's Origin null.)
  return { title: tab(say('clubs.invitation.title'), club?.name), referrer: 'same-origin' };
}

export default async function Join({ params }: Props) {
  const { say } = await hear();
  const [{ token }, who] = [await params, await viewer()];
  const club = await invitedTo(token, who);
  if (!club) return <Unusable name={who?.name ?? null} />;

  return (
    <Page title={club.name} name={who?.name ?? null}>
      <p>{say('clubs.invitation.invited', { count: club.memberCount })}</p>
      {club.about && <Words>{club.about}</Words>}
      {club.rules && (
        <section aria-labelledby="rules" className="page-section">
          <h2 id="rules">{say('clubs.page.rules')}</h2>
          <Words>{club.rules}</Words>
        </section>
      )}
      {!who && <SignInFirst path={`/join/${token}`} />}
      {who && club.standing === 'active' && (
        <p>{say.rich('clubs.invitation.already', { club: link(`/clubs/${club.slug}`) })}</p>
      )}
      {who && club.standing === 'removed' && <p>{say('clubs.door.removed')}</p>}
      {who && (club.standing === null || club.standing === 'asked') && <AcceptForm token={token} />}
    </Page>
  );
}

function Unusable({ name }: { name: string | null }) {
  const { say } = words();
  return (
    <Page title={say('clubs.invitation.title')} name={name}>
      <p>{say('clubs.invitation.unusable')}</p>
      <p>
        <a href="/clubs">{say('clubs.invitation.see')}</a>
      </p>
    </Page>
  );
}
